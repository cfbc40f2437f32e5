import type { BibEntry } from '../schema/collections.ts';
import type { Problem } from '../model/problem.ts';
import type { TalkSource } from '../model/sources.ts';
import { filePathOf } from '../lib/decode.ts';
import { nextTo } from '../lib/next-to.ts';
import { createProblem } from '../problems/catalogue.ts';
import { readBibliography } from './collections.ts';

/**
 * Reads the BibTeX files that talks have of their own (`references` in the frontmatter).
 *
 * Only the talk itself may cite what is in one, but the page of all sources shows every source once: a key means the same
 * source in all of them, and in `references.bib`.
 */
export function readOwnSources(
  talks: readonly TalkSource[],
  shared: ReadonlyMap<string, BibEntry>,
): OwnSources {
  const problems: Problem[] = [];
  const bySlug = new Map<string, ReadonlyMap<string, BibEntry>>();
  const known = new Map(
    [...shared].map(([key, entry]) => [key, { entry, file: 'references.bib' }]),
  );
  let isComplete = true;
  for (const talk of talks) {
    const path = talk.data?.references;
    if (path === undefined) continue;
    const file = nextTo(talk.file, path);
    const entries = readBibliography(file, talk.read(filePathOf(path)), problems);
    isComplete &&= entries !== null;
    bySlug.set(talk.slug, entries ?? new Map<string, BibEntry>());
    for (const [key, entry] of entries ?? []) {
      const first = known.get(key);
      if (!first) known.set(key, { entry, file });
      else if (!isSame(first.entry, entry)) {
        const at = { file, line: entry.line, column: 1, target: key };
        const data = { key, line: first.entry.line, file: first.file };
        problems.push(createProblem('duplicate-key', at, data));
      }
    }
  }
  return {
    bySlug,
    all: new Map([...known].map(([key, { entry }]) => [key, entry])),
    isComplete,
    citableIn(slug) {
      const own = bySlug.get(slug);
      return own ? new Map([...own, ...shared]) : shared;
    },
    problems,
  };
}

function isSame(a: BibEntry, b: BibEntry): boolean {
  return a.type === b.type && JSON.stringify(a.fields) === JSON.stringify(b.fields);
}

/** What talks may cite besides the sources of all. */
export interface OwnSources {
  readonly bySlug: ReadonlyMap<string, ReadonlyMap<string, BibEntry>>;
  /** The sources of all files by key, as the site lists them. */
  readonly all: ReadonlyMap<string, BibEntry>;
  /** Whether every file could be read. */
  readonly isComplete: boolean;
  readonly citableIn: (slug: string) => ReadonlyMap<string, BibEntry>;
  readonly problems: readonly Problem[];
}
