/** How the search box is opened; read in `client/`. */
export const SEARCH_UI = {
  opener: ({ bundle, base, also, isOnStage = false }: OpenerPlace) => ({
    'data-search-bundle': bundle,
    'data-search-base': base,
    ...(also.length > 0 ? { 'data-search-also': also.join(' ') } : {}),
    ...(isOnStage ? { 'data-search-stage': true } : {}),
  }),
  /** Where the search page has the box. */
  page: { 'data-search-page': true },
} as const;

interface OpenerPlace {
  /** Path of the index. */
  readonly bundle: string;
  /** Path of the site. */
  readonly base: string;
  /** Sites that are searched too. */
  readonly also: readonly string[];
  /** Whether it stands in a deck. */
  readonly isOnStage?: boolean;
}
