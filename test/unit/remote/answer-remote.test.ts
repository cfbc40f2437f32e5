import { Readable } from 'node:stream';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { createRemote } from '../../../src/remote/answer-remote.ts';
import { readPress, readRemoteState } from '../../../src/remote/messages.ts';
import { createToken, isSameToken } from '../../../src/remote/tokens.ts';

const DECK = '/x/talks/tour/slides/';
const HERE = '127.0.0.1';
const PHONE = '192.168.0.20';
const STATE = {
  title: 'Why',
  number: 2,
  count: 20,
  step: 0,
  steps: 3,
  elapsed: null,
  notes: ['said'],
  privateNotes: ['secret'],
};

function openRemote() {
  return createRemote({
    lang: 'en',
    decks: [{ path: DECK, title: 'A tour' }],
    origins: () => ['http://192.168.0.7:4173'],
  });
}

/** Asks as a browser would, from a machine; gives back the status and the text. */
async function ask(
  remote: ReturnType<typeof openRemote>,
  what: string,
  { from = PHONE, token, headers = {}, body }: Question = {},
): Promise<{ status: number; text: string; isAnswered: boolean }> {
  const request = Object.assign(Readable.from(body === undefined ? [] : [Buffer.from(body)]), {
    method: body === undefined ? 'GET' : 'POST',
    url: what.startsWith('/') ? what : `/_remote/${what}`,
    headers: {
      host: '192.168.0.7:4173',
      ...(token !== undefined && { 'x-lectern-remote': token }),
      ...headers,
    },
    socket: { remoteAddress: from },
  });
  const answer = { status: 0, text: '' };
  const response = {
    writeHead(status: number) {
      answer.status = status;
      return response;
    },
    end(text = '') {
      answer.text = text;
    },
  };
  const isAnswered = await remote.answer(
    request as unknown as IncomingMessage,
    response as unknown as ServerResponse,
  );
  return { ...answer, isAnswered };
}

interface Question {
  readonly from?: string;
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Both tokens, as the page on the speaker's machine has them. */
async function tokensOf(
  remote: ReturnType<typeof openRemote>,
): Promise<{ host: string; phone: string }> {
  const { text } = await ask(
    remote,
    `?deck=${encodeURIComponent(DECK)}`.replace(/^/, '/_remote/'),
    { from: HERE },
  );
  const host = /data-token="([^"]+)"/.exec(text)?.[1] ?? '';
  const phone = /phone\/#([^"]+)"/.exec(text)?.[1] ?? '';
  expect([host, phone].map((each) => each.length)).toEqual([22, 22]);
  expect(host).not.toBe(phone);
  return { host, phone };
}

describe('the remote control', () => {
  it('passes a press of a phone on to the page on the machine of the speaker', async () => {
    const remote = openRemote();
    const { host, phone } = await tokensOf(remote);
    const first = await ask(remote, 'presses', { from: HERE, token: host });
    expect(JSON.parse(first.text)).toEqual({ last: 0, presses: [] });
    const waiting = ask(remote, 'presses?after=0', { from: HERE, token: host });
    expect(await ask(remote, 'press', { token: phone, body: '{"press":"next"}' })).toMatchObject({
      status: 200,
    });
    expect(JSON.parse((await waiting).text)).toEqual({ last: 1, presses: ['next'] });
  });

  it('gives a phone private notes only when it asks for them', async () => {
    const remote = openRemote();
    const { host, phone } = await tokensOf(remote);
    await ask(remote, 'stage', { from: HERE, token: host, body: JSON.stringify(STATE) });
    const shown = await ask(remote, 'state?after=0', { token: phone });
    expect(shown.text).not.toContain('secret');
    expect(JSON.parse(shown.text)).toMatchObject({
      isThere: true,
      state: { notes: ['said'], privateNotes: [], hasPrivateNotes: true },
    });
    const asked = await ask(remote, 'state?after=0&private=yes', { token: phone });
    expect(JSON.parse(asked.text)).toMatchObject({ state: { privateNotes: ['secret'] } });
  });

  it('refuses whoever has no token, another, or that of the other side', async () => {
    const remote = openRemote();
    const { host, phone } = await tokensOf(remote);
    const press = { body: '{"press":"next"}' };
    const stage = { body: JSON.stringify(STATE), from: HERE };
    const wrong = [
      undefined,
      '',
      'x',
      host,
      phone.slice(1),
      `${phone}x`,
      phone.toLowerCase() + '_',
      createToken(),
    ];
    for (const token of wrong) {
      const given = token === undefined ? {} : { token };
      expect((await ask(remote, 'press', { ...press, ...given })).status).toBe(403);
      expect((await ask(remote, 'state?after=0', given)).status).toBe(403);
    }
    for (const token of ['', phone, createToken()]) {
      expect((await ask(remote, 'stage', { ...stage, token })).status).toBe(403);
      expect((await ask(remote, 'presses', { from: HERE, token })).status).toBe(403);
    }
    expect(JSON.parse((await ask(remote, 'presses', { from: HERE, token: host })).text)).toEqual({
      last: 0,
      presses: [],
    });
  });

  it('lets nobody but this machine open or be the page of the speaker', async () => {
    const remote = openRemote();
    const { host } = await tokensOf(remote);
    for (const from of [PHONE, '10.0.0.1', '::ffff:192.168.0.20', 'fe80::1', '']) {
      const page = await ask(remote, `/_remote/?deck=${encodeURIComponent(DECK)}`, { from });
      expect(page.status).toBe(403);
      expect(page.text).not.toContain(host);
      expect((await ask(remote, 'presses', { from, token: host })).status).toBe(403);
      expect(
        (await ask(remote, 'stage', { from, token: host, body: JSON.stringify(STATE) })).status,
      ).toBe(403);
    }
    for (const from of ['127.0.0.1', '127.8.8.8', '::1', '::ffff:127.0.0.1'])
      expect((await ask(remote, '/_remote/', { from })).status).toBe(200);
  });

  it('lets no page of another origin post or read, even with the token', async () => {
    const remote = openRemote();
    const { phone } = await tokensOf(remote);
    const strangers = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: 'http://192.168.0.7:9999' },
      { origin: 'https://192.168.0.7:4173' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site', origin: 'http://192.168.0.7:4173' },
    ];
    for (const headers of strangers) {
      expect(
        (await ask(remote, 'press', { token: phone, headers, body: '{"press":"next"}' })).status,
      ).toBe(403);
      expect((await ask(remote, 'state?after=0', { token: phone, headers })).status).toBe(403);
    }
    const own = { origin: 'http://192.168.0.7:4173', 'sec-fetch-site': 'same-origin' };
    expect(
      (await ask(remote, 'press', { token: phone, headers: own, body: '{"press":"back"}' })).status,
    ).toBe(200);
  });

  it('refuses messages that are none', async () => {
    const remote = openRemote();
    const { host, phone } = await tokensOf(remote);
    const presses = [
      '',
      '{',
      'null',
      '[]',
      '"next"',
      '7',
      '{"press":"go"}',
      '{"press":null}',
      '{"press":["next"]}',
      '{"press":"next","x":1}',
      '{"Press":"next"}',
      '{"__proto__":{"press":"next"}}',
    ];
    for (const body of presses)
      expect({ body, status: (await ask(remote, 'press', { token: phone, body })).status }).toEqual(
        { body, status: 400 },
      );
    expect(
      (await ask(remote, 'press', { token: phone, body: `{"press":"next"${' '.repeat(99)}}` }))
        .status,
    ).toBe(413);
    expect(
      (await ask(remote, 'stage', { from: HERE, token: host, body: 'x'.repeat(300_000) })).status,
    ).toBe(413);
    for (const what of [
      'PRESS',
      'press/',
      'tokens',
      '../index.html',
      'phone',
      'host',
      'constructor',
    ])
      expect((await ask(remote, what, { token: phone })).status).toBe(404);
    expect((await ask(remote, 'stage', { token: phone })).status).toBe(404);
  });

  it('refuses states with a part too many, too few, or of another kind', () => {
    expect(readRemoteState(JSON.stringify(STATE))).toEqual(STATE);
    for (const key of Object.keys(STATE) as (keyof typeof STATE)[]) {
      expect(readRemoteState(JSON.stringify({ ...STATE, [key]: undefined }))).toBe(null);
      for (const value of [{}, [7], true, -1, 1.5, key === 'title' ? 7 : 'text'])
        expect({
          key,
          value,
          read: readRemoteState(JSON.stringify({ ...STATE, [key]: value })),
        }).toEqual({ key, value, read: null });
    }
    expect(readRemoteState(JSON.stringify({ ...STATE, html: '<b>' }))).toBe(null);
    expect(readPress('{"press":"next"}')).toBe('next');
  });

  it('leaves every other address to the site', async () => {
    for (const path of ['/', '/x/', '/x/_remote/', '/_remote', '/_Remote/', '//_remote/'])
      expect((await ask(openRemote(), path)).isAnswered).toBe(false);
  });

  it('has no secret in the page for phones', async () => {
    const remote = openRemote();
    const { host, phone } = await tokensOf(remote);
    const { text } = await ask(remote, '/_remote/phone/');
    expect(text).toContain('id="next"');
    for (const secret of [host, phone]) expect(text).not.toContain(secret);
  });
});

describe('tokens', () => {
  it('are different each time, and the same only as themselves', () => {
    const tokens = Array.from({ length: 200 }, createToken);
    expect(new Set(tokens).size).toBe(200);
    for (const token of tokens.slice(0, 20)) {
      expect(isSameToken(token, token)).toBe(true);
      for (const other of [...tokens.slice(20, 40), '', `${token} `, token.slice(0, -1)])
        expect(isSameToken(other, token)).toBe(false);
    }
  });
});
