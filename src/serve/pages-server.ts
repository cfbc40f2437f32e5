import { open, type FileHandle } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { readByteRange } from './byte-range.ts';
import { contentTypeOf } from './content-types.ts';
import { findPublished } from './find-published.ts';
import { addressesOf, isOwnHost } from './hosts.ts';

/** Serves a built site as GitHub Pages would, so that what works here works there. */
export async function servePages({
  folder,
  base = '/',
  port = 0,
  host = LOOPBACK,
  before = () => Promise.resolve(false),
}: PagesOptions): Promise<PagesServer> {
  const server = createServer((request, response) => {
    answer(request, response, { folder, base, before }).catch((error: unknown) =>
      fail(response, error),
    );
  });
  server.maxConnections = MAX_CONNECTIONS;
  await listen(server, port, host);
  const { port: bound } = server.address() as AddressInfo;
  const urls = addressesOf(host).map((address) => `http://${address}:${bound}${base}`);
  return { url: urls[0] ?? '', urls, close: () => close(server) };
}

const LOOPBACK = '127.0.0.1';
/** More than any meetup has; past it a connection is closed at once, and the others are not disturbed. */
const MAX_CONNECTIONS = 4096;

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  site: Site,
): Promise<void> {
  if (!isOwnHost(request.headers.host))
    return sendText(
      response,
      421,
      'This server answers by its IP address, its name or localhost only.',
    );
  if (await site.before(request, response)) return;
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return sendText(response, 405, 'Only GET and HEAD are answered here.', { Allow: 'GET, HEAD' });
  }
  const { path, query } = splitAddress(request.url ?? '/');
  const segments = segmentsBelow(site.base, path);
  if (segments === 'malformed')
    return sendText(response, 400, 'The address is not valid percent-encoding.');
  if (segments === 'base') return redirect(response, `${path}/${query}`);
  if (segments === 'outside')
    return sendText(response, 404, `Nothing is published here. The site is at ${site.base}`);

  const found = await findPublished(site.folder, segments);
  if (found.type === 'folder') return redirect(response, `${path}/${query}`);
  if (found.type === 'file') return sendFile(request, response, found.path, 200);
  const notFound = await findPublished(site.folder, ['404.html']);
  if (notFound.type === 'file') return sendFile(request, response, notFound.path, 404);
  return sendText(response, 404, 'There is no such file, and no 404.html either.');
}

/** The request's own spelling is kept: a URL parser would fold `..` and doubled slashes before they can be refused. */
function splitAddress(url: string): { path: string; query: string } {
  const path = url.replace(/[?#].*$/s, '');
  return { path, query: url.slice(path.length) };
}

function segmentsBelow(
  base: string,
  path: string,
): readonly string[] | 'base' | 'outside' | 'malformed' {
  if (`${path}/` === base) return 'base';
  if (!path.startsWith(base)) return 'outside';
  try {
    return path.slice(base.length).split('/').map(decodeURIComponent);
  } catch {
    return 'malformed';
  }
}

async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  status: number,
): Promise<void> {
  const file = await open(path);
  try {
    await sendOpened(request, response, { file, path, status });
  } finally {
    // In any case, also when the reader is gone before the first byte.
    await file.close();
  }
}

async function sendOpened(
  request: IncomingMessage,
  response: ServerResponse,
  { file, path, status }: OpenedFile,
): Promise<void> {
  const { size } = await file.stat();
  const range = status === 200 ? readByteRange(request.headers.range, size) : null;
  if (range === 'unsatisfiable') {
    return sendText(response, 416, 'The file has no such bytes.', {
      'Content-Range': `bytes */${size}`,
    });
  }
  response.writeHead(range ? 206 : status, {
    'Content-Type': contentTypeOf(path),
    'Content-Length': range ? range.end - range.start + 1 : size,
    'Accept-Ranges': 'bytes',
    // Pages lets browsers keep files for ten minutes; here the next build has to show at once.
    'Cache-Control': 'no-cache',
    ...(range && { 'Content-Range': `bytes ${range.start}-${range.end}/${size}` }),
  });
  if (request.method === 'HEAD' || size === 0) return void response.end();
  const stream = file.createReadStream({ autoClose: false, ...range });
  await pipeline(stream, response).catch(ignoreHangUp);
}

function redirect(response: ServerResponse, location: string): void {
  sendText(response, 301, `Moved to ${location}`, { Location: location });
}

function sendText(
  response: ServerResponse,
  status: number,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  response
    .writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', ...headers })
    .end(`${text}\n`);
}

/** A reader who goes away in the middle of a file is no failure of the server. */
function ignoreHangUp(error: NodeJS.ErrnoException): void {
  if (
    error.code !== 'ERR_STREAM_PREMATURE_CLOSE' &&
    error.code !== 'ECONNRESET' &&
    error.code !== 'EPIPE'
  )
    throw error;
}

function fail(response: ServerResponse, error: unknown): void {
  if (response.headersSent) response.destroy();
  else sendText(response, 500, error instanceof Error ? error.message : String(error));
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve);
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

interface OpenedFile {
  readonly file: FileHandle;
  readonly path: string;
  readonly status: number;
}

interface Site {
  readonly folder: string;
  readonly base: string;
  readonly before: NonNullable<PagesOptions['before']>;
}

/** What to serve, and where. */
export interface PagesOptions {
  readonly folder: string;
  /** Path the site was built for, with a slash at both ends. @default '/' */
  readonly base?: string;
  /** 0 takes any free port. @default 0 */
  readonly port?: number;
  /** The address to listen on; `0.0.0.0` lets other machines in. @default '127.0.0.1' */
  readonly host?: string;
  /** Answers what is no part of the site; false for all else. Asked before the site is. */
  readonly before?: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;
}

/** A running server. */
export interface PagesServer {
  /** Address of the site's first page. */
  readonly url: string;
  /** The same by every address this machine has, when other machines are let in. */
  readonly urls: readonly string[];
  readonly close: () => Promise<void>;
}
