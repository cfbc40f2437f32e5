import { foldName } from '../lib/name-slugs.ts';
import type { Library, LoadedTalk } from './load-talks.ts';

/** The talks before and after one: the other parts of its series, or else the older and the newer one. */
export function neighborsOf({ slug, data }: LoadedTalk, { talks, groups }: Library): Neighbors {
  const parts = data.series && partsOf(groups).get(foldName(data.series.name));
  if (parts && parts.length > 1) {
    const index = parts.findIndex((each) => each.slug === slug);
    return { isSeries: true, before: parts[index - 1], after: parts[index + 1] };
  }
  const index = talks.findIndex((each) => each.slug === slug);
  return { isSeries: false, before: talks[index + 1], after: talks[index - 1] };
}

/** The parts of each series by its name; every talk asks, so it is made once. */
const known = new WeakMap<Library['groups'], Map<string, readonly LoadedTalk[]>>();

function partsOf(groups: Library['groups']): ReadonlyMap<string, readonly LoadedTalk[]> {
  const found =
    known.get(groups) ??
    new Map(groups.series.map(({ name, talks }) => [foldName(name), talks] as const));
  known.set(groups, found);
  return found;
}

interface Neighbors {
  readonly isSeries: boolean;
  readonly before: LoadedTalk | undefined;
  readonly after: LoadedTalk | undefined;
}
