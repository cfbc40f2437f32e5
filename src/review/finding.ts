import type { ProblemData, ProblemId } from '../problems/catalogue.ts';
import type { Box } from './measurement.ts';
import type { State } from './plan.ts';

/** The kinds of problem that only a look at a slide shows; an author may except any of them but the last two. */
export type FindingId = Extract<
  ProblemId,
  | 'slide-overflow'
  | 'clipped-content'
  | 'wide-code'
  | 'squeezed-picture'
  | 'small-text'
  | 'low-contrast'
  | 'coarse-picture'
  | 'overlapping-content'
  | 'empty-slide'
  | 'idle-step'
  | 'missing-glyph'
  | 'unnamed-picture'
  | 'axe-violation'
  | 'fallback-fit'
  | 'review-crash'
>;

/** Something wrong in one state of a slide. */
export type Finding = { readonly [I in FindingId]: FindingOf<I> }[FindingId];

interface FindingOf<I extends FindingId> {
  readonly id: I;
  /** The marked element it is about; 0 is the slide. */
  readonly source: number;
  /** Tells findings of one kind at one place apart, such as two sides of a box. */
  readonly aspect: string;
  /** How bad it is; of the same finding in several states the worst is told. */
  readonly amount: number;
  /** Where it is on the stage; null when it is about the whole slide. */
  readonly box: Box | null;
  /** What its texts are made from. */
  readonly data: Omit<ProblemData<I>, 'where'>;
}

/** A finding together with every state it was seen in. */
export type FoldedFinding = Finding & { readonly states: readonly State[] };
