import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { reachAddresses } from '../../../src/commands/reach-addresses.ts';

const QUICK = { timeout: 30_000, pause: 1 };
let server: Server;
let origin = '';
let asked: string[] = [];
let inHand = 0;
let mostInHand = 0;

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    inHand += 1;
    mostInHand = Math.max(mostInHand, inHand);
    response.on('close', () => (inHand -= 1));
    if (request.url === '/silent') return;
    const isSecond = asked.filter((each) => each === 'GET /tired').length > 1;
    const answers: Record<string, number> = {
      '/missing': 404,
      '/removed': 410,
      '/kept-out': 403,
      '/busy': 429,
      '/get-only': request.method === 'HEAD' ? 405 : 200,
      '/lying-head': request.method === 'HEAD' ? 404 : 200,
      '/tired': isSecond ? 200 : 503,
    };
    if (request.url === '/moved') response.setHeader('location', '/here');
    response.writeHead(request.url === '/moved' ? 301 : (answers[request.url ?? ''] ?? 200)).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked = [];
  mostInHand = 0;
});

async function answerOf(path: string) {
  return (await reachAddresses([origin + path], QUICK)).get(origin + path);
}

describe('reachAddresses', () => {
  it('asks once, and for the head alone, where that is answered', async () => {
    expect(await answerOf('/here')).toEqual({ type: 'reached' });
    expect(asked).toEqual(['HEAD /here']);
  });

  it.each(['/get-only', '/lying-head', '/moved', '/tired'])(
    'reaches %s in the end',
    async (path) => {
      expect(await answerOf(path)).toEqual({ type: 'reached' });
    },
  );

  it.each([
    ['/missing', 404],
    ['/removed', 410],
  ])('takes %s for gone, and asks no further', async (path, status) => {
    expect(await answerOf(path)).toEqual({ type: 'gone', reason: `the server answers ${status}` });
    expect(asked).toEqual([`HEAD ${path}`, `GET ${path}`]);
  });

  it.each([
    ['/kept-out', 403],
    ['/busy', 429],
  ])('is not sure of %s, after a second try', async (path, status) => {
    expect(await answerOf(path)).toEqual({
      type: 'unsure',
      reason: `the server answers ${status}`,
    });
    expect(asked).toHaveLength(4);
  });

  it('does not wait for ever', async () => {
    const url = `${origin}/silent`;
    expect((await reachAddresses([url], { timeout: 50, pause: 1 })).get(url)).toEqual({
      type: 'unsure',
      reason: 'there is no answer within 0.05 s',
    });
  });

  it('says that a host takes no connection', async () => {
    const closed = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => closed.once('listening', resolve));
    const url = `http://127.0.0.1:${(closed.address() as AddressInfo).port}/`;
    await new Promise((resolve) => closed.close(resolve));
    expect((await reachAddresses([url], QUICK)).get(url)).toEqual({
      type: 'unsure',
      reason: 'the host takes no connection',
    });
  });

  it('asks each address once, and a host one after another', async () => {
    const urls = ['/a', '/b', '/c', '/a'].map((path) => origin + path);
    expect([...(await reachAddresses(urls, QUICK)).keys()]).toEqual(urls.slice(0, 3));
    expect(asked).toHaveLength(3);
    expect(mostInHand).toBe(1);
  });

  it('asks nobody for nothing', async () => {
    expect(await reachAddresses([], QUICK)).toEqual(new Map());
  });
});
