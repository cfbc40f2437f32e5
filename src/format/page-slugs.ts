/**
 * Pages of a content folder are read like talks, and named so that no talk has the name: `pages/about` is `pages/about.mdx`.
 *
 * Their address is without the folder: `/about/`.
 */
export const PAGES = 'pages/';

/** Whether a slug is that of a page. */
export function isPage(slug: string): boolean {
  return slug.startsWith(PAGES);
}

/** What a page is called in its address. */
export function pageName(slug: string): string {
  return slug.slice(PAGES.length);
}

/** Where a talk or a page is read on the site, below the base: `talks/kvm/`, `about/`. */
export function pagePath(slug: string): string {
  return isPage(slug) ? `${pageName(slug)}/` : `talks/${slug}/`;
}

/** The file of a talk or a page in the content folder. */
export function sourceFile(slug: string): string {
  return isPage(slug) ? `${slug}.mdx` : `talks/${slug}/index.mdx`;
}
