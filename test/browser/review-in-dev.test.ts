import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, vi } from 'vitest';
import { findViolations } from '../support/axe.ts';
import { it, THEMES } from '../support/browser-test.ts';
import { openWorkshop, talkText, type Workshop } from '../support/build-workshop.ts';
import { freePort } from '../support/free-port.ts';

/** The first page of a server that has just started is made of everything for the first time. */
const PATIENCE = 60_000;

// Astro lets one server at a time work in a folder.
const [workshop, other] = [openWorkshop(), openWorkshop()];
const content = workshop.at('content');
const talk = join(content, 'talks/tides/index.mdx');
let url = '';
let server: ReturnType<Workshop['start']>;

/** A talk of three slides; the second lists so many things. */
const writeTalk = (items: number) =>
  writeFileSync(
    talk,
    talkText(
      `## Harbours\n\n${'- A harbour by the sea\n'.repeat(items)}\n## Boats\n\n- One boat\n`,
    ),
  );

beforeAll(async () => {
  mkdirSync(join(talk, '..'), { recursive: true });
  writeTalk(3);
  ({ server, url } = await startServer(workshop));
});

beforeEach(() => writeTalk(3));

afterAll(async () => {
  server.kill();
  await server.ended;
  workshop.close();
  other.close();
});

const markerOf = (page: Page) => page.getByRole('region', { name: 'Review of this slide' });

async function openSlide(page: Page, id: string): Promise<void> {
  page.setDefaultTimeout(PATIENCE);
  await page.goto(`${url}#/${id}`);
  await page.locator(`.reveal.ready #${id}.present`).waitFor();
}

describe('a slide that is written', () => {
  it('says that it is too long, where that is, and is quiet when it is mended', async ({
    page,
  }) => {
    await openSlide(page, 'harbours');
    expect(await markerOf(page).count()).toBe(0);
    writeTalk(24);
    const summary = markerOf(page).getByText(/^\d+ findings? · line \d+$/);
    await summary.waitFor();
    await summary.click();
    const finding = markerOf(page).getByRole('listitem').first();
    expect(await finding.innerText()).toMatch(
      /^talks\/tides\/index\.mdx:\d+:\d+ error slide-overflow\s+A harbour by the sea stands \d+ px outside/,
    );
    await server.said('error  slide-overflow');
    await page.keyboard.press('Escape');
    await openSlide(page, 'boats');
    expect(await markerOf(page).count()).toBe(0);
    await openSlide(page, 'harbours');
    await summary.waitFor();
    writeTalk(3);
    await markerOf(page).waitFor({ state: 'detached' });
    await page.locator('.reveal.ready #harbours.present').waitFor();
  });

  it.for(THEMES)(
    'has a marker that axe finds nothing in, %s',
    async (colorScheme, { openPage }) => {
      const page = await openPage({ colorScheme });
      await openSlide(page, 'harbours');
      writeTalk(24);
      const summary = markerOf(page)
        .getByText(/finding/)
        .first();
      const item = markerOf(page).getByRole('listitem').first();
      // The save reloads the page once more, which may be while it is looked at, and folds the marker up again.
      await vi.waitFor(
        async () => {
          await summary.waitFor();
          if (!(await item.isVisible())) {
            await summary.focus();
            await page.keyboard.press('Enter');
          }
          expect(await item.isVisible()).toBe(true);
          expect(await findViolations(page)).toEqual([]);
        },
        { timeout: PATIENCE },
      );
      writeTalk(3);
      await markerOf(page).waitFor({ state: 'detached' });
    },
  );
});

describe('without a browser', () => {
  it('a save is said not to have been looked at, and the deck goes on', async ({ page }) => {
    const blind = await startServer(other, { CHROME_PATH: other.at('no-browser') });
    page.setDefaultTimeout(PATIENCE);
    await page.goto(`${blind.url}#/harbours`);
    await page.locator('.reveal.ready #harbours.present').waitFor();
    writeTalk(24);
    await blind.server.said('Slides are not looked at while you write. CHROME_PATH is');
    await expect.poll(() => page.locator('#harbours li').count(), { timeout: PATIENCE }).toBe(24);
    expect(await markerOf(page).count()).toBe(0);
    writeTalk(3);
    blind.server.kill();
    expect((await blind.server.ended).stdout).toContain('install Chrome or Chromium');
  });
});

/** A dev server that has made the deck once. */
async function startServer({ start }: Workshop, env: Readonly<Record<string, string>> = {}) {
  const port = await freePort();
  const words = ['dev.ts', '--content', content, '--port', String(port)];
  const started = start(words, { env });
  const deck = `http://localhost:${port}/talks/tides/slides/`;
  const isReady = async () => expect((await fetch(deck)).ok).toBe(true);
  await vi.waitFor(isReady, { timeout: PATIENCE, interval: 500 });
  return { server: started, url: deck };
}
