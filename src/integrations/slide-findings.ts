import type { LiveDeck, TalkFindings } from '../review/live-review.ts';
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

/** What the process of the review is asked for. */
export type ReviewRequest =
  | { readonly type: 'opened'; readonly slug: string; readonly html: string }
  | {
      readonly type: 'changed';
      readonly deck: LiveDeck;
      /** Name of a file beside the talk that changed; null for the talk's own text. */
      readonly file: string | null;
    };

/** What it says. */
export type ReviewAnswer =
  | { readonly type: 'findings'; readonly findings: TalkFindings }
  | { readonly type: 'no-browser' | 'failed'; readonly reason: string };

/** The talk a changed file belongs to; null for a file of no talk. */
export function changedTalk(path: string): ChangedTalk | null {
  const [, slug, file] = /^talks[\\/]([^\\/]+)[\\/](?:.*[\\/])?([^\\/]+)$/.exec(path) ?? [];
  if (!slug || !file) return null;
  return { slug, file: file === 'index.mdx' ? null : file };
}

/** A talk of which a file was saved. */
export interface ChangedTalk {
  readonly slug: string;
  /** Name of the file beside the talk; null for the talk's own text. */
  readonly file: string | null;
}

/** What is wrong in `next` and was not before, wherever it stood. */
export function newFindings(
  before: TalkFindings | undefined,
  next: TalkFindings,
): TalkFindings['slides'][number]['problems'] {
  const keysOf = ({ slides }: TalkFindings) =>
    slides.flatMap(({ slide, problems }) =>
      problems.map((problem) => ({
        key: [slide, problem.id, problem.message].join('\0'),
        problem,
      })),
    );
  const told = new Set(before && keysOf(before).map(({ key }) => key));
  return keysOf(next)
    .filter(({ key }) => !told.has(key))
    .map(({ problem }) => problem);
}
