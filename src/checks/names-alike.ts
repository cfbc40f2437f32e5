import { foldName } from '../lib/name-slugs.ts';
import type { Problem } from '../model/problem.ts';
import type { TalkSource } from '../model/sources.ts';
import { createProblem } from '../problems/catalogue.ts';
import { openFrontmatter } from './frontmatter.ts';
import { placeOfPath } from './yaml-problems.ts';

/** The name of a speaker, an event or a series is written in one way, and a part of a series is one talk. */
export function checkNamesAlike(talks: readonly TalkSource[]): Problem[] {
  const uses = talks.flatMap(usesOf);
  return [...findSpellings(uses), ...findTakenParts(talks)];
}

function usesOf(talk: TalkSource): Use[] {
  const { data } = talk;
  if (!data) return [];
  const isSingle = data.events.length === 1 && !/^events:/m.test(talk.text);
  return [
    ...data.speakers.map(({ name }, index) => use('speaker', name, ['speakers', index, 'name'])),
    ...data.events.map(({ name }, index) =>
      use('event', name, isSingle ? ['event', 'name'] : ['events', index, 'name']),
    ),
    ...(data.series ? [use('series', data.series.name, ['series', 'name'])] : []),
  ];

  function use(kind: Use['kind'], name: string, path: Use['path']): Use {
    return { kind, name, path, talk };
  }
}

/** Each spelling but the one that most talks have; it is the same person or event all the same. */
function findSpellings(uses: readonly Use[]): Problem[] {
  const groups = Map.groupBy(uses, ({ kind, name }) => `${kind}\n${foldName(name)}`);
  return [...groups.values()].flatMap((group) => {
    const spellings = Map.groupBy(group, ({ name }) => name);
    if (spellings.size < 2) return [];
    const [usual] = [...spellings.values()].sort((a, b) => b.length - a.length);
    const [first] = usual ?? [];
    if (!first) return [];
    return group
      .filter(({ name }) => name !== first.name)
      .map(({ kind, name, path, talk }) => {
        const place = { ...placeOfPath(openFrontmatter(talk).yaml, path, false), target: name };
        const data = { kind, name, usual: first.name, file: first.talk.file };
        return createProblem('spelled-differently', place, data);
      });
  });
}

function findTakenParts(talks: readonly TalkSource[]): Problem[] {
  const known = new Map<string, TalkSource>();
  return talks.flatMap((talk) => {
    if (!talk.data?.series) return [];
    const { name, part } = talk.data.series;
    const key = `${foldName(name)}\n${part}`;
    const other = known.get(key);
    known.set(key, other ?? talk);
    if (!other) return [];
    const place = placeOfPath(openFrontmatter(talk).yaml, ['series', 'part'], false);
    const data = { name, part, other: other.slug };
    return [createProblem('taken-part', { ...place, target: String(part) }, data)];
  });
}

interface Use {
  readonly kind: 'speaker' | 'event' | 'series';
  readonly name: string;
  readonly path: readonly PropertyKey[];
  readonly talk: TalkSource;
}
