/** The part of Pagefind's browser module that is used here; it comes with the index and not with a package. */
export interface PagefindModule {
  readonly createInstance: (options: {
    readonly basePath: string;
    readonly baseUrl: string;
    readonly ranking: typeof RANKING;
    readonly excerptLength: number;
    readonly excerptEllipsis: string;
    readonly metaCacheTag?: string;
    readonly mergeFilter?: Readonly<Record<string, string>>;
  }) => PagefindInstance;
}

/** An open index. */
export interface PagefindInstance {
  readonly init: () => Promise<void>;
  readonly mergeIndex: (
    path: string,
    options: {
      readonly baseUrl: string;
      readonly ranking: typeof RANKING;
      readonly mergeFilter: Readonly<Record<string, string>>;
    },
  ) => Promise<void>;
  readonly search: (
    term: string | null,
    options: { readonly filters: Readonly<Record<string, string>> },
  ) => Promise<PagefindResponse>;
  /** Loads all filters, which are counted with every search from then on. */
  readonly filters: () => Promise<PagefindResponse['totalFilters']>;
  readonly destroy: () => Promise<void>;
}

/** What a search comes back with; the text of each result is fetched when it is asked for. */
export interface PagefindResponse {
  readonly results: readonly {
    readonly score: number;
    readonly data: () => Promise<PagefindHit>;
  }[];
  /** How many results each value of each filter would leave. */
  readonly totalFilters: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** A record as it was indexed, with where the words were found. */
export interface PagefindHit {
  readonly url: string;
  readonly raw_url: string;
  readonly content: string;
  /** Escaped text with `<mark>` around what was found. */
  readonly excerpt: string;
  readonly locations: readonly number[];
  readonly meta: Readonly<Record<string, string | undefined>>;
  readonly filters: Readonly<Record<string, readonly string[] | undefined>>;
}

/** How much a hit counts where: in what a thing is called, in what it is also called, in what it links to. */
export const RANKING = {
  metaWeights: {
    name: 8,
    names: 7,
    title: 5,
    mention: 2,
    related: 0.5,
    label: 0,
    note: 0,
    watch: 0,
    slide: 0,
    picture: 0,
  },
} as const;
