import { compare } from '../lib/compare.ts';
import type { Talk } from '../model/talk.ts';
import type { Graph } from './graph.ts';

/**
 * A talk in all its languages, the original first; nothing for a talk that has no translation.
 *
 * A talk whose original is not there, because it is a draft, is one on its own.
 */
export function translationsOf(graph: Graph, slug: string): readonly Talk[] {
  const talk = graph.talks.get(slug);
  const original = talk && graph.talks.get(talk.data.translationOf ?? slug);
  const others = original && translationsIn(graph).get(original.slug);
  return original && others ? [original, ...others] : [];
}

/** The translations of every original there is, sorted. They are found once for a graph. */
function translationsIn(graph: Graph): Translations {
  const known = found.get(graph);
  if (known) return known;
  const sorted = [...graph.talks.values()].sort(
    (a, b) => compare(a.data.lang, b.data.lang) || compare(a.slug, b.slug),
  );
  const translations = Map.groupBy(sorted, ({ data }) => data.translationOf);
  found.set(graph, translations);
  return translations;
}

const found = new WeakMap<Graph, Translations>();

/** Talks by the name of their original; those that are no translation by none. */
type Translations = ReadonlyMap<string | undefined, readonly Talk[]>;
