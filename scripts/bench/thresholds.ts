import { greatestPeak, ratiosOf, summarizeLanes } from './report.ts';
import type { SizeReport } from './report.ts';

/** What a build of so many talks may cost: times the peer's wall seconds, and bytes of one process. */
export const limits = { talks: 100, ratio: 3, peakBytes: 1.2e9 } as const;

/** Compares the measured size with the limits; what could not be measured is not called passed. */
export function judge(sizes: readonly SizeReport[]): readonly Verdict[] {
  const size = sizes.find(({ model }) => model.talks === limits.talks);
  return size ? [judgeRatio(size), judgePeak(size), judgeIndex(size)] : [];
}

/** 1 if a limit was exceeded, 2 if one could not be judged, else 0. */
export function exitCodeFor(verdicts: readonly Verdict[]): 0 | 1 | 2 {
  if (verdicts.some(({ type }) => type === 'exceeded')) return 1;
  if (verdicts.some(({ type }) => type === 'unavailable')) return 2;
  return 0;
}

function judgeRatio(size: SizeReport): Verdict {
  const limit = `cold build at most ${limits.ratio} times the peer's wall time (median of pairs)`;
  const ratios = ratiosOf(size, 'cold');
  if (ratios === undefined) return { type: 'unavailable', limit, found: 'nothing to compare' };
  return {
    type: ratios.median > limits.ratio ? 'exceeded' : 'kept',
    limit,
    found: ratios.median.toFixed(2),
  };
}

function judgePeak(size: SizeReport): Verdict {
  const limit = `largest process at most ${limits.peakBytes / 1e9} GB (every cold and warm build)`;
  const ours = summarizeLanes(size).filter(({ lane }) => lane !== 'peer');
  const peak = greatestPeak(ours.map((summary) => summary.peak));
  if (peak.type === 'unavailable') return { type: 'unavailable', limit, found: peak.reason };
  return {
    type: peak.bytes > limits.peakBytes ? 'exceeded' : 'kept',
    limit,
    found: `${(peak.bytes / 1e9).toFixed(2)} GB`,
  };
}

function judgeIndex(size: SizeReport): Verdict {
  const ours = summarizeLanes(size).filter(({ lane }) => lane !== 'peer');
  const isThere = ours.every(({ output }) => output.searchIndex !== null);
  return {
    type: isThere ? 'kept' : 'exceeded',
    limit: 'the time includes a search index',
    found: isThere ? 'index in the output' : 'no index in the output',
  };
}

/** One limit and what was found. */
export type Verdict = {
  readonly type: 'kept' | 'exceeded' | 'unavailable';
  readonly limit: string;
  readonly found: string;
};
