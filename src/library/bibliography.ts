import type { BibEntry } from '../schema/collections.ts';
import type { Talk } from '../model/talk.ts';
import type { Graph } from '../refs/graph.ts';
import type { Variant } from './variants.ts';

/** The sources a talk, or one of its variants, cites, in the order of their first use. */
export function citedIn(talk: Talk, graph: Graph, variant?: Variant): BibEntry[] {
  const keys = talk.outline.references.flatMap(({ target, isPrivate, slideId }) => {
    const isShown = !isPrivate && (variant?.slides.has(slideId) ?? true);
    return target.kind === 'citation' && isShown ? [target.key] : [];
  });
  return [...new Set(keys)].flatMap((key) => graph.bibliography.get(key) ?? []);
}
