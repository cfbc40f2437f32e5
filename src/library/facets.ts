import type { TalkGroup } from '../refs/talk-groups.ts';
import { groupsOf, type ListName } from './list-paths.ts';
import type { Library, LoadedTalk } from './load-talks.ts';
import { hasPage } from './site-pages.ts';

/** As many as one looks through; the others are on a page that lists all. */
const MOST_LISTED = 12;

/** The ways into the catalog that tell talks apart, each with the choices that most talks have; years with the latest first. */
export function facetsOf(library: Library): readonly Facet[] {
  const found = known.get(library) ?? FACETS.flatMap((list) => facetOf(library, list));
  known.set(library, found);
  return found;
}

/** Every page of a list shows them, so they are made once for a library. */
const known = new WeakMap<Library, readonly Facet[]>();

const FACETS = ['years', 'events', 'tags', 'speakers'] as const satisfies readonly ListName[];

function facetOf(library: Library, list: Facet['list']): Facet[] {
  const groups = hasPage(list) ? groupsOf(library, list) : [];
  if (groups.length < 2) return [];
  const isByTime = list === 'years';
  const byUse = isByTime ? groups : groups.toSorted((a, b) => b.talks.length - a.talks.length);
  return [
    {
      list,
      groups: byUse.slice(0, isByTime ? 3 * MOST_LISTED : MOST_LISTED),
      total: groups.length,
    },
  ];
}

/** One way into the catalog. */
interface Facet {
  readonly list: (typeof FACETS)[number];
  readonly groups: readonly TalkGroup<LoadedTalk>[];
  /** How many groups there are in all. */
  readonly total: number;
}
