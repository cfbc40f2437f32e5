import { openEngine, type Engine, type SearchPlace } from '../engine/open-engine.ts';
import type { PagefindModule } from '../engine/pagefind.ts';

/** Opens the search with what a browser has: modules by address, files by `fetch`. */
export function openInBrowser(place: SearchPlace): Promise<Engine> {
  return openEngine(place, {
    importModule: async (url) => {
      // A browser remembers a module it could not load, so it is asked for by another name.
      const again = () =>
        import(/* @vite-ignore */ `${url}?again=${Date.now()}`) as Promise<PagefindModule>;
      return (import(/* @vite-ignore */ url) as Promise<PagefindModule>).catch(again);
    },
    async fetchBytes(url) {
      const response = await fetch(url);
      if (!response.ok) throw new Error(`${url} answered with ${response.status}.`);
      return new Uint8Array(await response.arrayBuffer());
    },
  });
}

/** Where the search of this site is, as its opener in the page says. */
export function readPlace({ dataset }: HTMLElement): SearchPlace {
  const { searchBundle: bundle = '', searchBase: base = '', searchAlso = '' } = dataset;
  return { bundle, base, also: searchAlso.split(' ').filter(Boolean) };
}
