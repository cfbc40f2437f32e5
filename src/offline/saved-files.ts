import { openFile, sealFile, sizeOfFile, startOfHash } from './kept-file.ts';
import {
  isIndexPart,
  MANIFEST_FILE,
  MOST_OF_INDEX,
  type ListedPages,
  type OfflineManifest,
  type SaveFailure,
} from './manifest.ts';
import { partFile, partOfPage } from './manifest-parts.ts';

/**
 * The files that one build has kept in this browser.
 *
 * Each build has a cache of its own, and a file goes into it only when it is the file of that build: what is kept never mixes
 * with what another build has published since.
 *
 * @param scope path the site is served under, with a slash at both ends
 */
export function openSavedFiles(scope: string, build: string): SavedFiles {
  const name = cacheName(scope, build);
  let reading: Promise<OfflineManifest> | undefined;
  let isEnded = false;
  let usedBytes: number | undefined;
  /** To open a cache makes it anew; after the end none may come back. */
  const openCache = (): Promise<Cache> => {
    if (isEnded) throw new SaveError('newer-version');
    return caches.open(name);
  };
  const saved: SavedFiles = {
    match: (file) => findWhole(addressOf(scope, file)),
    async end() {
      isEnded = true;
      for (const each of await caches.keys())
        if (each.startsWith(cacheName(scope, ''))) await caches.delete(each);
    },
    readManifest() {
      reading ??= readManifest();
      reading.catch(() => (reading = undefined));
      return reading;
    },
    async readPart(file) {
      const manifest = await saved.readManifest();
      const { parts } = manifest;
      if (parts === undefined) return manifest;
      const part = partOfPage(file, parts.length);
      return (await readListed(partFile(part), parts[part])) as ListedPages;
    },
    async save(files, listed = NOTHING) {
      const { hashes } = await saved.readManifest();
      const cache = await openCache();
      const left = new Set(files).values();
      const hashOf = (file: string) =>
        listed.pages[file]?.hash ?? listed.hashes[file] ?? hashes[file];
      const saveNext = async (): Promise<void> => {
        for (const file of left) await saveFile(cache, file, hashOf(file));
      };
      await Promise.all(Array.from({ length: AT_ONCE }, saveNext));
    },
    async saveUsed(file) {
      if (!(await findWhole(addressOf(scope, SEARCH_ENTRY)))) return;
      usedBytes ??= await sizeOfParts();
      if (usedBytes >= MOST_OF_INDEX) return;
      await saved.save([file]);
      usedBytes += sizeOfFile(await saved.match(file));
    },
    async savePage(file, options) {
      const { shell } = await saved.readManifest();
      const listed = await saved.readPart(file);
      const page = listed.pages[file];
      if (!page) throw new SaveError('unknown-page');
      const files = page.files.filter((each) => options.withFilms || !FILM.test(each));
      // The page comes last: one that is there has all it needs.
      await saved.save([...shell, ...files], listed);
      await saved.save([file], listed);
    },
  };
  return saved;

  async function saveFile(cache: Cache, file: string, hash: string | undefined): Promise<void> {
    const address = addressOf(scope, file);
    if (await findWhole(address)) return;
    await keep(cache, address, await download(address, hash));
  }

  /** How much of the search index is kept. A worker that was stopped meanwhile has to look. */
  async function sizeOfParts(): Promise<number> {
    const cache = await openCache();
    const parts = (await cache.keys()).filter(({ url }) =>
      isIndexPart(new URL(url).pathname.slice(scope.length)),
    );
    const kept = await Promise.all(parts.map((part) => cache.match(part)));
    return kept.reduce((total, part) => total + sizeOfFile(part), 0);
  }

  /** A kept file; one that was damaged since is thrown away, so that it is fetched again. */
  async function findWhole(address: string): Promise<Response | undefined> {
    // To open a cache would make it anew after it was thrown away.
    const kept = await caches.match(address, { cacheName: name });
    if (!kept) return undefined;
    const whole = await openFile(kept);
    if (whole) return whole;
    await (await openCache()).delete(address);
    return undefined;
  }

  async function readManifest(): Promise<OfflineManifest> {
    return (await readListed(MANIFEST_FILE, build)) as OfflineManifest;
  }

  /** What a file of this build lists. */
  async function readListed(file: string, hash: string | undefined): Promise<unknown> {
    const address = addressOf(scope, file);
    const kept = await findWhole(address);
    if (kept) return await kept.json();
    const response = await download(address, hash);
    await keep(await openCache(), address, response.clone());
    return await response.json();
  }
}

/** @throws SaveError when the browser does not keep it. */
async function keep(cache: Cache, address: string, response: Response): Promise<void> {
  await cache.put(address, response).catch((error: unknown) => {
    const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
    throw new SaveError(isFull ? 'no-room' : 'not-stored', error);
  });
}

const NOTHING: ListedPages = { pages: {}, hashes: {} };

/** As many as a browser fetches side by side; an index has a thousand small files. */
const AT_ONCE = 6;

/** The cache of one build; sites under other paths of an origin have others. */
export function cacheName(scope: string, build: string): string {
  return `lectern ${scope} ${build}`;
}

/** Why something could not be saved. */
export class SaveError extends Error {
  readonly reason: SaveFailure;

  constructor(reason: SaveFailure, cause?: unknown) {
    super(reason, { cause });
    this.reason = reason;
  }
}

/** A page is kept under the address that leads to it: without `index.html`. */
function addressOf(scope: string, file: string): string {
  return scope + encodeURI(file).replace(/(^|\/)index\.html$/, '$1');
}

/** Fetches a file past the browser's own cache and makes sure that it is the one this build has. */
async function download(address: string, hash: string | undefined): Promise<Response> {
  const response = await fetch(address, { cache: 'no-cache' }).catch((error: unknown) => {
    throw new SaveError('no-network', error);
  });
  // A file that is gone, or an address that leads elsewhere, is of another build.
  if (response.status !== 200 || response.redirected) throw new SaveError('newer-version');
  const bytes = await response.arrayBuffer().catch((error: unknown) => {
    throw new SaveError('no-network', error);
  });
  if (hash !== undefined && (await startOfHash(bytes)) !== hash)
    throw new SaveError('newer-version');
  return sealFile(response, bytes);
}

/** Is kept with all that every search needs. */
const SEARCH_ENTRY = 'pagefind/entry.json';
const FILM = /\.(?:mp4|webm|ogg|mp3|m4a)$/;

/** What a build has kept, and how it keeps more. */
export interface SavedFiles {
  /** A kept file by its path below the base. */
  readonly match: (file: string) => Promise<Response | undefined>;
  /** Throws away what this build and all others of the site have kept, and keeps no more. */
  readonly end: () => Promise<void>;
  readonly readManifest: () => Promise<OfflineManifest>;
  /** The list that a page is in, with all views of its talk. */
  readonly readPart: (file: string) => Promise<ListedPages>;
  /**
   * @param listed what lists the files, when the manifest itself does not
   * @throws SaveError at the first file that cannot be kept; those that were kept stay.
   */
  readonly save: (files: readonly string[], listed?: ListedPages) => Promise<void>;
  /** Keeps a part of the search index that was used, while there is room for such parts. @throws SaveError */
  readonly saveUsed: (file: string) => Promise<void>;
  /** Keeps a page with all it shows. @throws SaveError */
  readonly savePage: (file: string, options: { readonly withFilms: boolean }) => Promise<void>;
}
