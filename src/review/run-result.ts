import type { CheckSummary } from '../model/problem.ts';
import type { Problem } from '../model/problem.ts';
import type { Box } from './measurement.ts';
import type { State } from './plan.ts';

/** Everything a run of the review saw, as it is written to `run.json` for reports. */
export interface RunResult {
  /** Raised when a reader of older files would be misled. */
  readonly version: 1;
  readonly summary: CheckSummary;
  /** All problems, in order; those of a slide stand with it too, with their boxes. */
  readonly problems: readonly Problem[];
  readonly seconds: number;
  readonly slides: readonly RunSlide[];
  /** SHA-256 of each talk's file: what the pictures show is the talk only as long as it is the same. */
  readonly sources: Readonly<Record<string, string>>;
  /** Hash of the brand that the pictures show. */
  readonly brand: string;
}

/** One slide of a run. */
export interface RunSlide {
  readonly talk: string;
  readonly talkTitle: string;
  readonly id: string;
  readonly title: string;
  /** The talk's file, relative to the content folder, and where the slide starts in it. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Changes when the slide may look different. */
  readonly hash: string;
  /** Whether it was looked at in this run, or is known from an earlier one. */
  readonly isReused: boolean;
  /** Every state that was looked at. */
  readonly states: readonly State[];
  /** Relative to the run's folder; null when no browser could show the slide. */
  readonly picture: string | null;
  /** The same for a list of slides, as a few kilobytes. */
  readonly small: string | null;
  /** The same for the catalogue; title slides alone have one. */
  readonly cover: string | null;
  readonly findings: readonly RunFinding[];
}

/** A problem of a slide with where it shows. */
export interface RunFinding extends Omit<Problem, 'suggestions' | 'target' | 'repair'> {
  /** In pixels of the stage, which is 1280 px wide; null when it is about the whole slide. */
  readonly box: Box | null;
  readonly states: readonly State[];
  /** Why the author allows it; null for a problem. */
  readonly allowed: string | null;
}
