import type { ShownProblem } from './problem-panel.ts';

/** What the server and a deck say to each other about its slides. */
export const MARKER = {
  /** From a deck that has loaded: the slug of its talk. */
  opened: 'lectern:deck-opened',
  /** To all decks: what is wrong with the slides of a talk. */
  findings: 'lectern:slide-findings',
} as const;

/** What is wrong with the slides of a talk, as their deck shows it. */
export interface ShownFindings {
  readonly talk: string;
  readonly slides: readonly {
    readonly slide: string;
    readonly problems: readonly ShownProblem[];
  }[];
}
