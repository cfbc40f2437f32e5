/**
 * Says how far the review is: one line written over on a terminal, elsewhere a line for each tenth of the slides.
 *
 * It goes to standard error, since standard output is the report's.
 */
export function createReviewProgress(started: number): ReviewProgress {
  const { isTTY } = process.stderr;
  let tenths = -1;
  const say: ReviewProgress['say'] = (stage, end = isTTY ? '' : '\n') => {
    const seconds = ((performance.now() - started) / 1000).toFixed(1).padStart(6);
    process.stderr.write(`${isTTY ? '\r\u001b[K' : ''}${seconds} s  ${stage}${end}`);
  };
  return {
    say,
    count(done, total) {
      const reached = total === 0 ? 10 : Math.floor((done / total) * 10);
      if (isTTY || reached > tenths) say(`Looking at slides ${progressBar(done, total)}`);
      tenths = reached;
    },
  };
}

function progressBar(done: number, total: number): string {
  const width = 24;
  const full = total === 0 ? width : Math.floor((done / total) * width);
  return `[${'#'.repeat(full)}${'.'.repeat(width - full)}] ${done}/${total}`;
}

/** What a run says while it is at work. */
interface ReviewProgress {
  readonly say: (stage: string, end?: string) => void;
  readonly count: (done: number, total: number) => void;
}
