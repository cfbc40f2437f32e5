import { posix } from 'node:path';

/**
 * The modules that pages load, and all that these import: of the rooms that make pages, and what runs in a browser.
 *
 * @param paths of the files of the package, with `/`
 */
export function findPageModules(
  paths: readonly string[],
  read: (path: string) => string,
): Set<string> {
  const all = new Set(paths);
  const found = new Set<string>();
  const wanted = paths.filter(isLoadedByPages);
  for (let path = wanted.pop(); path !== undefined; path = wanted.pop()) {
    if (found.has(path) || !all.has(path)) continue;
    found.add(path);
    if (!/\.(?:astro|js)$/.test(path)) continue;
    for (const [, , source = ''] of read(path).matchAll(RELATIVE))
      wanted.push(posix.join(posix.dirname(path), source));
  }
  return found;
}

function isLoadedByPages(path: string): boolean {
  return (
    /\.astro$|\.client\.js$|service-worker\.js$|content\.config\.js$/.test(path) ||
    /^src\/(?:views|routes|library|search\/client)\//.test(path)
  );
}

/** What a module names from its own folder: an import, or the `src` of a script. */
const RELATIVE = /(?:from|import|src=)\s*\(?\s*(["'`])(\.{1,2}\/[^"'`?]+)/g;
