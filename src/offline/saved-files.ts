import { HASH_LENGTH, MANIFEST_FILE, type OfflineManifest, type SaveFailure } from './manifest.ts';

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
  const saved: SavedFiles = {
    // To open a cache would make it anew after it was thrown away.
    match: (file) => caches.match(addressOf(scope, file), { cacheName: name }),
    readManifest() {
      reading ??= readManifest();
      reading.catch(() => (reading = undefined));
      return reading;
    },
    async save(files) {
      const { pages, hashes } = await saved.readManifest();
      const cache = await caches.open(name);
      const left = new Set(files).values();
      const saveNext = async (): Promise<void> => {
        for (const file of left) await saveFile(cache, file, pages[file]?.hash ?? hashes[file]);
      };
      await Promise.all(Array.from({ length: AT_ONCE }, saveNext));
    },
    async savePage(file, options) {
      const { pages, shell } = await saved.readManifest();
      const page = pages[file];
      if (!page) throw new SaveError('unknown-page');
      const files = page.files.filter((each) => options.withFilms || !FILM.test(each));
      // The page comes last: one that is there has all it needs.
      await saved.save([...shell, ...files]);
      await saved.save([file]);
    },
  };
  return saved;

  async function saveFile(cache: Cache, file: string, hash: string | undefined): Promise<void> {
    const address = addressOf(scope, file);
    if (await cache.match(address)) return;
    const response = await download(address, hash);
    await cache.put(address, response).catch((error: unknown) => {
      const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
      throw new SaveError(isFull ? 'no-room' : 'not-stored', error);
    });
  }

  async function readManifest(): Promise<OfflineManifest> {
    const cache = await caches.open(name);
    const address = addressOf(scope, MANIFEST_FILE);
    const kept = await cache.match(address);
    if (kept) return (await kept.json()) as OfflineManifest;
    const response = await download(address, build);
    await cache.put(address, response.clone());
    return (await response.json()) as OfflineManifest;
  }
}

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
  if (hash !== undefined && (await startOfHash(response.clone())) !== hash)
    throw new SaveError('newer-version');
  return response;
}

async function startOfHash(response: Response): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await response.arrayBuffer());
  const text = btoa(String.fromCharCode(...new Uint8Array(digest)));
  return text.replaceAll('+', '-').replaceAll('/', '_').slice(0, HASH_LENGTH);
}

const FILM = /\.(?:mp4|webm|ogg|mp3|m4a)$/;

/** What a build has kept, and how it keeps more. */
export interface SavedFiles {
  /** A kept file by its path below the base. */
  readonly match: (file: string) => Promise<Response | undefined>;
  readonly readManifest: () => Promise<OfflineManifest>;
  /** @throws SaveError at the first file that cannot be kept; those that were kept stay. */
  readonly save: (files: readonly string[]) => Promise<void>;
  /** Keeps a page with all it shows. @throws SaveError */
  readonly savePage: (file: string, options: { readonly withFilms: boolean }) => Promise<void>;
}
