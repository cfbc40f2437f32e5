/** The part of Pagefind's browser module that is used here; it comes with the index and not with a package. */
export interface PagefindModule {
  readonly createInstance: (options: {
    readonly basePath: string;
    readonly baseUrl: string;
    readonly metaCacheTag: string;
    readonly noWorker: boolean;
  }) => PagefindInstance;
}

/** An open index. */
export interface PagefindInstance {
  readonly init: () => Promise<void>;
  readonly search: (term: string) => Promise<{
    readonly results: readonly {
      /** Pagefind's name for the page. */
      readonly id: string;
      /** Where on the page the word stands, counted in words. */
      readonly words: readonly number[];
    }[];
  }>;
  readonly destroy: () => Promise<void>;
}
