import {
  RANKING,
  type PagefindInstance,
  type PagefindModule,
  type PagefindResponse,
} from './pagefind.ts';

/** An index that changed since it was cached is asked for anew, with a tag of its own. */
export async function openIndex(
  pagefind: PagefindModule,
  { bundle, base, also }: SearchPlace,
  metaCacheTag = CACHE_TAG,
): Promise<PagefindInstance> {
  const index = pagefind.createInstance({
    basePath: bundle,
    baseUrl: base,
    ranking: RANKING,
    excerptLength: 28,
    excerptEllipsis: '…',
    metaCacheTag,
    ...(also.length > 0 ? { mergeFilter: { site: siteName(base) } } : {}),
  });
  await index.init();
  // An index that could not be opened says so at its first search.
  await index.search('', { filters: {} });
  for (const site of also) {
    await index.mergeIndex(`${site}pagefind/`, {
      baseUrl: site,
      ranking: RANKING,
      mergeFilter: { site: siteName(site) },
    });
  }
  return index;
}

/** How many records each value of each filter has, by an index that is let go again. */
export async function countOnce(
  open: () => Promise<PagefindInstance>,
): Promise<PagefindResponse['totalFilters']> {
  const index = await open();
  try {
    return await index.filters();
  } finally {
    await index.destroy();
  }
}

/** `https://talks.example/group/` goes by `talks.example/group`, a path by itself. */
export function siteName(site: string): string {
  return site.replace(/^https?:\/\//, '').replace(/(?<=.)\/$/, '');
}

/** The index is looked at by one name, so that a cache can keep it. */
const CACHE_TAG = 'index';

/** Where an index is, and which others are searched with it. */
export interface SearchPlace {
  /** Path of the index, with a slash at its end. */
  readonly bundle: string;
  /** Path of the site it leads to. */
  readonly base: string;
  /** Sites besides this one: paths of this origin or full addresses, with a slash at the end. */
  readonly also: readonly string[];
}
