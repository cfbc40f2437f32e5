import type { BibEntry } from '../model/collections.ts';
import type { Talk } from '../model/talk.ts';
import type { Graph } from '../refs/graph.ts';

/** The sources a talk cites, in the order of their first use. */
export function citedIn(talk: Talk, graph: Graph): BibEntry[] {
  const keys = talk.outline.references.flatMap(({ target, isPrivate }) =>
    target.kind === 'citation' && !isPrivate ? [target.key] : [],
  );
  return [...new Set(keys)].flatMap((key) => graph.bibliography.get(key) ?? []);
}
