import { occasionOf } from '../format/events.ts';
import { cutPages, type ListPage } from '../lib/cut-pages.ts';
import { foldName } from '../lib/name-slugs.ts';
import { allOccasions, type GivenAt, type Groups, type TalkGroup } from '../refs/talk-groups.ts';
import { loadLibrary, type Library, type LoadedTalk } from './load-talks.ts';
import { hasPage } from './site-pages.ts';
import { siteUrl } from './urls.ts';

/** How much a page of a list has at most. Nothing that lists talks grows with the library. */
export const PAGE_SIZE = { talks: 24, names: 150, occasions: 60 } as const;

/** The lists of talks that have something in common, each a folder of the site. */
export const LISTS = ['series', 'events', 'speakers', 'tags', 'years'] as const;
export type ListName = (typeof LISTS)[number];

/** The list that a route is of: `/tags/[...path]` is of `tags`. */
export function listOfRoute(pattern: string): ListName {
  const name = pattern.split('/')[1];
  const list = LISTS.find((each) => each === name);
  if (list === undefined) throw new Error(`No list has the route ${pattern}.`);
  return list;
}

/** The address of a list or of one of its groups, on a page of it when that is not the first. */
export function listUrl(list: ListName, slug = '', page = 1): string {
  const parts = [
    list,
    ...(slug === '' ? [] : [encodeURI(slug)]),
    ...(page > 1 ? ['page', page] : []),
  ];
  return siteUrl(`${parts.join('/')}/`);
}

/** The address of a page of the catalog. */
export function catalogUrl(page = 1): string {
  return siteUrl(page > 1 ? `page/${page}/` : '');
}

/** The pages of a list below its first one, as a route takes them. */
export async function listPaths(list: ListName): Promise<ListPath[]> {
  const library = await loadLibrary();
  return pathsOf(library, list).map(({ path, ...props }) => ({ params: { path }, props }));
}

/** The address of every page of every list of the site, for crawlers. */
export function allListUrls(library: Library): string[] {
  const catalog = cutPages(library.talks, PAGE_SIZE.talks).map(({ number }) => catalogUrl(number));
  return [
    ...catalog.slice(1),
    ...LISTS.filter((list) => hasPage(list)).flatMap((list) =>
      pathsOf(library, list).map(({ path }) => siteUrl(`${list}/${encodeURI(path)}/`)),
    ),
  ];
}

/** The first page of what a list lists: names, or for events each time that there was or will be one. */
export function indexPages(library: Library, list: ListName): ListPage<unknown>[] {
  if (list === 'events') return occasionPages(library);
  return cutPages(groupsOf(library, list), PAGE_SIZE.names);
}

/** Every time that a talk was given or will be, latest first. */
export function occasionPages({ groups }: Library): ListPage<GivenAt<LoadedTalk>>[] {
  return cutPages(allOccasions(groups.events), PAGE_SIZE.occasions);
}

/** The groups of a list; years with the latest first. */
export function groupsOf(
  { groups, talks }: Library,
  list: ListName,
): readonly TalkGroup<LoadedTalk>[] {
  if (list !== 'years') return groups[list];
  const years = Map.groupBy(talks, ({ data }) => occasionOf(data).date?.slice(0, 4) ?? '');
  years.delete('');
  return [...years].map(([year, ofYear]) => ({ name: year, slug: year, talks: ofYear }));
}

/** The address of the page of a name, as a talk writes it; null when the site has no such page. */
export function nameUrl(
  { groups }: Library,
  list: keyof Groups<LoadedTalk>,
  name: string,
): string | null {
  const slug = hasPage(list) ? slugsOf(groups, list).get(foldName(name)) : undefined;
  return slug === undefined ? null : listUrl(list, slug);
}

/** Looked up for each talk, so made once for each library. */
const known = new WeakMap<readonly unknown[], ReadonlyMap<string, string>>();

function slugsOf(
  groups: Groups<LoadedTalk>,
  list: keyof Groups<LoadedTalk>,
): ReadonlyMap<string, string> {
  const found =
    known.get(groups[list]) ??
    new Map(groups[list].map(({ name, slug }) => [foldName(name), slug] as const));
  known.set(groups[list], found);
  return found;
}

function pathsOf(library: Library, list: ListName): (ListProps & { readonly path: string })[] {
  const index = list === 'years' ? [] : indexPages(library, list).slice(1);
  return [
    ...index.map(({ number }) => ({ path: `page/${number}`, number, slug: null })),
    ...groupsOf(library, list).flatMap(({ slug, talks }) => {
      const pages = Math.max(
        1,
        Math.ceil(sizeOf(library, list, slug, talks.length) / sizeFor(list)),
      );
      return Array.from({ length: pages }, (_, at) => ({
        path: at === 0 ? slug : `${slug}/page/${at + 1}`,
        number: at + 1,
        slug,
      }));
    }),
  ];
}

/** An event lists each time it took place; the other groups list talks. */
function sizeOf({ groups }: Library, list: ListName, slug: string, talks: number): number {
  if (list !== 'events') return talks;
  return groups.events.find((each) => each.slug === slug)?.occasions.length ?? 0;
}

function sizeFor(list: ListName): number {
  return list === 'events' ? PAGE_SIZE.occasions : PAGE_SIZE.talks;
}

/** What a page of a list is made from: a page of its index, or one of a group. */
export interface ListProps {
  readonly number: number;
  readonly slug: string | null;
}

interface ListPath {
  readonly params: { readonly path: string };
  readonly props: ListProps;
}
