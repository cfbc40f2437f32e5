import { startOf } from '../format/events.ts';
import { compare } from '../lib/compare.ts';
import { foldName, nameSlugs } from '../lib/name-slugs.ts';
import type { Talk } from '../model/talk.ts';
import type { TalkEvent } from '../schema/events.ts';

/** What talks have in common by their frontmatter, each with an address of its own. */
export function groupTalks<T extends Pick<Talk, 'slug' | 'data'>>(talks: readonly T[]): Groups<T> {
  const speakers = group(talks, ({ data }) => data.speakers.map((each) => [each.name, each]));
  const events = group(talks, ({ data }) => data.events.map((each) => [each.name, each]));
  const tags = group(talks, ({ data }) => data.tags.map((tag) => [tag, tag]));
  const series = group(talks, ({ data }) =>
    data.series ? [[data.series.name, data.series.part]] : [],
  );
  return {
    speakers: speakers.map(({ members, ...rest }) => ({
      ...rest,
      talks: talksOf(members),
      url: members.find(({ value }) => value.url)?.value.url,
      affiliation: members.find(({ value }) => value.affiliation)?.value.affiliation,
    })),
    events: events.map(({ members, ...rest }) => ({
      ...rest,
      talks: talksOf(members),
      occasions: listOccasions(members, rest.slug),
      url: members.find(({ value }) => value.url)?.value.url,
    })),
    tags: tags.map(({ members, ...rest }) => ({ ...rest, talks: talksOf(members) })),
    series: series.map(({ members, ...rest }) => ({
      ...rest,
      talks: talksOf(members.toSorted((a, b) => a.value - b.value)),
    })),
  };
}

/** Every time a talk is given, the latest first, and last those without a date. */
export function allOccasions<T>(events: readonly EventGroup<T>[]): GivenAt<T>[] {
  return events.flatMap(({ occasions }) => occasions).sort(byDate);
}

function group<T extends Pick<Talk, 'slug'>, V>(
  talks: readonly T[],
  namesOf: (talk: T) => readonly (readonly [string, V])[],
): Named<T, V>[] {
  const groups = new Map<string, { spellings: Map<string, number>; members: Member<T, V>[] }>();
  for (const talk of talks)
    for (const [name, value] of namesOf(talk)) {
      const key = foldName(name);
      const found = groups.get(key) ?? { spellings: new Map<string, number>(), members: [] };
      groups.set(key, found);
      found.spellings.set(name, (found.spellings.get(name) ?? 0) + 1);
      found.members.push({ talk, value });
    }
  const named = [...groups.values()].map(({ spellings, members }) => ({
    name: commonest(spellings),
    members,
  }));
  const slugs = nameSlugs(named.map(({ name }) => name));
  return named
    .map((each) => ({ ...each, slug: slugs.get(each.name) ?? '' }))
    .sort((a, b) => compare(a.slug, b.slug));
}

/** The spelling that most talks have; of several, the one that comes first by letter, so that no order of talks matters. */
function commonest(spellings: ReadonlyMap<string, number>): string {
  const [first] = [...spellings].sort(([a, m], [b, n]) => n - m || compare(a, b));
  return first?.[0] ?? '';
}

function talksOf<T>(members: readonly Member<T, unknown>[]): T[] {
  return [...new Set(members.map(({ talk }) => talk))];
}

function listOccasions<T extends Pick<Talk, 'slug'>>(
  members: readonly Member<T, TalkEvent>[],
  group: string,
): GivenAt<T>[] {
  const taken = new Map<string, number>();
  return members
    .map(({ talk, value }) => {
      const base = [value.date, talk.slug].filter(Boolean).join('-');
      const times = taken.get(base) ?? 0;
      taken.set(base, times + 1);
      const key = times === 0 ? base : `${base}-${times + 1}`;
      return { talk, event: value, group, key, start: startOf(value) };
    })
    .sort(byDate);
}

function byDate<T>(a: GivenAt<T>, b: GivenAt<T>): number {
  const [one, other] = [a, b].map(({ event: { date = '', start = '' } }) => `${date} ${start}`);
  return compare(other ?? '', one ?? '') || compare(a.key, b.key);
}

/** All groups of a library. */
export interface Groups<T> {
  readonly speakers: readonly SpeakerGroup<T>[];
  readonly events: readonly EventGroup<T>[];
  readonly tags: readonly TalkGroup<T>[];
  /** Each with its talks in the order of their parts. */
  readonly series: readonly TalkGroup<T>[];
}

/** Talks that have a name in common. */
export interface TalkGroup<T> {
  readonly name: string;
  /** The last part of its address. */
  readonly slug: string;
  readonly talks: readonly T[];
}

/** The talks of a speaker. */
export interface SpeakerGroup<T> extends TalkGroup<T> {
  readonly url: string | undefined;
  readonly affiliation: string | undefined;
}

/** The talks of a conference or a meetup, over all times that it took place. */
export interface EventGroup<T> extends TalkGroup<T> {
  readonly url: string | undefined;
  /** Latest first. */
  readonly occasions: readonly GivenAt<T>[];
}

/** A talk at an event. */
export interface GivenAt<T> {
  readonly talk: T;
  readonly event: TalkEvent;
  /** The slug of the event. */
  readonly group: string;
  /** What tells it from the others of its event: `2018-10-24-kvm`. */
  readonly key: string;
  /** When it starts, in milliseconds of UTC, where that is known. */
  readonly start: number | null;
}

interface Member<T, V> {
  readonly talk: T;
  readonly value: V;
}

interface Named<T, V> {
  readonly name: string;
  readonly slug: string;
  readonly members: readonly Member<T, V>[];
}
