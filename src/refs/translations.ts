import { compare } from '../lib/compare.ts';
import type { Talk } from '../model/talk.ts';
import type { Graph } from './graph.ts';

/**
 * A talk in all its languages, the original first; nothing for a talk that has no translation.
 *
 * A talk whose original is not there, because it is a draft, is one on its own.
 */
export function translationsOf({ talks }: Graph, slug: string): readonly Talk[] {
  const talk = talks.get(slug);
  if (!talk) return [];
  const original = talks.get(talk.data.translationOf ?? slug);
  if (!original) return [];
  const others = [...talks.values()].filter(({ data }) => data.translationOf === original.slug);
  if (others.length === 0) return [];
  const sorted = others.sort(
    (a, b) => compare(a.data.lang, b.data.lang) || compare(a.slug, b.slug),
  );
  return [original, ...sorted];
}
