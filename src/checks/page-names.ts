import { isPage, pageName } from '../format/page-slugs.ts';
import { slugify } from '../lib/slug.ts';
import type { Problem } from '../model/problem.ts';
import type { TalkFile } from '../model/sources.ts';
import { createProblem } from '../problems/catalogue.ts';

/** The first parts of addresses that the site itself uses, whether a page of that name is switched on or not. */
export const RESERVED_PAGES: ReadonlySet<string> = new Set([
  '404',
  'cards',
  'docs',
  'events',
  'favicon',
  'glossary',
  'index',
  'llms',
  'offline',
  'page',
  'pagefind',
  'pictures',
  'references',
  'robots',
  'rss',
  'search',
  'series',
  'sitemap-0',
  'sitemap-index',
  'slides',
  'speakers',
  'systems',
  'tags',
  'talks',
  'timeline',
  'years',
]);

/** The name of a page can be an address, and one that nothing else has. */
export function checkPageNames(pages: readonly Pick<TalkFile, 'slug' | 'file'>[]): Problem[] {
  const seen = new Map<string, string>();
  return pages
    .filter(({ slug }) => isPage(slug))
    .flatMap(({ slug, file }) => {
      const name = pageName(slug);
      const folded = name.normalize('NFC').toLowerCase();
      const other = seen.get(folded);
      seen.set(folded, other ?? name);
      const fault = RESERVED_PAGES.has(folded)
        ? 'reserved'
        : other !== undefined
          ? 'taken'
          : isAddress(name)
            ? null
            : 'no-address';
      if (fault === null) return [];
      const near = slugify(name);
      const isBetter = fault === 'no-address' && isAddress(near) && !RESERVED_PAGES.has(near);
      const suggestions = isBetter ? [`${near}.mdx`] : [];
      const place = { file, line: 1, column: 1, suggestions };
      return [createProblem('page-name', place, { name, fault, other: other ?? '' })];
    });
}

function isAddress(name: string): boolean {
  return (
    /^[\p{Ll}\p{Lo}\p{N}][\p{Ll}\p{Lo}\p{N}\p{M}-]*$/u.test(name) &&
    name === name.normalize('NFC') &&
    name.length <= 100
  );
}
