/** One line that is written over on a terminal, and one line a stage anywhere else. */
export function createProgress(started: number): (stage: string) => void {
  return (stage) => {
    const line = `${formatSeconds(started).padStart(5)}  ${stage}…`;
    process.stdout.write(process.stdout.isTTY ? `\r\u001b[K${line}` : `${line}\n`);
  };
}

/** Takes the line of the last stage away, where it is written over. */
export function clearProgress(): void {
  if (process.stdout.isTTY) process.stdout.write('\r\u001b[K');
}

/** The time since a moment of `performance.now()`: `4.2 s`. */
export function formatSeconds(started: number): string {
  return `${((performance.now() - started) / 1000).toFixed(1)} s`;
}
