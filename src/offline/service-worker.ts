import { answerRequest } from './answer-request.ts';
import { SEARCH_PAGE, STAND_IN, type OfflineAnswer, type OfflineRequest } from './manifest.ts';
import { cacheName, openSavedFiles, SaveError } from './saved-files.ts';
import { isSiteGone } from './site-presence.ts';
import type { WorkerScope } from './worker-scope.ts';

/**
 * Keeps what was opened, so that it opens again without a network.
 *
 * A page and all it shows come from one build: the one that is kept, until another has been fetched whole and no window shows
 * the old one.
 */
const worker = globalThis as unknown as WorkerScope;
const scope = new URL(worker.registration.scope).pathname;
/** The build writes the hash of its manifest here. */
const BUILD = '__LECTERN_BUILD__';
const saved = openSavedFiles(scope, BUILD);

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(removeOldBuilds()));
worker.addEventListener('fetch', (event) =>
  answerRequest(event, { worker, scope, saved, forget, forgetIfGone }),
);
worker.addEventListener('message', (event) => {
  const answering = answerPage(event.data as OfflineRequest).then((answer) => {
    for (const port of event.ports) port.postMessage(answer);
  });
  event.waitUntil(answering);
});

/** Fetches anew what the builds before have kept; while that fails, they stay in charge. */
async function install(): Promise<void> {
  const isFirst = (await oldCaches()).length === 0;
  try {
    await saved.savePage(STAND_IN, { withFilms: false });
  } catch (error) {
    // A worker that is not installed could not even say that there is no room.
    if (isFirst && error instanceof SaveError && error.reason !== 'newer-version') return;
    throw error;
  }
  const { search } = await saved.readManifest();
  for (const name of await oldCaches()) {
    const cache = await caches.open(name);
    const files = (await cache.keys()).map(({ url }) => fileOf(url));
    for (const file of files) if (await isPage(file)) await savePageOfUse(file);
    if (files.some((file) => search.includes(file))) await saved.save(search);
  }
}

/** Whether a file that was kept is a page of this build. */
async function isPage(file: string): Promise<boolean> {
  return file.endsWith('.html') && file in (await saved.readPart(file)).pages;
}

/** An old deck must not live on in the browsers of earlier visitors when its site was taken down or another one put in its place. */
async function forgetIfGone(): Promise<void> {
  if (await isSiteGone(scope)) await forget();
}

async function forget(): Promise<void> {
  await saved.end();
  await worker.registration.unregister();
}

async function removeOldBuilds(): Promise<void> {
  for (const name of await oldCaches()) await caches.delete(name);
}

/** Caches of this site that another build has filled. */
async function oldCaches(): Promise<string[]> {
  const own = cacheName(scope, BUILD);
  const names = await caches.keys();
  return names.filter((name) => name !== own && name.startsWith(cacheName(scope, '')));
}

async function answerPage(request: OfflineRequest): Promise<OfflineAnswer> {
  try {
    if (request.type === 'take-over') return await takeOver();
    if (request.type === 'save-search') await saveSearch();
    else await savePageOfUse(fileOf(request.url));
    return { type: 'saved' };
  } catch (error) {
    return { type: 'failed', reason: error instanceof SaveError ? error.reason : 'not-stored' };
  }
}

/** The index comes first: a search page is of no use without it. */
async function saveSearch(): Promise<void> {
  await saved.save((await saved.readManifest()).search);
  await saved.savePage(SEARCH_PAGE, { withFilms: false });
}

/** A deck is kept with its films and with every other view of its talk: a speaker needs them where there is no network. */
async function savePageOfUse(file: string): Promise<void> {
  const folder = /^(talks\/[^/]+\/)slides\//.exec(file)?.[1];
  await saved.savePage(file, { withFilms: folder !== undefined });
  if (folder === undefined) return;
  const { pages } = await saved.readPart(file);
  for (const other of Object.keys(pages))
    if (other.startsWith(folder)) await saved.savePage(other, { withFilms: true });
}

/** Only the window that asks may be open: any other would go on with parts of two builds. */
async function takeOver(): Promise<OfflineAnswer> {
  const windows = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const ours = windows.filter(
    ({ url, frameType }) => frameType !== 'nested' && new URL(url).pathname.startsWith(scope),
  );
  if (ours.length > 1) return { type: 'others-open' };
  await worker.skipWaiting();
  return { type: 'taking-over' };
}

function fileOf(url: string): string {
  const path = decodeURI(new URL(url).pathname.slice(scope.length));
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}
