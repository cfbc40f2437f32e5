import type { IncomingMessage, ServerResponse } from 'node:http';
import { createChannel, type RemoteChannel } from './channel.ts';
import { readPress, readRemoteState } from './messages.ts';
import { hostPage, phonePage, scriptOf, STYLES, type RemoteSite } from './pages.ts';
import { createToken, isSameToken } from './tokens.ts';

/** Where the remote control is, next to the site and never below it. */
export const REMOTE_PATH = '/_remote/';
/** The header with the token. No page of another origin can send it, as this server never says that it may. */
const TOKEN_HEADER = 'x-lectern-remote';
const MOST_OF_PRESS = 64;
const MOST_OF_STATE = 256 * 1024;

/**
 * The remote control of a previewed site: a page on this machine that steers a deck, and a page for phones that tells it how.
 *
 * The page on this machine has a token that only this machine gets, the phones one that only its QR code has.
 */
export function createRemote(site: RemoteSite): Remote {
  const given = { site, channel: createChannel(), host: createToken(), phone: createToken() };
  return {
    async answer(request, response) {
      const address = request.url ?? '';
      if (!address.startsWith(REMOTE_PATH)) return false;
      const url = new URL(address, 'http://localhost');
      await answer(request, response, url, given);
      return true;
    },
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  given: Given,
): Promise<void> {
  const name = url.pathname.slice(REMOTE_PATH.length);
  const isHere = isLoopback(request.socket.remoteAddress);
  if (request.method === 'GET') {
    if (name === 'phone/') return send(response, 200, phonePage(given.site), 'text/html');
    if (name === 'remote.css') return send(response, 200, STYLES, 'text/css');
    if (name === 'phone.js' || name === 'host.js')
      return send(response, 200, scriptOf(name), 'text/javascript');
    if (name === '') {
      return isHere
        ? send(response, 200, hostPage(given.site, given, url), 'text/html')
        : send(response, 403, 'This page opens on the machine that runs the preview alone.');
    }
  }
  const ask = ASKED[`${request.method ?? ''} ${name}`];
  if (!ask) return send(response, 404, 'The remote control has no such address.');
  const token = request.headers[TOKEN_HEADER];
  const isKnown =
    typeof token === 'string' &&
    isSameToken(token, given[ask.of]) &&
    (ask.of === 'phone' || isHere) &&
    isOwnOrigin(request);
  if (!isKnown) return send(response, 403, 'Scan the code again: this link is not valid any more.');
  const body = request.method === 'POST' ? await readBody(request, ask.most) : '';
  if (body === null) return send(response, 413, 'That is too much.');
  const said = await ask.run(given.channel, body, url.searchParams);
  if (said === null) return send(response, 400, 'That is no message of the remote control.');
  return send(response, 200, JSON.stringify(said), 'application/json');
}

const ASKED: Readonly<Record<string, Asked>> = {
  'POST press': {
    of: 'phone',
    most: MOST_OF_PRESS,
    run(channel, body) {
      const press = readPress(body);
      if (press) channel.press(press);
      return press && {};
    },
  },
  'GET state': {
    of: 'phone',
    most: 0,
    async run(channel, _, query) {
      const answer = await channel.stateAfter(Number(query.get('after') ?? 0) || 0);
      if (!answer.state) return answer;
      const { privateNotes, ...shown } = answer.state;
      const hasPrivateNotes = privateNotes.length > 0;
      // Private notes leave this machine only when a phone asks for them.
      const own = query.get('private') === 'yes' ? privateNotes : [];
      return { ...answer, state: { ...shown, privateNotes: own, hasPrivateNotes } };
    },
  },
  'POST stage': {
    of: 'host',
    most: MOST_OF_STATE,
    run(channel, body) {
      const state = readRemoteState(body);
      if (state) channel.tell(state);
      return state && {};
    },
  },
  'GET presses': {
    of: 'host',
    most: 0,
    run(channel, _, query) {
      const known = query.get('after');
      return channel.pressesAfter(known === null ? null : Number(known) || 0);
    },
  },
};

/** A browser names the origin of a page that posts, and of one that reads from elsewhere. */
function isOwnOrigin({ headers }: IncomingMessage): boolean {
  const { origin, host } = headers;
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return false;
  return origin === undefined || origin === `http://${host ?? ''}`;
}

function isLoopback(address = ''): boolean {
  return /^(?:::ffff:)?127\.|^::1$/.test(address);
}

/** Null for a body that is longer than it may be. */
async function readBody(request: IncomingMessage, most: number): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > most) return null;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function send(response: ServerResponse, status: number, text: string, type = 'text/plain'): void {
  response
    .writeHead(status, {
      'Content-Type': `${type}; charset=utf-8`,
      'Cache-Control': 'no-store',
      'Content-Security-Policy':
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
    })
    .end(text);
}

interface Given {
  readonly site: RemoteSite;
  readonly channel: RemoteChannel;
  readonly host: string;
  readonly phone: string;
}

/** A question, who may ask it, and how long it may be. */
interface Asked {
  readonly of: 'host' | 'phone';
  readonly most: number;
  /** Null for a message that cannot be read. */
  readonly run: (channel: RemoteChannel, body: string, query: URLSearchParams) => unknown;
}

/** A remote control. */
export interface Remote {
  /** Answers what is asked of it; false for everything else. */
  readonly answer: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;
}
