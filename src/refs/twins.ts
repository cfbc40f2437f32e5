import type { SystemEntry, TermEntry } from '../schema/collections.ts';

/**
 * Finds terms and systems that are one thing, listed in both collections: they have one id, or one of them is called what the other is
 * also called. Each has one twin at most, and the closest match counts.
 */
export function findTwins(
  terms: ReadonlyMap<string, TermEntry>,
  systems: ReadonlyMap<string, SystemEntry>,
): Twins {
  const systemOf = new Map<string, string>();
  const termOf = new Map<string, string>();
  for (const areTwins of RULES) {
    const candidates = [...systems].filter(([id]) => !termOf.has(id));
    for (const [termId, term] of terms) {
      if (systemOf.has(termId)) continue;
      const twin = candidates.find(
        ([id, system]) => !termOf.has(id) && areTwins([termId, term], [id, system]),
      );
      if (!twin) continue;
      systemOf.set(termId, twin[0]);
      termOf.set(twin[0], termId);
    }
  }
  return { systemOf, termOf };
}

type Rule = (term: readonly [string, TermEntry], system: readonly [string, SystemEntry]) => boolean;

/** The closest match first. */
const RULES: readonly Rule[] = [
  ([termId], [systemId]) => termId === systemId,
  ([, { term }], [, { name }]) => isSameName(term, name),
  ([, { term }], [, { also }]) => also.some((each) => isSameName(term, each)),
  ([, { also }], [, { name }]) => also.some((each) => isSameName(each, name)),
];

/** `CRI-O` and `cri o` are one name. */
function isSameName(a: string, b: string): boolean {
  const name = foldName(a);
  return name !== '' && name === foldName(b);
}

function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}#+]/gu, '');
}

/** Which system a term is, and which term a system is, by their ids. */
export interface Twins {
  readonly systemOf: ReadonlyMap<string, string>;
  readonly termOf: ReadonlyMap<string, string>;
}
