import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { close, createIndex } from 'pagefind';
import type { ServedSite } from './open-site-search.ts';

/** Indexes the pages of a built site with Pagefind alone, as `npx pagefind --site` does, and writes it beside nothing else. */
export async function writePlainIndex(site: string, folder: string): Promise<PlainIndex> {
  const started = performance.now();
  const { index, errors } = await createIndex();
  if (!index) throw new Error(errors.join(' '));
  const { page_count: pages } = await index.addDirectory({ path: site });
  const bundle = join(folder, 'pagefind');
  await index.writeFiles({ outputPath: bundle });
  await close();
  const seconds = (performance.now() - started) / 1000;
  const sizes = readdirSync(bundle, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(join(entry.parentPath, entry.name)).size);
  return { pages, seconds, files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

/** The search of such an index with the settings it comes with. */
export async function openPlainSearch({ url, folder }: ServedSite): Promise<PlainSearch> {
  const module = (await import(
    pathToFileURL(join(folder, 'pagefind/pagefind.js')).href
  )) as PlainModule;
  const search = module.createInstance({ basePath: `${url}pagefind/`, baseUrl: '/' });
  await search.init();
  return {
    async ask(query, most) {
      const { results } = await search.search(query);
      const pages = await Promise.all(results.slice(0, most).map(({ data }) => data()));
      return pages.map(({ url: page, sub_results: below }) =>
        [page, ...shownBelow(below).map((each) => each.url)].map(placeOf),
      );
    },
    close: () => search.destroy(),
  };
}

/** The places within a page that its own interface shows: those with most of the words. */
function shownBelow(places: readonly SubResult[]): SubResult[] {
  return [...places].sort((a, b) => b.locations.length - a.locations.length).slice(0, SHOWN_BELOW);
}

/** The place of an idea, whichever view of it was found: a slide is its section, and so is its handout. */
function placeOf(address: string): string {
  return decodeURI(address)
    .replace(/^\//, '')
    .replace(/index\.html/, '')
    .replace(/^(talks\/[^/]+\/)(?:slides|handout)\/(?:#\/?)?/, (_, page: string) => page)
    .replace(/^(talks\/[^/]+\/)(?=[^/#]+$)/, '$1#');
}

const SHOWN_BELOW = 3;

/** What there is to say of an index. */
export interface PlainIndex {
  readonly pages: number;
  readonly seconds: number;
  readonly files: number;
  readonly bytes: number;
}

/** An open search. */
export interface PlainSearch {
  /** The places of each of the first results: the page, and the places within it that are shown. */
  readonly ask: (query: string, most: number) => Promise<string[][]>;
  readonly close: () => Promise<void>;
}

interface PlainModule {
  readonly createInstance: (options: { basePath: string; baseUrl: string }) => {
    readonly init: () => Promise<void>;
    readonly destroy: () => Promise<void>;
    readonly search: (query: string) => Promise<{
      readonly results: readonly {
        readonly data: () => Promise<{
          readonly url: string;
          readonly sub_results: readonly SubResult[];
        }>;
      }[];
    }>;
  };
}

interface SubResult {
  readonly url: string;
  readonly locations: readonly number[];
}
