import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Site } from '../schema/site.ts';

/** Every route of a site: its pattern, and the file that answers it. */
export const ROUTE_TABLE: readonly Route[] = [
  { pattern: '/', file: '../routes/index.astro' },
  { pattern: '/404', file: '../routes/404.astro' },
  { pattern: '/[page]', file: '../routes/[page].astro' },
  { pattern: '/[...moved]', file: '../routes/[...moved].astro' },
  { pattern: '/cards/[file].json', file: '../routes/cards/[file].json.ts' },
  { pattern: '/docs/[...path]', file: '../routes/docs/[...path].astro', needs: 'docs' },
  {
    pattern: '/docs/[...picture].[format]',
    file: '../routes/docs/[...picture].[format].ts',
    needs: 'docs',
  },
  { pattern: '/events', file: '../routes/lists/index.astro', needs: 'events' },
  { pattern: '/events.ics', file: '../routes/events.ics.ts', needs: 'events' },
  {
    pattern: '/events/[slug]/[key].ics',
    file: '../routes/lists/[slug]/[key].ics.ts',
    needs: 'events',
  },
  { pattern: '/events/[...path]', file: '../routes/lists/[...path].astro', needs: 'events' },
  { pattern: '/favicon.svg', file: '../routes/favicon.svg.ts' },
  { pattern: '/glossary', file: '../routes/glossary/index.astro', needs: 'glossary' },
  { pattern: '/llms.txt', file: '../routes/llms.txt.ts', needs: 'llms' },
  { pattern: '/offline', file: '../routes/offline/index.astro' },
  { pattern: '/page/[page]', file: '../routes/page/[page].astro' },
  { pattern: '/pictures/[...name].webp', file: '../routes/pictures/[...name].webp.ts' },
  { pattern: '/references', file: '../routes/references/index.astro', needs: 'references' },
  { pattern: '/robots.txt', file: '../routes/robots.txt.ts' },
  { pattern: '/rss.xml', file: '../routes/rss.xml.ts', needs: 'feed' },
  { pattern: '/search', file: '../routes/search/index.astro' },
  { pattern: '/series', file: '../routes/lists/index.astro', needs: 'series' },
  { pattern: '/series/[...path]', file: '../routes/lists/[...path].astro', needs: 'series' },
  { pattern: '/sitemap-0.xml', file: '../routes/sitemap-0.xml.ts' },
  { pattern: '/sitemap-index.xml', file: '../routes/sitemap-index.xml.ts' },
  { pattern: '/speakers', file: '../routes/lists/index.astro', needs: 'speakers' },
  { pattern: '/speakers/[...path]', file: '../routes/lists/[...path].astro', needs: 'speakers' },
  { pattern: '/systems', file: '../routes/systems/index.astro', needs: 'systems' },
  { pattern: '/systems/[id]', file: '../routes/systems/[id].astro', needs: 'systems' },
  { pattern: '/tags', file: '../routes/lists/index.astro', needs: 'tags' },
  { pattern: '/tags/[...path]', file: '../routes/lists/[...path].astro', needs: 'tags' },
  { pattern: '/talks/[slug].md', file: '../routes/talks/[slug].md.ts' },
  { pattern: '/talks/[slug]', file: '../routes/talks/[slug]/index.astro' },
  { pattern: '/talks/[slug]/[variant].md', file: '../routes/talks/[slug]/[variant].md.ts' },
  { pattern: '/talks/[slug]/card.png', file: '../routes/talks/[slug]/card.png.ts' },
  {
    pattern: '/talks/[slug]/chapters.[format]',
    file: '../routes/talks/[slug]/chapters.[format].ts',
  },
  { pattern: '/talks/[slug]/handout', file: '../routes/talks/[slug]/handout/index.astro' },
  {
    pattern: '/talks/[slug]/handout/[variant]',
    file: '../routes/talks/[slug]/handout/[variant].astro',
  },
  { pattern: '/talks/[slug]/presenter', file: '../routes/talks/[slug]/presenter/index.astro' },
  {
    pattern: '/talks/[slug]/presenter/[variant]',
    file: '../routes/talks/[slug]/presenter/[variant].astro',
  },
  { pattern: '/talks/[slug]/slides', file: '../routes/talks/[slug]/slides/index.astro' },
  {
    pattern: '/talks/[slug]/slides/[variant]',
    file: '../routes/talks/[slug]/slides/[variant].astro',
  },
  { pattern: '/talks/[slug]/transcript', file: '../routes/talks/[slug]/transcript.astro' },
  { pattern: '/timeline', file: '../routes/timeline/index.astro', needs: 'timeline' },
  { pattern: '/years/[...path]', file: '../routes/lists/[...path].astro', needs: 'years' },
];

/**
 * The routes of one site, as Astro takes them.
 *
 * A page of the project at the same address, in `src/pages` or `public`, replaces ours.
 */
export function routesOf({ shown, pages, publicFolder }: RouteNeeds): InjectedRoute[] {
  return ROUTE_TABLE.filter(({ needs, pattern }) => {
    if (needs !== undefined && !shown.has(needs)) return false;
    return !isFileOf(publicFolder, pattern) && !hasPage(pages, pattern);
  }).map(({ pattern, file }) => ({ pattern, entrypoint: join(import.meta.dirname, file) }));
}

/** Whether `public/` has the very file: `/favicon.svg`, `/robots.txt`. */
function isFileOf(folder: string, pattern: string): boolean {
  return /\.\w+$/.test(pattern) && existsSync(join(folder, pattern));
}

function hasPage(pages: string, pattern: string): boolean {
  const path = join(pages, pattern);
  const names = /\.\w+$/.test(pattern) ? [path] : [path, join(path, 'index')];
  return names.some((name) => EXTENSIONS.some((extension) => existsSync(`${name}${extension}`)));
}

/** Of the files that Astro makes pages and endpoints of. */
const EXTENSIONS = ['.astro', '.md', '.mdx', '.html', '.ts', '.js'];

interface Route {
  readonly pattern: string;
  /** Path from here. */
  readonly file: string;
  /** The page of the settings that it belongs to. */
  readonly needs?: keyof Site['pages'];
}

/** What decides which routes a site has. */
interface RouteNeeds {
  /** The pages that the site has, of those that it may do without. */
  readonly shown: ReadonlySet<keyof Site['pages']>;
  /** The project's `src/pages`. */
  readonly pages: string;
  readonly publicFolder: string;
}

interface InjectedRoute {
  readonly pattern: string;
  readonly entrypoint: string;
}
