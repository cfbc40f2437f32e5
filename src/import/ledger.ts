import type { ImportNode, SourcePlace } from './imported-deck.ts';

/** What became of a thing: it says the same in Lectern, it says it differently or in part, or it is gone. */
export type Outcome = 'kept' | 'changed' | 'dropped';

/** One thing of the source: a heading, a picture, an option of a slide, an element of HTML. */
export interface Thing {
  /** What it is, in a word or two: `picture`, `speaker note`, `class`. Equal things are counted together. */
  readonly kind: string;
  readonly outcome: Outcome;
  /** What was done and what is left to do; empty for what is kept. */
  readonly why: string;
  readonly place: SourcePlace;
  /** What stood there, word for word: whoever looks for a word of the source finds it here if it is not in the talk. */
  readonly original: string;
  /** Number of the slide in the source, from 1; 0 for the deck. */
  readonly slide: number;
  /** The node it became; the writer finds out on which line that is. */
  readonly node?: ImportNode | undefined;
  /** The line in the talk; null for what is not there, and before the talk is written. */
  readonly line: number | null;
}

/** Collects things while a deck is read. */
export interface Ledger {
  readonly things: Thing[];
  /** Says which slide the things to come belong to. */
  atSlide(slide: number): void;
  add(outcome: Outcome, kind: string, at: Entry): void;
}

/** What is known of a thing. */
export interface Entry {
  readonly place: SourcePlace;
  readonly original: string;
  /** Needed unless it is kept. */
  readonly why?: string;
  readonly node?: ImportNode | undefined;
}

/** An empty ledger. */
export function createLedger(): Ledger {
  const things: Thing[] = [];
  let slide = 0;
  return {
    things,
    atSlide(number) {
      slide = number;
    },
    add(outcome, kind, { place, original, why = '', node }) {
      things.push({ kind, outcome, why, place, original, slide, node, line: null });
    },
  };
}

/** How many things had which outcome. */
export function countOutcomes(things: readonly Thing[]): Readonly<Record<Outcome, number>> {
  const counts = { kept: 0, changed: 0, dropped: 0 };
  for (const { outcome } of things) counts[outcome] += 1;
  return counts;
}
