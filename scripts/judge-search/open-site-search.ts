import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openEngine, type Engine } from '../../src/search/engine/open-engine.ts';
import type { PagefindModule } from '../../src/search/engine/pagefind.ts';

/**
 * The search of a built and served site, as a browser has it: its own engine, its own copy of Pagefind, its files over HTTP.
 *
 * @param folder where the site was built, for Pagefind's module, which Node loads from disk only
 */
export async function openSiteSearch(
  { url, folder }: ServedSite,
  also: readonly string[] = [],
): Promise<Engine> {
  const place = { bundle: `${url}pagefind/`, base: new URL(url).pathname, also };
  return openEngine(place, {
    importModule: () =>
      import(pathToFileURL(join(folder, 'pagefind/pagefind.js')).href) as Promise<PagefindModule>,
    async fetchBytes(address) {
      const response = await fetch(address);
      if (!response.ok) throw new Error(`${address} answered with ${response.status}.`);
      return new Uint8Array(await response.arrayBuffer());
    },
  });
}

/** The address of a hit below its site, without the words it hands on. */
export function placeOfHit({ pageUrl }: { readonly pageUrl: string }, base: string): string {
  return decodeURI(pageUrl.replace(/\?[^#]*/, '').slice(base.length));
}

/** A site in a folder, and where it is served. */
export interface ServedSite {
  readonly url: string;
  readonly folder: string;
}
