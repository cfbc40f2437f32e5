import type { LiveDeck, TalkFindings } from '../review/live-review.ts';

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
