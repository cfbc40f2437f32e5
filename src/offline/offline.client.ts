import { say } from '../i18n/say.client.ts';
import type { OfflineAnswer, OfflineRequest } from './manifest.ts';
import type { SEARCH_MARK } from '../search/client/search-mark.ts';
import { WORKER_FILE } from './worker-file.ts';

/**
 * Keeps the page that is open, once it is shown and the browser has time. `?no-sw` in an address throws everything kept away
 * and stops keeping, `?sw` starts again.
 */
const BASE = import.meta.env.BASE_URL.replace(/\/?$/, '/');
/** As a value it would be a file of its own, which every page would fetch. */
const SEARCHED: typeof SEARCH_MARK = 'lectern-search';
const STOPPED = `lectern-offline-off ${BASE}`;
const ASKED = `lectern-offline-asked ${BASE}`;

if (isPossible()) {
  const query = new URLSearchParams(location.search);
  if (query.has('sw')) forget(STOPPED);
  if (query.has('no-sw')) void stopKeeping();
  else if (!isStopped()) addEventListener('load', () => whenIdle(() => void startKeeping()));
}

/** A browser that spares data keeps nothing of its own accord, and a file on a disk needs none of this. */
function isPossible(): boolean {
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
  // A frame is part of a page that sees to this itself.
  const isSite = import.meta.env.PROD && location.protocol.startsWith('http') && parent === window;
  return isSite && 'serviceWorker' in navigator && connection?.saveData !== true;
}

async function startKeeping(): Promise<void> {
  try {
    const registration = (await navigator.serviceWorker.register(BASE + WORKER_FILE, {
      scope: BASE,
    })) as ServiceWorkerRegistration | undefined;
    // A browser that is steered by a program may be told to have no workers.
    if (!registration) return;
    offerNewVersion(registration);
    const { active } = await navigator.serviceWorker.ready;
    if (!active) return;
    watchSearch(active);
    const answer = await ask(active, { type: 'save-page', url: location.href });
    showAnswer(answer);
    if (answer.type === 'saved') await askToKeepLong();
  } catch (error) {
    showAnswer({ type: 'failed', reason: await reasonOf(error) });
  }
}

/**
 * Some browsers throw away what a site has kept after a week, or when the disk fills up, unless they are asked not to. Only for a deck:
 * that is what somebody counts on; and once, because some browsers pass the question on to the reader.
 */
async function askToKeepLong(): Promise<void> {
  if (!document.querySelector('[data-offline]') || !('storage' in navigator)) return;
  if (readItem(ASKED) !== null || (await navigator.storage.persisted())) return;
  writeItem(ASKED);
  await navigator.storage.persist();
}

/** A browser that lets a site store nothing refuses the worker, and often the mere question for room. */
async function reasonOf(error: unknown): Promise<keyof typeof REASONS> {
  if (error instanceof DOMException && error.name === 'SecurityError') return 'blocked';
  try {
    return (await isFull()) ? 'no-room' : 'no-network';
  } catch {
    return 'blocked';
  }
}

/** Whether next to nothing can be kept; also no worker is registered then. */
async function isFull(): Promise<boolean> {
  if (!('storage' in navigator)) return false;
  const { quota = Infinity, usage = 0 } = await navigator.storage.estimate();
  return quota - usage < 1_000_000;
}

/** The search is kept whole when it is first used: nobody knows what will be looked for. */
function watchSearch(worker: ServiceWorker): void {
  const observer = new PerformanceObserver((list) => {
    if (list.getEntriesByName(SEARCHED).length === 0) return;
    observer.disconnect();
    void ask(worker, { type: 'save-search' });
  });
  observer.observe({ type: 'measure', buffered: true });
}

/** A sign in the deck's frame says whether the talk can be given without a network, and why not. */
function showAnswer(answer: OfflineAnswer): void {
  const sign = document.querySelector<HTMLElement>('[data-offline]');
  if (!sign) return;
  const isReady = answer.type === 'saved';
  sign.dataset['offline'] = isReady ? 'ready' : 'failed';
  sign.textContent = say(isReady ? 'offline.ready' : 'offline.failed');
  if (answer.type === 'failed') sign.title = say(REASONS[answer.reason]);
  sign.hidden = false;
}

const REASONS = {
  'newer-version': 'offline.newer',
  'no-room': 'offline.noRoom',
  'no-network': 'offline.noNetwork',
  blocked: 'offline.blocked',
  'not-stored': 'offline.notStored',
  'unknown-page': 'offline.unknown',
} as const;

/** A new version waits until it is asked for, or until no window shows the old one. */
function offerNewVersion(registration: ServiceWorkerRegistration): void {
  const offer = (worker: ServiceWorker | null) => {
    if (worker?.state === 'installed' && navigator.serviceWorker.controller)
      void import('./new-version.client.ts').then(({ showOffer }) =>
        showOffer(() => ask(worker, { type: 'take-over' })),
      );
  };
  offer(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const { installing } = registration;
    installing?.addEventListener('statechange', () => offer(installing));
  });
}

function ask(worker: ServiceWorker, request: OfflineRequest): Promise<OfflineAnswer> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data as OfflineAnswer);
    worker.postMessage(request, [port2]);
  });
}

async function stopKeeping(): Promise<void> {
  // Without storage it starts again at the next page, which is all such a browser allows.
  writeItem(STOPPED);
  const registration = await navigator.serviceWorker.getRegistration(BASE);
  // A site at the root of the origin has a worker of its own, which is none of ours.
  if (registration && new URL(registration.scope).pathname === BASE)
    await registration.unregister();
  for (const name of await caches.keys()) {
    if (name.startsWith(`lectern ${BASE} `)) await caches.delete(name);
  }
  // The worker answers this page as long as it is open, and keeps again what it answers with.
  if (registration && navigator.serviceWorker.controller) location.reload();
}

function isStopped(): boolean {
  return readItem(STOPPED) !== null;
}

function readItem(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function writeItem(key: string): void {
  try {
    localStorage.setItem(key, 'yes');
  } catch {
    return;
  }
}

function forget(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    return;
  }
}

function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work, { timeout: 5000 });
  else setTimeout(work, 1000);
}
