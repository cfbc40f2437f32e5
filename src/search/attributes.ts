/** What Pagefind reads off a page: every `data-pagefind-*` name of the site is written here. */
export const SEARCH = {
  /** The part of a page that is searched. */
  body: { 'data-pagefind-body': true },
  /** Navigation and labels that no one searches for. */
  ignore: { 'data-pagefind-ignore': 'all' },
  /** Values results show and filter by. */
  filter: (name: string) => ({ 'data-pagefind-filter': name }),
  meta: (text: string) => ({ 'data-pagefind-meta': text }),
} as const;

/** How the search box is opened; read by `open-search.client.ts`. */
export const SEARCH_UI = {
  opener: (bundle: string, base: string) => ({
    'data-search-bundle': bundle,
    'data-search-base': base,
  }),
} as const;
