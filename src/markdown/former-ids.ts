import type { SyntaxNode } from '../model/syntax.ts';
import { domIdOfPart } from '../refs/aliases.ts';
import { htmlElement } from './build-nodes.ts';

/** Former ids of a talk's parts by the id that took their place, both as they stand in the pages. */
export type FormerIds = ReadonlyMap<string, readonly string[]>;

/** Reads the `moved` of a talk's frontmatter. */
export function readFormerIds(moved: unknown): FormerIds {
  const formerIds = new Map<string, string[]>();
  for (const [former, present] of Object.entries(moved ?? {})) {
    const id = domIdOfPart(String(present));
    formerIds.set(id, [...(formerIds.get(id) ?? []), domIdOfPart(former)]);
  }
  return formerIds;
}

/**
 * Places where links to former ids land, without any script: empty elements inside or before what the ids mean now.
 *
 * In a deck reveal.js shows the slide that such an element is in.
 */
export function formerIdMarks(formerIds: FormerIds, id: string): SyntaxNode[] {
  return (formerIds.get(id) ?? []).map((former) =>
    htmlElement('span', { id: former, className: ['former-id'] }, []),
  );
}
