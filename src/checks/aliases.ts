import type { Problem } from '../model/problem.ts';
import type { TalkSource } from '../model/sources.ts';
import { createProblem, type ProblemPlace } from '../problems/catalogue.ts';
import { domIdOfPart, formerKeys, nameOfPart } from '../refs/aliases.ts';
import { domIdOf } from '../refs/graph.ts';
import { suggest } from '../refs/suggest.ts';
import type { ReadCollections } from './collections.ts';
import { reasonAgainstName } from './names.ts';
import { openFrontmatter } from './frontmatter.ts';
import { placeOfPath, type YamlSource } from './yaml-problems.ts';

/** Every former id is free, stands once, and leads straight to something there is. */
export function checkAliases(
  talks: readonly TalkSource[],
  collections: ReadCollections,
): Problem[] {
  const { terms, systems, bibliography, glossaryFile, systemsFile } = collections;
  return [
    ...checkOwners('talk', talks.map(slugAliases), new Set(talks.map(({ slug }) => slug))),
    ...talks.flatMap(checkMoved),
    ...checkOwners('term', entryAliases(terms, glossaryFile), terms),
    ...checkOwners('system', entryAliases(systems, systemsFile), systems),
    ...checkOwners(
      'source',
      [...bibliography.values()].map((entry) => ({
        owner: entry.key,
        aliases: formerKeys(entry),
        placeOf: () => ({ file: 'references.bib', line: entry.line, column: 1 }),
      })),
      bibliography,
    ),
  ];
}

/** Former names that whole things claim for themselves. */
function checkOwners(
  what: string,
  owners: readonly AliasOwner[],
  live: { has: (id: string) => boolean },
): Problem[] {
  const claimed = new Map<string, string>();
  return owners.flatMap(({ owner, aliases, placeOf }) =>
    aliases.flatMap((alias, index) => {
      const other = claimed.get(alias);
      claimed.set(alias, owner);
      const reason = live.has(alias)
        ? `still names a ${what}`
        : other !== undefined
          ? `is claimed by \`${other}\` already`
          : reasonAgainstName(alias);
      if (reason === null) return [];
      return [createProblem('bad-alias', { ...placeOf(index), target: alias }, { alias, reason })];
    }),
  );
}

function slugAliases(talk: TalkSource): AliasOwner {
  const aliases = talk.data?.aliases ?? [];
  return {
    owner: talk.slug,
    aliases,
    placeOf: (index) => placeOfPath(openFrontmatter(talk).yaml, ['aliases', index], false),
  };
}

function entryAliases(
  entries: ReadonlyMap<string, { readonly aliases: readonly string[] }>,
  source: YamlSource | null,
): AliasOwner[] {
  if (!source) return [];
  return [...entries].map(([id, { aliases }]) => ({
    owner: id,
    aliases,
    placeOf: (index) => placeOfPath(source, [id, 'aliases', index], false),
  }));
}

/** Former ids inside one talk: `moved: { old: new }`. */
function checkMoved(talk: TalkSource): Problem[] {
  const moved = Object.entries(talk.data?.moved ?? {});
  if (moved.length === 0) return [];
  const { yaml } = openFrontmatter(talk);
  const live = new Set(talk.outline.anchors.map(domIdOf));
  const names = talk.outline.anchors.map(nameOfPart);
  const byFormer = new Map(moved.map(([former, present]) => [domIdOfPart(former), present]));
  return moved.flatMap(([former, present]) => {
    const taken = reasonAgainstFormer(former, live);
    if (taken) return [problem('bad-alias', true, former, taken, [])];
    const to = domIdOfPart(present);
    if (live.has(to)) return [];
    const end = lastOf(to, byFormer, live);
    const [reason, near] = !byFormer.has(to)
      ? [`leads to \`${present}\`, which is no id of this talk`, suggest(present, names)]
      : end === null
        ? [`leads to \`${present}\` and from there back or nowhere`, []]
        : [`leads to \`${present}\`, which is a former id itself`, [end]];
    return [problem('bad-alias', false, former, reason, near)];

    function problem(
      id: 'bad-alias',
      atKey: boolean,
      alias: string,
      why: string,
      suggestions: readonly string[],
    ): Problem {
      const place: ProblemPlace = placeOfPath(yaml, ['moved', former], atKey);
      return createProblem(id, { ...place, suggestions, target: alias }, { alias, reason: why });
    }
  });
}

function reasonAgainstFormer(former: string, live: ReadonlySet<string>): string | null {
  if (live.has(domIdOfPart(former))) return 'still names a part of this talk';
  const prefix = /^([^:]*):/.exec(former)?.[1];
  if (prefix !== undefined && !/^(?:fig|tbl|lst|eq)$/.test(prefix))
    return `has the unknown prefix \`${prefix}:\``;
  return reasonAgainstName(former);
}

/** Where a chain of former ids ends, as it is written; null when it ends nowhere. */
function lastOf(
  start: string,
  byFormer: ReadonlyMap<string, string>,
  live: ReadonlySet<string>,
): string | null {
  const seen = new Set<string>();
  for (let id = start; !seen.has(id);) {
    seen.add(id);
    const next = byFormer.get(id);
    if (next === undefined) return null;
    if (live.has(domIdOfPart(next))) return next;
    id = domIdOfPart(next);
  }
  return null;
}

/** Something with former names of its own. */
interface AliasOwner {
  readonly owner: string;
  readonly aliases: readonly string[];
  /** Where the alias of that position stands. */
  readonly placeOf: (index: number) => ProblemPlace;
}
