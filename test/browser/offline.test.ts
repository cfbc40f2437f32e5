import { createServer } from 'node:http';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { startOfHash } from '../../src/offline/write-manifest.ts';
import { servePages, type PagesServer } from '../../src/serve/pages-server.ts';
import { DEMO, it } from '../support/browser-test.ts';
import { currentSlide, openDeck, slideIds } from '../support/deck.ts';
import { build } from '../support/serve-sites.ts';

const DEMO_CONTENT = resolve(import.meta.dirname, '../fixtures/demo/content');
const folder = mkdtempSync(join(tmpdir(), 'lectern-offline-'));
const served = join(folder, 'served');
const next = join(folder, 'next');
let server: PagesServer;

/** A second build of the same talks, in which one word and one search result are others. */
beforeAll(async () => {
  const content = join(folder, 'content');
  cpSync(DEMO_CONTENT, content, { recursive: true });
  const talk = join(content, 'talks/annex/index.mdx');
  writeFileSync(talk, readFileSync(talk, 'utf8').replaceAll('patience', 'perseverance'));
  const failure = await build(content, next, join(folder, 'cache'));
  if (failure !== null) throw new Error(failure);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Each test has a server of its own, which it can take away, and a browser that has seen nothing. */
const test = it.extend<{ site: ServedSite }>({
  site: async ({ openPage }, use) => {
    publish(DEMO.folder);
    server = await servePages({ folder: served, base: '/x/' });
    const page = await openPage({ serviceWorkers: 'allow' });
    await use({ page, context: page.context(), url: server.url, unplug: () => server.close() });
    await server.close();
  },
});

describe('a deck that was opened once', () => {
  test('opens without a network, at the slide its address names, with all its slides and its film', async ({
    site,
  }) => {
    const { page, url, unplug } = site;
    await openReadyDeck(page, `${url}talks/tour/slides/`);
    await unplug();
    await page.goto('about:blank');
    await openDeck(page, `${url}talks/tour/slides/#/rules`);
    expect(await currentSlide(page)).toBe('rules');
    expect(await slideIds(page)).toHaveLength(20);
    await page.keyboard.press('End');
    expect(await currentSlide(page)).toBe('end');
    const film = await page.evaluate(async () => {
      const address = document.querySelector('video')?.src ?? '';
      const piece = await fetch(address, { headers: { Range: 'bytes=2-5' } });
      const whole = await fetch(address);
      const bytes = async (response: Response) => [...new Uint8Array(await response.arrayBuffer())];
      return {
        status: piece.status,
        range: piece.headers.get('content-range'),
        isPiece: (await bytes(piece)).join() === (await bytes(whole)).slice(2, 6).join(),
      };
    });
    expect(film).toMatchObject({ status: 206, isPiece: true });
    expect(film.range).toMatch(/^bytes 2-5\/\d+$/);
    await page.goto(`${url}talks/tour/slides/#/photo`);
    const picture = page.locator('#photo img');
    await eventually(() =>
      picture.evaluate((image: HTMLImageElement) => image.naturalWidth),
    ).toBeGreaterThan(0);
  });

  test('brings the other views of its talk along, also by an address without its last slash', async ({
    site,
  }) => {
    const { page, url, unplug } = site;
    await openReadyDeck(page, `${url}talks/tour/slides/`);
    await unplug();
    await page.goto(`${url}talks/tour`);
    expect(page.url()).toBe(`${url}talks/tour/`);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('A tour of the tides');
    await page.goto(`${url}talks/tour/handout/`);
    expect(await page.locator('.handout').isVisible()).toBe(true);
  });

  test('is listed where a page was not kept', async ({ site }) => {
    const { page, url, unplug } = site;
    await openReadyDeck(page, `${url}talks/tour/slides/`);
    await unplug();
    const answer = await page.goto(`${url}glossary/`);
    expect(answer?.status()).toBe(503);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Not available offline');
    await page.getByRole('link', { name: 'A tour of the tides' }).click();
    await page.locator('.reveal.ready').waitFor();
  });
});

describe('the search', () => {
  test('is kept whole by the first search, and not by a look at the box', async ({ site }) => {
    const { page, url } = site;
    await page.goto(`${url}talks/annex/`);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByText('Newest talks').waitFor();
    await eventually(() => isKept(page, `${url}talks/annex/`)).toBe(true);
    expect(await isKept(page, `${url}pagefind/entry.json`)).toBe(false);
    await page.getByRole('dialog').getByRole('searchbox').fill('notebook');
    await eventually(() => isSearchKept(page, url)).toBe(true);
  });

  test('finds everything without a network in the header, and opens what it found', async ({
    site,
  }) => {
    const { page, url, unplug } = site;
    await page.goto(`${url}talks/tour/`);
    await eventually(() => isKept(page, `${url}talks/tour/`)).toBe(true);
    await page.goto(`${url}talks/annex/`);
    await search(page, 'notebook');
    await eventually(() => isSearchKept(page, url)).toBe(true);
    await unplug();
    await page.reload();
    await search(page, 'quiet');
    await page.getByRole('dialog').getByRole('link', { name: 'Three rules' }).click();
    await page.waitForURL(`${url}talks/tour/?find=quiet#rules`);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('A tour of the tides');
    await search(page, 'notebook');
    await page.getByRole('dialog').getByRole('link', { name: 'Gauges' }).click();
    await page.waitForURL(/talks\/annex\/\?find=.*#gauges$/);
  });

  test('has its own page kept with it, whose filters and addresses work', async ({ site }) => {
    const { page, context, url } = site;
    await page.goto(`${url}talks/tour/`);
    await search(page, 'notebook');
    await eventually(() => isSearchKept(page, url)).toBe(true);
    await eventually(() => isKept(page, `${url}talks/tour/`)).toBe(true);
    await context.setOffline(true);
    await page.goto(`${url}search/?q=quiet&kind=slide`);
    const found = page.getByRole('link', { name: 'Three rules' });
    await found.waitFor();
    await page.getByRole('searchbox').fill('harbour');
    await page.getByText(/results? for “harbour”/).waitFor();
    await page.reload();
    await page.getByText(/results? for “harbour”/).waitFor();
    await page.getByRole('searchbox').fill('quiet');
    await page.getByText(/results? for “quiet”/).waitFor();
    await found.click();
    await page.waitForURL(`${url}talks/tour/?find=quiet#rules`);
  });

  test('finds slides in a deck, its own and those of another one that is kept', async ({
    site,
  }) => {
    const { page, url, unplug } = site;
    await openReadyDeck(page, `${url}talks/annex/slides/`);
    await openReadyDeck(page, `${url}talks/tour/slides/`);
    await searchOnStage(page, 'quiet');
    await eventually(() => isSearchKept(page, url)).toBe(true);
    await unplug();
    await page.reload();
    await page.locator('.reveal.ready').waitFor();
    await searchOnStage(page, 'quiet');
    await page.keyboard.press('Enter');
    await page.locator('#rules.present').waitFor();
    await searchOnStage(page, 'notebook');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${url}talks/annex/slides/?find=notebook#/gauges`);
    await page.locator('#gauges.present').waitFor();
  });

  test('works on the page that stands in for one that was not kept', async ({ site }) => {
    const { page, url, unplug } = site;
    await page.goto(`${url}talks/annex/`);
    await search(page, 'notebook');
    await eventually(() => isSearchKept(page, url)).toBe(true);
    await unplug();
    await page.goto(`${url}systems/`);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Not available offline');
    await search(page, 'notebook');
    await page.getByRole('dialog').getByRole('link', { name: 'Gauges' }).waitFor();
  });
});

describe('a new version', () => {
  test('never mixes with the old one, and is shown when it is asked for in the only window', async ({
    site,
  }) => {
    const { page, context, url, unplug } = site;
    const annex = `${url}talks/annex/`;
    await openReadyDeck(page, `${annex}slides/`);
    await page.goto(annex);
    publish(next);
    // What was kept is shown as it was, and what is not kept comes from the new site whole.
    await page.goto(annex);
    expect(await page.getByRole('main').innerText()).toContain('patience');
    const other = await context.newPage();
    await other.goto(`${url}talks/tour/`);
    const offer = page.getByRole('status').filter({ hasText: 'A newer version is available.' });
    await offer.waitFor();
    await page.getByRole('button', { name: 'Reload' }).click();
    await page.getByText('Close the other windows of this site first').waitFor();
    expect(await page.getByRole('main').innerText()).toContain('patience');

    await other.close();
    await page.getByRole('button', { name: 'Reload' }).click();
    await page.getByRole('main').getByText('perseverance').first().waitFor();
    await eventually(() => keptBuilds(page)).toHaveLength(1);
    expect(await unlikeFiles(page, url)).toEqual([]);
    await unplug();
    await openDeck(page, `${annex}slides/#/gauges`);
    expect(await page.locator('#gauges').textContent()).toContain('perseverance');
  });

  test('gives its own search to its own pages while the old one is still kept', async ({
    site,
  }) => {
    const { page, url } = site;
    await page.goto(`${url}talks/annex/`);
    await search(page, 'patience');
    await eventually(() => isSearchKept(page, url)).toBe(true);
    await page.close();
    publish(next);
    const fresh = await site.context.newPage();
    await fresh.goto(`${url}talks/tour/`);
    const entry = await fresh.evaluate(
      async (address) => (await fetch(address)).text(),
      `${url}pagefind/entry.json`,
    );
    expect(entry).toBe(readFileSync(join(next, 'pagefind/entry.json'), 'utf8'));
  });
});

describe('the worker', () => {
  test('rules the path of the site and nothing beside it', async ({ site }) => {
    const { page, url } = site;
    await openReadyDeck(page, `${url}talks/annex/slides/`);
    const scopes = await page.evaluate(async () =>
      (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
    );
    expect(scopes).toEqual([url]);
    const beside = await page.goto(new URL('/', url).href);
    expect(beside?.status()).toBe(404);
    expect(beside?.fromServiceWorker()).toBe(false);
  });

  test('passes on what the site answers to an address that is not there', async ({ site }) => {
    const { page, url } = site;
    await openReadyDeck(page, `${url}talks/annex/slides/`);
    const missing = await page.goto(`${url}talks/nowhere/`);
    expect(missing?.status()).toBe(404);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Page not found');
    const moved = await page.goto(`${url}glossary`);
    expect(moved?.url()).toBe(`${url}glossary/`);
    await eventually(() => isKept(page, `${url}glossary/`)).toBe(true);
    expect(await isKept(page, `${url}talks/nowhere/`)).toBe(false);
  });

  test('is thrown away with all it kept by ?no-sw, stays away, and comes back by ?sw', async ({
    site,
  }) => {
    const { page, url } = site;
    const deck = `${url}talks/annex/slides/`;
    await openReadyDeck(page, deck);
    await page.goto(`${deck}?no-sw`);
    const count = () =>
      page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
    await eventually(count).toBe(0);
    await eventually(() => keptBuilds(page)).toEqual([]);
    await openDeck(page, deck);
    expect(await count()).toBe(0);
    await openReadyDeck(page, `${deck}?sw`);
    expect(await count()).toBe(1);
  });

  test('says why a deck is not ready', async ({ site }) => {
    const { page, url } = site;
    await openReadyDeck(page, `${url}talks/annex/slides/`);
    publish(next);
    // The talk is in both builds, its deck is not the same: the old worker cannot keep the new page.
    writeFileSync(join(served, 'sw.js'), readFileSync(join(DEMO.folder, 'sw.js')));
    const tour = join(served, 'talks/tour/slides/index.html');
    writeFileSync(tour, `${readFileSync(tour, 'utf8')}\n`);
    await openDeck(page, `${url}talks/tour/slides/`);
    const sign = page.getByRole('status').filter({ hasText: 'Not available offline' });
    await sign.waitFor();
    expect(await sign.getAttribute('title')).toContain('A newer version was published.');
  });
});

describe('a site that is not what was kept', () => {
  test('is forgotten when it was taken down', async ({ site }) => {
    const { page, url } = site;
    await openReadyDeck(page, `${url}talks/annex/slides/`);
    rmSync(served, { recursive: true });
    mkdirSync(served);
    await page.goto(`${url}talks/annex/slides/`);
    await eventually(() => keptBuilds(page)).toEqual([]);
    const gone = await page.goto(`${url}talks/annex/slides/`);
    expect(gone?.status()).toBe(404);
  });

  test.for([
    ['has no worker', {}],
    ['has a worker of its own', { 'sw.js': 'self.addEventListener("fetch", () => {});' }],
  ] as const)(
    'is forgotten when another one is at its address, which %s',
    async ([, files], { site }) => {
      const { page, url } = site;
      await openReadyDeck(page, `${url}talks/annex/slides/`);
      rmSync(served, { recursive: true });
      mkdirSync(join(served, 'talks/annex/slides'), { recursive: true });
      const pages = { 'index.html': 'Other', 'talks/annex/slides/index.html': 'Another site' };
      for (const [file, text] of Object.entries({ ...pages, ...files }))
        writeFileSync(join(served, file), text);
      await page.goto(`${url}talks/annex/slides/`);
      await eventually(() => keptBuilds(page)).toEqual([]);
      await page.goto(`${url}talks/annex/slides/`);
      expect(await page.locator('body').innerText()).toBe('Another site');
    },
  );

  test('is kept while the network answers everything with a page of its own', async ({ site }) => {
    const { page, url, unplug } = site;
    await openReadyDeck(page, `${url}talks/annex/slides/`);
    await unplug();
    const asked: string[] = [];
    const portal = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Please log in</h1>');
    }).listen(Number(new URL(url).port));
    await openDeck(page, `${url}talks/annex/slides/`);
    await eventually(() => Promise.resolve(asked)).toContain('/x/sw.js');
    await openDeck(page, `${url}talks/annex/slides/`);
    expect(await keptBuilds(page)).toHaveLength(1);
    portal.closeAllConnections();
    await new Promise((done) => portal.close(done));
  });

  test('ends its keeping by ?no-sw, whatever is at the address', async ({ site }) => {
    const { page, url } = site;
    await openReadyDeck(page, `${url}talks/annex/slides/`);
    writeFileSync(join(served, 'talks/annex/slides/index.html'), 'No script of ours');
    await page.goto(`${url}talks/annex/slides/?no-sw`);
    await eventually(() => keptBuilds(page)).toEqual([]);
  });
});

describe('what was damaged where it is kept', () => {
  test.for([
    ['a script', '.js', 'cut'],
    ['a script', '.js', 'other'],
    ['a style', '.css', 'empty'],
    ['the deck itself', '/talks/annex/slides/', 'cut'],
  ] as const)('is fetched again: %s (%s, %s)', async ([, end, how], { site }) => {
    const { page, url, unplug } = site;
    const deck = `${url}talks/annex/slides/`;
    await openReadyDeck(page, deck);
    const damaged = await page.evaluate(damageKept, { end, how });
    expect(damaged).toBeGreaterThan(0);
    await openReadyDeck(page, deck);
    await eventually(() => page.evaluate(countDamaged, end)).toBe(0);
    await unplug();
    await openDeck(page, `${deck}#/gauges`);
  });

  test('is said when there is no room at all', async ({ site }) => {
    const { page, context, url } = site;
    const session = await context.newCDPSession(page);
    const { origin } = new URL(url);
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 20_000 });
    await openDeck(page, `${url}talks/annex/slides/`);
    const sign = page.getByRole('status').filter({ hasText: 'Not available offline' });
    await sign.waitFor();
    expect(await sign.getAttribute('title')).toContain('no room');
  });
});

/** Spoils every kept file whose address ends so, and leaves what is written about it; runs in the page. */
async function damageKept({
  end,
  how,
}: {
  end: string;
  how: 'cut' | 'empty' | 'other';
}): Promise<number> {
  let count = 0;
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const kept = request.url.endsWith(end) ? await cache.match(request) : undefined;
      if (!kept) continue;
      const text = await kept.text();
      const spoiled = {
        cut: text.slice(0, text.length / 2),
        empty: '',
        other: 'x'.repeat(text.length),
      };
      await cache.put(request, new Response(spoiled[how], { headers: kept.headers }));
      count += 1;
    }
  }
  return count;
}

/** Of the kept files whose address ends so, those that are shorter than they say or hold nothing but `x`. */
async function countDamaged(end: string): Promise<number> {
  let count = 0;
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const kept = request.url.endsWith(end) ? await cache.match(request) : undefined;
      if (!kept) continue;
      const size = Number(kept.headers.get('Lectern-Size'));
      const bytes = await kept.arrayBuffer();
      if (bytes.byteLength !== size || new Set(new Uint8Array(bytes)).size < 2) count += 1;
    }
  }
  return count;
}

/** A worker does its work when it can; nothing tells a page that it is done. */
function eventually<T>(look: () => Promise<T>): ReturnType<typeof expect.poll<T>> {
  return expect.poll(look, { timeout: 30_000 });
}

/** Puts a built site where the server looks, as a deployment would. */
function publish(site: string): void {
  rmSync(served, { recursive: true, force: true });
  cpSync(site, served, { recursive: true });
}

async function openReadyDeck(page: Page, url: string): Promise<void> {
  await openDeck(page, url);
  await page
    .getByRole('status')
    .filter({ hasText: /^Ready offline$/ })
    .waitFor();
}

async function search(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await searchFor(page, words);
}

async function searchOnStage(page: Page, words: string): Promise<void> {
  await page.keyboard.press('/');
  await searchFor(page, words);
}

async function searchFor(page: Page, words: string): Promise<void> {
  await page.getByRole('dialog').getByRole('searchbox').fill(words);
  await page
    .getByRole('dialog')
    .getByText(new RegExp(`results? for “${words}”`))
    .first()
    .waitFor();
}

function isKept(page: Page, address: string): Promise<boolean> {
  return page.evaluate(async (url) => (await caches.match(url)) !== undefined, address);
}

/** Whether the index is kept whole, and the search page with it. */
function isSearchKept(page: Page, base: string): Promise<boolean> {
  return page.evaluate(async (url) => {
    const manifest = (await (await caches.match(`${url}offline.json`))?.json()) as
      { readonly search: readonly string[] } | undefined;
    const files = manifest ? [...manifest.search, 'search/'] : [];
    const kept = await Promise.all(files.map((file) => caches.match(url + file)));
    return kept.length > 0 && kept.every((response) => response !== undefined);
  }, base);
}

function keptBuilds(page: Page): Promise<string[]> {
  return page.evaluate(() => caches.keys());
}

/** Kept files that are not those of the site that is served. */
async function unlikeFiles(page: Page, base: string): Promise<string[]> {
  const kept = await page.evaluate(async () => {
    const found: [string, string][] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const bytes = new Uint8Array((await (await cache.match(request))?.arrayBuffer()) ?? []);
        found.push([request.url, btoa(String.fromCharCode(...bytes.slice(0, 9e4)))]);
      }
    }
    return found;
  });
  expect(kept.length).toBeGreaterThan(5);
  return kept.flatMap(([address, content]) => {
    const path = decodeURI(address.slice(base.length)).replace(/(^|\/)$/, '$1index.html');
    const bytes = readFileSync(join(served, path)).subarray(0, 9e4);
    return startOfHash(bytes) === startOfHash(Buffer.from(content, 'base64')) ? [] : [path];
  });
}

interface ServedSite {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly url: string;
  /** Takes the network away: nobody answers any more. */
  readonly unplug: () => Promise<void>;
}
