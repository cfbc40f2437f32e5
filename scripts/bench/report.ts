import type { PlainIndex } from '../judge-search/plain-pagefind.ts';
import type { Contestant } from './contestants.ts';
import type { Output } from './inspect-output.ts';
import type { Machine } from './machine.ts';
import type { ModelSize } from './neutral-model.ts';
import type { PeakMemory } from './process-tree.ts';
import { spreadOf } from './statistics.ts';
import type { Spread } from './statistics.ts';
import type { Verdict } from './thresholds.ts';
import type { Timing } from './timed-process.ts';

/** What is timed: our build with an empty cache, our build with a filled one, the peer. */
export const laneNames = ['cold', 'warm', 'peer'] as const;

/** The lanes that were run at one size, each summed up over the rounds. */
export function summarizeLanes(size: SizeReport): readonly LaneSummary[] {
  return laneNames.flatMap((lane) => {
    const measurements = size.rounds.flatMap((round) => round[lane] ?? []);
    const last = measurements.at(-1);
    if (last === undefined) return [];
    const seconds = spreadOf(measurements.map((measurement) => measurement.seconds));
    const peak = greatestPeak(measurements.map((measurement) => measurement.peak));
    const search = summarizeSearch(measurements.flatMap((measurement) => measurement.search ?? []));
    const { output, cachedEntries } = last;
    return [{ lane, seconds, peak, output, cachedEntries, search }];
  });
}

function summarizeSearch(times: readonly SearchTime[]): LaneSummary['search'] {
  if (times.length === 0) return null;
  return {
    made: spreadOf(times.map(({ made }) => made)),
    waited: spreadOf(times.map(({ waited }) => waited)),
  };
}

/** Ours divided by the peer, round by round; undefined unless both were run. */
export function ratiosOf(size: SizeReport, lane: 'cold' | 'warm'): Ratios | undefined {
  const pairs = size.rounds.flatMap((round) => {
    const ours = round[lane];
    return ours && round.peer ? [ours.seconds / round.peer.seconds] : [];
  });
  return pairs.length > 0 ? { pairs, ...spreadOf(pairs) } : undefined;
}

/** The greatest of some peaks; one that is unavailable makes the whole unavailable. */
export function greatestPeak(peaks: readonly PeakMemory[]): PeakMemory {
  const missing = peaks.find((peak) => peak.type === 'unavailable');
  if (missing) return missing;
  const bytes = peaks.map((peak) => (peak.type === 'measured' ? peak.bytes : 0));
  return { type: 'measured', bytes: Math.max(...bytes) };
}

/** Everything one bench found out. */
export type Report = {
  readonly machine: Machine;
  readonly contestants: readonly Contestant[];
  readonly runs: number;
  readonly sizes: readonly SizeReport[];
  /** Empty unless limits were to be asserted. */
  readonly verdicts: readonly Verdict[];
};

/** One number of talks, round by round. */
export type SizeReport = {
  readonly model: ModelSize;
  readonly rounds: readonly Readonly<Partial<Record<Lane, Measurement>>>[];
  /** Pagefind alone on our pages, once for each round; empty unless ours was built. */
  readonly plainIndex: readonly PlainIndex[];
};

/** One build. */
export type Measurement = Timing & {
  readonly output: Output;
  /** Files and folders in our cache after the build: none means it could not have been warm. */
  readonly cachedEntries: number;
  /** Null where the build says nothing of it. */
  readonly search: SearchTime | null;
};

/** Seconds that the search index took beside the pages, and those the build waited for it afterwards. */
export type SearchTime = { readonly made: number; readonly waited: number };

/** All builds of one lane at one size. */
export type LaneSummary = {
  readonly lane: Lane;
  readonly seconds: Spread;
  readonly peak: PeakMemory;
  readonly output: Output;
  readonly cachedEntries: number;
  readonly search: { readonly made: Spread; readonly waited: Spread } | null;
};

/** @see laneNames */
export type Lane = (typeof laneNames)[number];

type Ratios = Spread & { readonly pairs: readonly number[] };
