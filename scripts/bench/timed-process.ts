import { spawn } from 'node:child_process';
import { watchMemory } from './process-tree.ts';
import type { PeakMemory } from './process-tree.ts';

/** How often memory is looked at. */
export const pollMilliseconds = 20;

/** Runs a command to its end and times the whole process; a failed command is never a measurement. */
export async function timeProcess(command: Command, signal: AbortSignal): Promise<TimedProcess> {
  const started = process.hrtime.bigint();
  const child = spawn(process.execPath, command.args, {
    cwd: command.cwd,
    env: { ...process.env, ...command.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    signal,
  });
  const watch = watchMemory(child.pid ?? 0, pollMilliseconds);

  let output = '';
  const keepTail = (chunk: Buffer): void => {
    output = (output + chunk.toString()).slice(-4000);
  };
  child.stdout.on('data', keepTail);
  child.stderr.on('data', keepTail);

  let ended = started;
  child.once('exit', () => {
    ended = process.hrtime.bigint();
  });
  let failure: Error | undefined;
  child.once('error', (error) => {
    failure = error;
  });

  // An aborted child is waited for as well: it may still write into the folder that is removed next.
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  const peak = watch.stop();
  if (failure)
    throw new Error(`${command.name} was stopped: ${failure.message}`, { cause: failure });
  if (code !== 0) {
    throw new Error(
      `${command.name} ended with ${code ?? 'a signal'}. Its last output:\n${output}`,
    );
  }
  return { seconds: Number(ended - started) / 1e9, peak, output };
}

/** A Node program with its arguments. */
export type Command = {
  readonly name: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
};

/** Wall seconds from start to exit, and memory. */
export type Timing = { readonly seconds: number; readonly peak: PeakMemory };

/** A process that ended well, and the end of what it printed. */
type TimedProcess = Timing & { readonly output: string };
