import { foldName } from '../lib/name-slugs.ts';
import type { Library, LoadedTalk } from './load-talks.ts';

/** The talks before and after one: the other parts of its series, or else the older and the newer one. */
export function neighborsOf({ slug, data }: LoadedTalk, { talks, groups }: Library): Neighbors {
  const series = data.series && foldName(data.series.name);
  const parts = groups.series.find(({ name }) => foldName(name) === series)?.talks;
  if (parts && parts.length > 1) {
    const index = parts.findIndex((each) => each.slug === slug);
    return { isSeries: true, before: parts[index - 1], after: parts[index + 1] };
  }
  const index = talks.findIndex((each) => each.slug === slug);
  return { isSeries: false, before: talks[index + 1], after: talks[index - 1] };
}

interface Neighbors {
  readonly isSeries: boolean;
  readonly before: LoadedTalk | undefined;
  readonly after: LoadedTalk | undefined;
}
