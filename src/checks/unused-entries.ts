import type { Problem } from '../model/problem.ts';
import type { TalkSource } from '../model/sources.ts';
import { createProblem } from '../problems/catalogue.ts';
import { presentTarget, type Graph } from '../refs/graph.ts';
import type { ReadCollections } from './collections.ts';
import { placeOfPath } from './yaml-problems.ts';

/**
 * Terms and sources that no talk refers to.
 *
 * A glossary or a bibliography of which nothing is used is a work of its own, and nothing is held against it. An entry that
 * says why it is there, in `unused`, is left alone too.
 */
export function checkUnusedEntries(
  talks: readonly TalkSource[],
  collections: ReadCollections,
  graph: Graph,
): Problem[] {
  const used = collectUsed(talks, graph);
  return [...unusedTerms(collections, used.terms), ...uncitedSources(collections, used.sources)];
}

function collectUsed(
  talks: readonly TalkSource[],
  graph: Graph,
): { terms: Set<string>; sources: Set<string> } {
  const terms = new Set<string>();
  const sources = new Set<string>();
  for (const { outline } of talks) {
    for (const reference of outline.references) {
      if (reference.target.kind !== 'term' && reference.target.kind !== 'citation') continue;
      const target = presentTarget(graph, reference.target) ?? reference.target;
      if (target.kind === 'term') terms.add(target.id);
      if (target.kind === 'citation') sources.add(target.key);
    }
  }
  return { terms, sources };
}

function unusedTerms(
  { terms, glossaryFile }: ReadCollections,
  used: ReadonlySet<string>,
): Problem[] {
  if (!glossaryFile || ![...terms.keys()].some((id) => used.has(id))) return [];
  const seen = new Set([...terms.values()].flatMap(({ see }) => see));
  return [...terms].flatMap(([id, { unused }]) =>
    used.has(id) || seen.has(id) || unused !== undefined
      ? []
      : [
          createProblem(
            'unused-term',
            { ...placeOfPath(glossaryFile, [id], true), target: id },
            { id },
          ),
        ],
  );
}

function uncitedSources({ bibliography }: ReadCollections, used: ReadonlySet<string>): Problem[] {
  if (![...bibliography.keys()].some((key) => used.has(key))) return [];
  return [...bibliography.values()].flatMap(({ key, line, fields }) =>
    used.has(key) || fields['unused']
      ? []
      : [
          createProblem(
            'uncited-source',
            { file: 'references.bib', line, column: 1, target: key },
            { key },
          ),
        ],
  );
}
