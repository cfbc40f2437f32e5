/** Pages, and what they need. */
export interface ListedPages {
  /** Each page with the start of its hash and the files it shows, beside those every page shares. */
  readonly pages: Readonly<
    Record<string, { readonly hash: string; readonly files: readonly string[] }>
  >;
  /** Starts of the hashes of files whose names stay the same when their content changes. */
  readonly hashes: Readonly<Record<string, string>>;
}

/** What a build offers to be kept for use without a network, by the paths of its files below the base. */
export interface OfflineManifest extends ListedPages {
  /** Of a large site, starts of the hashes of the files that list its pages; the list here is empty then. */
  readonly parts?: readonly string[];
  /** Scripts, styles and fonts of all views. */
  readonly shell: readonly string[];
  /** All that the search needs; of a large index what every search needs, and its parts are kept as they are used. */
  readonly search: readonly string[];
}

/** What a page asks of the worker. */
export type OfflineRequest =
  | { readonly type: 'save-page'; readonly url: string }
  | { readonly type: 'save-search' }
  | { readonly type: 'take-over' };

/** What the worker answers. */
export type OfflineAnswer =
  | { readonly type: 'saved' }
  /** The new version takes over, and the page may load itself again. */
  | { readonly type: 'taking-over' }
  /** Other windows show the old version, and must be closed first. */
  | { readonly type: 'others-open' }
  | { readonly type: 'failed'; readonly reason: SaveFailure };

/** Why something could not be kept. */
export type SaveFailure =
  /** The site has a newer build than this worker. */
  | 'newer-version'
  | 'no-room'
  | 'no-network'
  /** The browser refused for reasons of its own. */
  | 'not-stored'
  /** Its settings allow this site to store nothing. */
  | 'blocked'
  /** The build has no such page. */
  | 'unknown-page';

/** Path of the manifest below the base. */
export const MANIFEST_FILE = 'offline.json';
/** Page that stands in for one that was not kept. */
export const STAND_IN = 'offline/index.html';
/** Page of the search, kept with the index. */
export const SEARCH_PAGE = 'search/index.html';
/** Letters of a hash that are kept: enough to tell builds apart, and the manifest stays small. */
export const HASH_LENGTH = 16;

/** Up to so many bytes an index is kept whole when it is first searched: nobody knows what will be looked for. */
export const WHOLE_INDEX = 5_000_000;
/** And up to so many files: thousands of small ones would keep the network busy, and be a long list themselves. */
export const WHOLE_INDEX_FILES = 1_500;
/** Of the parts of a larger one, those that were used are kept, up to so many bytes. */
export const MOST_OF_INDEX = 20_000_000;

/** Whether a file is a part of the search index that only some queries need. */
export function isIndexPart(path: string): boolean {
  return /^pagefind\/(?:index|texts)\//.test(path);
}
