import { readByteRange } from '../serve/byte-range.ts';
import { isIndexPart, STAND_IN } from './manifest.ts';
import type { SavedFiles } from './saved-files.ts';
import type { FetchEvent, WorkerClient, WorkerScope } from './worker-scope.ts';

/** Answers a request of a page from what is kept, where that is of the page's own build; leaves all others to the network. */
export function answerRequest(event: FetchEvent, site: KeptSite): void {
  const { request } = event;
  const url = new URL(request.url);
  const isOurs = url.origin === location.origin && url.pathname.startsWith(site.scope);
  if (request.method !== 'GET' || !isOurs) return;
  const isWindow = request.mode === 'navigate';
  if (url.searchParams.has('no-sw')) {
    // Whatever page is there, this ends the keeping: it may be one without a script of ours.
    if (isWindow) event.waitUntil(site.forget());
    return;
  }
  const path = readPath(url.pathname.slice(site.scope.length));
  if (path === null) return;
  event.respondWith(isWindow ? answerWindow(request, path, site) : answerPart(event, path, site));
  if (isWindow) event.waitUntil(site.forgetIfGone());
}

async function answerWindow(
  request: Request,
  path: string,
  { scope, saved }: KeptSite,
): Promise<Response> {
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  const kept = await saved.match(file);
  if (kept) return kept;
  try {
    return await fetch(request);
  } catch {
    // Without a network nobody sends `talks` on to `talks/`.
    if (await saved.match(`${path}/index.html`))
      return Response.redirect(`${scope}${encodeURI(path)}/`);
    const standIn = await saved.match(STAND_IN);
    return standIn
      ? new Response(standIn.body, { status: 503, headers: standIn.headers })
      : Response.error();
  }
}

async function answerPart(event: FetchEvent, path: string, site: KeptSite): Promise<Response> {
  const { request } = event;
  const kept = await site.saved.match(path);
  if (!kept) {
    const answer = await fetch(request);
    // What one search used, the next may use without a network.
    if (isIndexPart(path)) event.waitUntil(site.saved.saveUsed(path).catch(() => undefined));
    return answer;
  }
  const client = await site.worker.clients.get(event.clientId);
  if (isNamedForContent(path) || (await isOfThisBuild(client, site)))
    return answerRange(request, kept);
  // Without a network there is nothing to mix it with: this is the page that stands in for another, or one left from before.
  return fetch(request).catch(() => answerRange(request, kept));
}

/** Another build has another name for such a file, so it can be given to anyone. */
function isNamedForContent(path: string): boolean {
  return /^_astro\/|^pagefind\/(?:index|records|texts|words)\//.test(path);
}

/**
 * Whether a page was given out by this build. Every page it gives out is kept, so one that is not kept came from the network,
 * where a newer build may be. Of a worker nobody knows the page, so all of them have to be of this build.
 */
async function isOfThisBuild(client: WorkerClient | undefined, site: KeptSite): Promise<boolean> {
  const { worker, scope, saved } = site;
  if (!client) return false;
  const pages =
    client.type === 'window' ? [client] : await worker.clients.matchAll({ type: 'window' });
  for (const { url } of pages) {
    const path = readPath(new URL(url).pathname.slice(scope.length)) ?? '';
    if (!(await saved.match(path === '' || path.endsWith('/') ? `${path}index.html` : path)))
      return false;
  }
  return pages.length > 0;
}

/** Films are asked for in pieces, and some browsers play nothing else. */
async function answerRange(request: Request, kept: Response): Promise<Response> {
  const header = request.headers.get('range');
  if (header === null) return kept;
  const body = await kept.blob();
  const range = readByteRange(header, body.size);
  if (range === null) return new Response(body, { headers: kept.headers });
  if (range === 'unsatisfiable')
    return new Response(null, {
      status: 416,
      headers: { 'Content-Range': `bytes */${body.size}` },
    });
  const headers = new Headers(kept.headers);
  headers.set('Content-Range', `bytes ${range.start}-${range.end}/${body.size}`);
  headers.set('Content-Length', String(range.end - range.start + 1));
  return new Response(body.slice(range.start, range.end + 1), { status: 206, headers });
}

function readPath(path: string): string | null {
  try {
    return decodeURI(path);
  } catch {
    return null;
  }
}

/** A site, and what of it is kept. */
interface KeptSite {
  readonly worker: WorkerScope;
  readonly scope: string;
  readonly saved: SavedFiles;
  /** Throws away all that is kept, and ends the worker. */
  readonly forget: () => Promise<void>;
  /** The same, if the site is no more at its address. */
  readonly forgetIfGone: () => Promise<void>;
}
