import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { afterAll, describe, expect } from 'vitest';
import { makeSingleFile } from '../../src/export/single-file.ts';
import { DEMO, it } from '../support/browser-test.ts';
import { CURRENT_SLIDE, currentSlide, openDeck } from '../support/deck.ts';
import { talksOf } from '../support/exported.ts';

const STEPS = `${DEMO.url}talks/steps/`;
const GROW = `${STEPS}slides/#/grow`;
/** What each listing has that no other has. */
const FIRST = ['name: north-buoy'];
const SECOND = ['name: north-buoy', 'position:', '  latitude: 54.2', '  longitude: 8.1'];
const THIRD = [
  '# As it lies in the channel',
  'name: north-buoy',
  'position: { latitude: 54.2, longitude: 8.1 }',
  'report:',
  '  every: 10m',
  '  to: harbour',
];
const STATES = [FIRST, SECOND, THIRD];

const folder = mkdtempSync(join(tmpdir(), 'lectern-morph-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('code that morphs', () => {
  it('shows one listing after another, and goes back the same way', async ({ page }) => {
    await openDeck(page, GROW);
    for (const state of STATES) {
      expect(await shownCode(page)).toEqual([state]);
      await page.keyboard.press('ArrowRight');
    }
    expect(await currentSlide(page)).toBe('mind');
    await page.keyboard.press('ArrowLeft');
    expect(await currentSlide(page)).toBe('grow');
    for (const state of STATES.toReversed()) {
      expect(await shownCode(page)).toEqual([state]);
      await page.keyboard.press('ArrowLeft');
    }
    expect(await currentSlide(page)).toBe('open');
  });

  it('keeps the room that its longest listing needs', async ({ page }) => {
    await openDeck(page, GROW);
    const tops: number[] = [];
    for (const state of STATES) {
      expect(await shownCode(page)).toEqual([state]);
      const box = await slideOf(page).getByText('The name stays').boundingBox();
      tops.push(box?.y ?? 0);
      await page.keyboard.press('ArrowRight');
    }
    expect(new Set(tops).size).toBe(1);
  });

  it('lights up lines of each listing before the next comes', async ({ page }) => {
    await openDeck(page, `${STEPS}slides/#/mind`);
    const seen: string[] = [];
    for (let step = 0; step < 4; step += 1) {
      const lines = slideOf(page).locator('.line:not(.dimmed)');
      seen.push((await visible(lines)).join('|'));
      await page.keyboard.press('ArrowRight');
    }
    expect(seen).toEqual([
      'function highWater(day: number): number {',
      '  return day * 745; |}',
      'async function highWater(day: Date): Promise<number> {|  const table = await readTable(day);|  return table.high;|}',
      '  const table = await readTable(day);',
    ]);
    expect(await currentSlide(page)).toBe('rises');
  });

  it('is at the listing again when the deck is loaded anew, or opened at its step', async ({
    page,
    openPage,
  }) => {
    await openDeck(page, GROW);
    await page.keyboard.press('ArrowRight');
    await page.reload();
    await page.locator('.reveal.ready').waitFor();
    await expect.poll(() => shownCode(page)).toEqual([SECOND]);
    const other = await openPage();
    await openDeck(other, `${GROW}/1`);
    expect(await shownCode(other)).toEqual([THIRD]);
  });

  it('tells screen readers the listing that is shown, once, forward and back', async ({ page }) => {
    await openDeck(page, GROW);
    const morph = page.getByRole('group', { name: 'Code in 3 steps' });
    const status = page.locator('.aria-status');
    expect(await morph.ariaSnapshot()).not.toContain('latitude');
    await expect.poll(() => status.textContent()).not.toContain('latitude');
    await page.keyboard.press('ArrowRight');
    expect(await morph.ariaSnapshot()).toContain('longitude');
    expect((await morph.ariaSnapshot()).match(/north-buoy/g)).toHaveLength(1);
    expect((await status.textContent())?.match(/north-buoy/g)).toHaveLength(1);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    expect(await status.textContent()).toContain('longitude');
    await page.keyboard.press('ArrowLeft');
    expect(await status.textContent()).toBe('buoy.yaml\nname: north-buoy');
  });

  it('is shown in the present state by the presenter view, and the next beside it', async ({
    page,
  }) => {
    await openDeck(page, GROW);
    const presenter = await page.context().newPage();
    await presenter.goto(`${STEPS}presenter/`);
    await presenter.getByText('Deck connected').waitFor();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => codeInFrame(presenter, 'now')).toEqual([SECOND]);
    await expect.poll(() => codeInFrame(presenter, 'next')).toEqual([THIRD]);
    await presenter.keyboard.press('ArrowLeft');
    await expect.poll(() => shownCode(page)).toEqual([FIRST]);
  });
});

describe('the way from listing to listing', () => {
  it('moves what stays, and leaves the code as it was built', async ({ openPage }) => {
    const page = await openPage({ reducedMotion: 'no-preference' });
    await openDeck(page, GROW);
    await page.keyboard.press('ArrowRight');
    await settle(page);
    const built = await codeHtml(page);
    await page.keyboard.press('ArrowRight');
    const moved = slideOf(page).locator('.morph-moved');
    const texts = (await moved.allTextContents()).map((text) => text.trim());
    expect(texts).toEqual(expect.arrayContaining(['latitude:', '54.2', 'longitude:', '8.1']));
    await settle(page);
    expect(await page.locator('.morph-moved, .morph-left, .leaving, .coming').count()).toBe(0);
    expect(await shownCode(page)).toEqual([THIRD]);
    await page.keyboard.press('ArrowLeft');
    expect(await moved.count()).toBeGreaterThan(0);
    await settle(page);
    expect(await codeHtml(page)).toEqual(built);
  });

  it('is cut short by the next key', async ({ openPage }) => {
    const page = await openPage({ reducedMotion: 'no-preference' });
    await openDeck(page, GROW);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await shownCode(page)).toEqual([THIRD]);
    await page.keyboard.press('ArrowRight');
    expect(await currentSlide(page)).toBe('mind');
    expect(await page.locator('.morph-moved, .leaving, .coming').count()).toBe(0);
  });

  it('is not played when several steps are taken at once', async ({ openPage }) => {
    const page = await openPage({ reducedMotion: 'no-preference' });
    await openDeck(page, GROW);
    await page.evaluate(() => void (location.hash = '#/grow/1'));
    await expect.poll(() => shownCode(page)).toEqual([THIRD]);
    expect(await page.locator('.morph-moved').count()).toBe(0);
  });

  it('is no way for those who asked for less motion: the code is exchanged', async ({ page }) => {
    await openDeck(page, GROW);
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    expect(await shownCode(page)).toEqual([SECOND]);
  });

  it('is asked for by decks that have one, from their own site', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await openDeck(page, `${DEMO.url}talks/annex/slides/`);
    await page.waitForLoadState('networkidle');
    expect(asked.filter((url) => url.includes('morph'))).toEqual([]);
    await openDeck(page, GROW);
    await page.waitForLoadState('networkidle');
    expect(asked.filter((url) => url.includes('morph'))).toHaveLength(1);
    expect(asked.filter((url) => !url.startsWith(DEMO.url))).toEqual([]);
  });
});

describe('code that morphs, taken away', () => {
  it('is on the page in all its states, each once', async ({ openPage }) => {
    const page = await openPage({ javaScriptEnabled: false });
    await page.goto(STEPS);
    const morph = page.getByRole('group', { name: 'Code in 3 steps' });
    const codes = await morph.locator('code').allInnerTexts();
    expect(codes).toEqual(STATES.map((lines) => lines.join('\n')));
    expect(await morph.getByText(/^\d of 3$/).allTextContents()).toEqual([
      '1 of 3',
      '2 of 3',
      '3 of 3',
    ]);
    expect(await morph.locator('.new-line').allTextContents()).toEqual([
      ...SECOND.slice(1),
      ...THIRD.filter((line) => line !== 'name: north-buoy'),
    ]);
  });

  it('loses nothing in a deck without JavaScript', async ({ openPage }) => {
    const page = await openPage({ javaScriptEnabled: false });
    await page.goto(`${STEPS}slides/`);
    const codes = await page.locator('#grow code').allInnerTexts();
    expect(codes).toEqual(STATES.map((lines) => lines.join('\n')));
  });

  it('is printed as it ends, or with a page for each state', async ({ page }) => {
    const printed = async (query: string) => {
      await page.goto(`${STEPS}slides/?view=print${query}`);
      await page.locator('html.reveal-print .pdf-page').first().waitFor();
      const pages = await page.locator('.pdf-page:has(#grow)').all();
      return Promise.all(pages.map((each) => codesIn(each)));
    };
    expect(await printed('')).toEqual([[THIRD]]);
    expect(await printed('&pdfSeparateFragments=true')).toEqual(STATES.map((state) => [state]));
  });

  it('moves in the deck as one file, opened from a disk', async ({ openPage }) => {
    const talk = (await talksOf(DEMO)).find(({ slug }) => slug === 'steps');
    if (!talk) throw new Error('The talk was not built.');
    const file = join(folder, 'steps.html');
    writeFileSync(file, await makeSingleFile(talk, null));
    const page = await openPage({ reducedMotion: 'no-preference', offline: true });
    const failed: string[] = [];
    page.on('console', (message) => message.type() === 'error' && failed.push(message.text()));
    await openDeck(page, `${pathToFileURL(file).href}#/grow`);
    await page.keyboard.press('ArrowRight');
    await settle(page);
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('.morph-moved').count()).toBeGreaterThan(0);
    await settle(page);
    expect(await shownCode(page)).toEqual([THIRD]);
    expect(failed).toEqual([]);
  });
});

function slideOf(page: Page): Locator {
  return page.locator(CURRENT_SLIDE);
}

/** The lines of each listing that one sees on the slide. */
function shownCode(page: Page): Promise<string[][]> {
  return codesIn(slideOf(page));
}

function codeInFrame(presenter: Page, frame: 'now' | 'next'): Promise<string[][]> {
  return codesIn(presenter.frameLocator(`#frame-${frame}`).locator(CURRENT_SLIDE));
}

async function codesIn(slide: Locator): Promise<string[][]> {
  const codes = await visible(slide.locator('.code:not(.leaving) code'));
  return codes.map((code) => code.split('\n'));
}

/** The text of those that one sees. */
async function visible(elements: Locator): Promise<string[]> {
  return elements.evaluateAll((all) =>
    all.flatMap((each) =>
      each.checkVisibility({ visibilityProperty: true, opacityProperty: true })
        ? [each.textContent]
        : [],
    ),
  );
}

function codeHtml(page: Page): Promise<string[]> {
  return page.locator('#grow code').evaluateAll((codes) => codes.map((code) => code.innerHTML));
}

/** Lets everything that moves arrive at once. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) animation.finish();
  });
  await page.waitForFunction(() => document.querySelector('.leaving, .coming') === null);
}
