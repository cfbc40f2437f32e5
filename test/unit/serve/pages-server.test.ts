import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { readdirSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { servePages, type PagesServer } from '../../../src/serve/pages-server.ts';

let root: string;
let server: PagesServer;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'lectern-serve-'));
  const site = join(root, 'site');
  await mkdir(join(site, 'talks/café'), { recursive: true });
  await mkdir(join(site, 'empty'));
  await writeFile(join(root, 'secret.txt'), 'secret');
  await writeFile(join(site, 'index.html'), 'home');
  await writeFile(join(site, '404.html'), 'not found page');
  await writeFile(join(site, 'about.html'), 'about');
  await writeFile(join(site, 'talks/index.html'), 'talks');
  await writeFile(join(site, 'talks/café/index.html'), 'café');
  await writeFile(join(site, 'digits.txt'), '0123456789');
  await writeFile(join(site, 'font.woff2'), '');
  await writeFile(join(site, 'clip.mp4'), '');
  await writeFile(join(site, 'index.pf_meta'), '');
  await symlink(join(root, 'secret.txt'), join(site, 'linked.txt'));
  await symlink(root, join(site, 'linked'));
  server = await servePages({ folder: site, base: '/x/' });
});

afterAll(async () => {
  await server.close();
  await rm(root, { recursive: true });
});

describe('servePages', () => {
  it.skipIf(process.platform !== 'linux')(
    'keeps no file open for readers who hang up at once',
    async () => {
      const openFiles = () => readdirSync('/proc/self/fd').length;
      const before = openFiles();
      const { port, pathname } = new URL(server.url);
      for (let round = 0; round < 50; round += 1) {
        await new Promise<void>((done) => {
          const socket = connect(Number(port), '127.0.0.1', () => {
            socket.write(`GET ${pathname}digits.txt HTTP/1.1\r\nHost: localhost\r\n\r\n`);
            socket.destroy();
          });
          socket.on('close', () => done());
        });
      }
      await expect.poll(openFiles, { timeout: 5000 }).toBeLessThanOrEqual(before);
    },
  );

  it.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example'])(
    'answers nothing to a page that reaches it by the name %s',
    async (host) => {
      const { port } = new URL(server.url);
      for (const header of [host, `${host}:${port}`])
        expect(await askAs(header)).toMatchObject({ status: 421 });
    },
  );

  it.each([
    'localhost',
    'LOCALHOST:80',
    '127.0.0.1',
    '192.168.1.7:8080',
    '[::1]:80',
    'a.localhost',
  ])('answers to %s', async (host) => {
    expect(await askAs(host)).toMatchObject({ status: 200 });
  });

  it('is reached on this machine only, under the base', () => {
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/x\/$/);
  });

  it('answers a folder with its index.html', async () => {
    expect(await ask('/x/')).toMatchObject({
      status: 200,
      body: 'home',
      type: 'text/html; charset=utf-8',
    });
    expect(await ask('/x/talks/')).toMatchObject({ status: 200, body: 'talks' });
    expect(await ask('/x/talks/caf%C3%A9/')).toMatchObject({ status: 200, body: 'café' });
  });

  it('sends a folder without its slash to the one with it, query included', async () => {
    expect(await ask('/x/talks')).toMatchObject({ status: 301, location: '/x/talks/' });
    expect(await ask('/x/talks?q=a%20b')).toMatchObject({
      status: 301,
      location: '/x/talks/?q=a%20b',
    });
    expect(await ask('/x')).toMatchObject({ status: 301, location: '/x/' });
  });

  it('answers a page without its `.html`', async () => {
    expect(await ask('/x/about')).toMatchObject({ status: 200, body: 'about' });
  });

  it.each([
    '/x/nothing/',
    '/x/Talks/',
    '/x/INDEX.html',
    '/x/talks/index.html/',
    '/x/empty/',
    '/x//',
    '/x/talks//',
  ])('answers %s with 404.html and status 404', async (path) => {
    expect(await ask(path)).toMatchObject({
      status: 404,
      body: 'not found page',
      type: 'text/html; charset=utf-8',
    });
  });

  it.each(['/', '/index.html', '/y/', '/X/', '/xtra/', '//x/'])(
    'publishes nothing at %s, outside the base',
    async (path) => {
      const { status, body } = await ask(path);
      expect({ status, body }).toEqual({
        status: 404,
        body: 'Nothing is published here. The site is at /x/\n',
      });
    },
  );

  it.each([
    '/x/../secret.txt',
    '/x/talks/../../secret.txt',
    '/x/%2e%2e/secret.txt',
    '/x/..%2fsecret.txt',
    '/x/..%5csecret.txt',
    '/x/..\\secret.txt',
    '/x/talks/%2e%2e/%2e%2e/secret.txt',
    '/x/linked.txt',
    '/x/linked/secret.txt',
    '/x/digits.txt%00.html',
  ])('does not leave the folder for %s', async (path) => {
    expect(await ask(path)).toMatchObject({ status: 404, body: 'not found page' });
  });

  it('refuses an address that is not valid percent-encoding', async () => {
    expect(await ask('/x/ok%/')).toMatchObject({ status: 400 });
  });

  it.each([
    ['/x/font.woff2', 'font/woff2'],
    ['/x/clip.mp4', 'video/mp4'],
    ['/x/digits.txt', 'text/plain; charset=utf-8'],
    ['/x/index.pf_meta', 'application/octet-stream'],
  ])('names the type of %s', async (path, type) => {
    expect(await ask(path)).toMatchObject({ status: 200, type });
  });

  it('answers a range with those bytes, as a video needs to be wound', async () => {
    expect(await ask('/x/digits.txt', { range: 'bytes=2-4' })).toMatchObject({
      status: 206,
      body: '234',
    });
    expect(await ask('/x/digits.txt', { range: 'bytes=7-' })).toMatchObject({
      status: 206,
      body: '789',
    });
    expect(await ask('/x/digits.txt', { range: 'bytes=-2' })).toMatchObject({
      status: 206,
      body: '89',
    });
    expect(await ask('/x/digits.txt', { range: 'bytes=4-99' })).toMatchObject({
      status: 206,
      body: '456789',
    });
    expect(await ask('/x/digits.txt', { range: 'bytes=10-' })).toMatchObject({ status: 416 });
    expect(await ask('/x/digits.txt', { range: 'bytes=0-1,3-4' })).toMatchObject({
      status: 200,
      body: '0123456789',
    });
  });

  it('answers HEAD without a body and refuses what would write', async () => {
    expect(await ask('/x/digits.txt', {}, 'HEAD')).toMatchObject({
      status: 200,
      body: '',
      length: '10',
    });
    expect(await ask('/x/digits.txt', {}, 'POST')).toMatchObject({ status: 405 });
  });

  it('says so when even 404.html is missing', async () => {
    const bare = await servePages({ folder: join(root, 'site/empty') });
    const response = await fetch(bare.url);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('There is no such file, and no 404.html either.\n');
    await bare.close();
  });

  it('rejects a port that is taken', async () => {
    const port = Number(new URL(server.url).port);
    await expect(servePages({ folder: root, port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});

/** Asks with the path exactly as given; `fetch` would tidy it up first. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, headers, method }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode,
          body,
          type: response.headers['content-type'],
          location: response.headers.location,
          length: response.headers['content-length'],
        }),
      );
    })
      .on('error', reject)
      .end();
  });
}

interface Answer {
  readonly status: number | undefined;
  readonly body: string;
  readonly type: string | undefined;
  readonly location: string | undefined;
  readonly length: string | undefined;
}

/** The first page as a browser asks for it that knows the server by another name. */
function askAs(host: string): Promise<{ status: number | undefined }> {
  return new Promise((done, fail) => {
    request(server.url, { headers: { host } }, (response) => {
      response.resume();
      done({ status: response.statusCode });
    })
      .on('error', fail)
      .end();
  });
}
