import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { findViolations } from '../support/axe.ts';
import { DEMO, it, THEMES } from '../support/browser-test.ts';
import { CURRENT_SLIDE, currentSlide, openDeck, slideIds } from '../support/deck.ts';
import { countWakeLocks } from '../support/wake-lock.ts';

const DECK = `${DEMO.url}talks/tour/slides/`;

describe('the curtain', () => {
  it.for([
    ['b', 'rgb(0, 0, 0)'],
    ['.', 'rgb(0, 0, 0)'],
    ['w', 'rgb(255, 255, 255)'],
  ] as const)('falls and rises with %s', async ([key, color], { page }) => {
    await openDeck(page, `${DECK}#/why`);
    const curtain = page.getByRole('button', { name: 'Show the slide again' });
    await page.keyboard.press(key);
    await curtain.waitFor();
    expect(await curtain.evaluate((each) => getComputedStyle(each).backgroundColor)).toBe(color);
    expect(await curtain.boundingBox()).toEqual({ x: 0, y: 0, width: 1280, height: 720 });
    await page.keyboard.press(key);
    await curtain.waitFor({ state: 'detached' });
  });

  it('is lifted by a key that moves, which moves nothing yet, and by a click', async ({ page }) => {
    await openDeck(page, `${DECK}#/why`);
    const curtain = page.getByRole('button', { name: 'Show the slide again' });
    for (const lift of [() => page.keyboard.press('PageDown'), () => curtain.click()]) {
      await page.keyboard.press('b');
      await curtain.waitFor();
      await lift();
      await curtain.waitFor({ state: 'detached' });
      expect(await currentSlide(page)).toBe('why');
    }
    await page.keyboard.press('PageDown');
    expect(await currentSlide(page)).toBe('shape');
  });
});

describe('the pen', () => {
  it('draws on its slide alone, and the drawing outlives moving on and loading again', async ({
    page,
  }) => {
    await openDeck(page, `${DECK}#/why`);
    await page.keyboard.press('p');
    await page.getByRole('toolbar', { name: 'Pen' }).waitFor();
    await drawLine(page, 200, 500);
    await page.keyboard.press('ArrowRight');
    await drawLine(page, 300, 600);
    await drawLine(page, 320, 640);
    expect(await strokes(page)).toEqual({ why: 1, shape: 2 });
    await page.keyboard.press('Escape');
    await page.keyboard.press('Home');
    expect(await page.locator(CURRENT_SLIDE).locator('.ink').count()).toBe(0);
    await page.reload();
    await expect.poll(() => strokes(page)).toEqual({ why: 1, shape: 2 });
  });

  it('keeps a drawing where it was drawn when the window changes its size', async ({ page }) => {
    await openDeck(page, `${DECK}#/why`);
    await page.keyboard.press('p');
    await page.getByRole('toolbar', { name: 'Pen' }).waitFor();
    await drawLine(page, 200, 500);
    const before = await page.locator('.stroke').boundingBox();
    await page.setViewportSize({ width: 960, height: 540 });
    await expect
      .poll(async () => Math.round((await page.locator('.stroke').boundingBox())?.x ?? 0))
      .toBe(Math.round((before?.x ?? 0) * 0.75));
  });

  it('takes a stroke back, and wipes a slide', async ({ page }) => {
    await openDeck(page, `${DECK}#/why`);
    await page.keyboard.press('p');
    await page.getByRole('toolbar', { name: 'Pen' }).waitFor();
    for (const x of [200, 300, 400]) await drawLine(page, x, x + 50);
    await page.keyboard.press('u');
    await expect.poll(() => strokes(page)).toEqual({ why: 2 });
    await page.keyboard.press('Control+z');
    await expect.poll(() => strokes(page)).toEqual({ why: 1 });
    await drawLine(page, 200, 300);
    await page.getByRole('button', { name: 'Clear drawing' }).click();
    expect(await strokes(page)).toEqual({});
    await page.reload();
    await page.locator('.reveal.ready').waitFor();
    expect(await strokes(page)).toEqual({});
  });

  it('lets the slide be clicked again when it is put away', async ({ page }) => {
    await openDeck(page, `${DECK}#/end`);
    await page.keyboard.press('p');
    await page.getByRole('button', { name: 'Done' }).click();
    await page.locator(CURRENT_SLIDE).getByRole('link', { name: 'The other talk' }).click();
    await page.waitForURL(/talks\/annex\/slides/);
  });
});

describe('pointer and zoom', () => {
  it('follow the mouse, and Escape puts one away after the other', async ({ page }) => {
    await openDeck(page, `${DECK}#/why`);
    await page.mouse.move(200, 200);
    await page.keyboard.press('z');
    await expect.poll(() => stageWidth(page)).toBeGreaterThan(2500);
    await page.keyboard.press('l');
    const dot = page.locator('.pointer-dot');
    await dot.waitFor();
    await page.mouse.move(600, 300);
    expect(await dot.boundingBox()).toMatchObject({ x: 589, y: 289 });
    await page.keyboard.press('Escape');
    await dot.waitFor({ state: 'detached' });
    expect(await stageWidth(page)).toBeGreaterThan(2500);
    await page.keyboard.press('Escape');
    await expect.poll(() => stageWidth(page)).toBe(1280);
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('zoom in where one clicks with Alt, and out on the next slide', async ({ page }) => {
    await openDeck(page, `${DECK}#/why`);
    await page.mouse.move(0, 0);
    await page.locator('.reveal').click({ modifiers: ['Alt'], position: { x: 1270, y: 700 } });
    await expect.poll(() => stageWidth(page)).toBeGreaterThan(2500);
    const box = await page.locator('.slides').boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThan(1300);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => stageWidth(page)).toBe(1280);
  });
});

describe('the jump box', () => {
  it.for([
    ['14', 'numbers'],
    ['bare', 'bare'],
    ['real file', 'file'],
  ] as const)('goes to %s', async ([query, id], { page }) => {
    await openDeck(page, DECK);
    await page.keyboard.press('g');
    await page.getByRole('combobox', { name: 'Number, id or words' }).fill(query);
    await page.keyboard.press('Enter');
    expect(await currentSlide(page)).toBe(id);
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('is walked with the arrows, which leave the deck alone', async ({ page }) => {
    await openDeck(page, `${DECK}#/why`);
    await page.keyboard.press('g');
    await page.getByRole('combobox').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await currentSlide(page)).toBe('why');
    await page.keyboard.press('Enter');
    expect(await currentSlide(page)).toBe('line');
  });

  it('says when no slide is meant, and Escape leaves everything as it was', async ({ page }) => {
    await openDeck(page, `${DECK}#/why`);
    await page.keyboard.press('g');
    await page.getByRole('combobox').fill('zebra');
    await page.getByText('No slide has the number, the id or the words “zebra”.').waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await currentSlide(page)).toBe('why');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });
});

describe('the overview', () => {
  it('draws of 400 slides no more than a screenful, and goes to the one that is chosen', async ({
    page,
  }) => {
    await page.context().route(/\/slides\/$/, async (route) => {
      const response = await route.fetch();
      const more = Array.from({ length: 380 }, (_, index) => {
        const id = `more-${index + 1}`;
        return `<section id="${id}" class="slide"><h2 class="slide-title">${id}</h2></section>`;
      });
      const [before = '', after = ''] = (await response.text()).split(/(?=<\/div>\s*<\/main>)/);
      await route.fulfill({ response, body: before + more.join('') + after });
    });
    await openDeck(page, `${DECK}#/more-200`);
    await page.keyboard.press('o');
    const tiles = page.locator('.overview-tile');
    await tiles.first().waitFor();
    expect(await tiles.count()).toBe(400);
    expect(await page.locator(':focus').textContent()).toContain('220. more-200');
    const pictures = page.locator('.overview-stage');
    await expect.poll(() => pictures.count()).toBeGreaterThan(10);
    expect(await pictures.count()).toBeLessThan(80);
    await page.keyboard.press('End');
    await tiles.last().locator('.overview-stage').waitFor();
    expect(await pictures.count()).toBeLessThan(80);
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    const row = await tiles.evaluateAll(
      (all) =>
        all.filter(
          (tile) => tile.getBoundingClientRect().top === all[0]?.getBoundingClientRect().top,
        ).length,
    );
    expect(row).toBeGreaterThan(3);
    await page.keyboard.press('Enter');
    expect(await currentSlide(page)).toBe((await slideIds(page))[row]);
    await page.keyboard.press('g');
    await page.getByRole('combobox').fill('400');
    await page.keyboard.press('Enter');
    expect(await currentSlide(page)).toBe('more-380');
  });

  it('shows slides with all their steps taken, and none of the notes', async ({ page }) => {
    await openDeck(page, `${DECK}#/rules`);
    await page.keyboard.press('o');
    const tile = page.getByRole('button', { name: '5. Three rules' });
    const picture = tile.locator('section');
    await picture.waitFor();
    const box = await picture.boundingBox();
    const frame = await tile.locator('.overview-picture').boundingBox();
    expect(Math.abs((box?.width ?? 0) - (frame?.width ?? 0))).toBeLessThan(4);
    expect(
      await picture
        .locator('li')
        .evaluateAll((items) =>
          items.every((each) =>
            each.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
          ),
        ),
    ).toBe(true);
    expect(await page.locator('.overview .notes, .overview [id]').count()).toBe(0);
    expect(await page.locator('.fragment.visible').count()).toBe(
      await page.locator('.overview .fragment.visible').count(),
    );
  });

  it.for([
    [1280, 720],
    [1280, 800],
    [1024, 768],
    [390, 844],
  ])(
    'shows slides whole on a window of %i by %i',
    async ([width = 0, height = 0], { openPage }) => {
      const page = await openPage({ viewport: { width, height } });
      await openDeck(page, `${DECK}#/rules`);
      await page.keyboard.press('o');
      const tile = page.getByRole('button', { name: '5. Three rules' });
      const slide = await tile.locator('section').boundingBox();
      const frame = await tile.locator('.overview-picture').boundingBox();
      expect(Math.abs((slide?.height ?? 0) - (frame?.height ?? 0))).toBeLessThan(4);
    },
  );

  it('is opened and left by touch, and closed by the key that opened it', async ({ openPage }) => {
    const page = await openPage({ viewport: { width: 390, height: 844 }, hasTouch: true });
    await openDeck(page, `${DECK}#/why`);
    await page.getByRole('button', { name: 'Tools' }).tap();
    await page.getByRole('button', { name: /Overview/ }).tap();
    await page.getByRole('button', { name: '4. Say it in a line' }).tap();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await currentSlide(page)).toBe('line');
    for (const key of ['o', 'Escape']) {
      await page.keyboard.press('o');
      await page.getByRole('dialog', { name: 'Overview' }).waitFor();
      await page.keyboard.press(key);
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    expect(await currentSlide(page)).toBe('line');
  });
});

describe('the help sheet', () => {
  it('lists the keys, and does what its lines say', async ({ page }) => {
    await openDeck(page, `${DECK}#/why`);
    await page.keyboard.press('?');
    const sheet = page.getByRole('dialog', { name: 'Keys and tools' });
    await sheet.getByRole('button', { name: /White screen/ }).click();
    await page.getByRole('button', { name: 'Show the slide again' }).waitFor();
    expect(await sheet.count()).toBe(0);
  });

  it('is opened by touch, and takes up the pen', async ({ openPage }) => {
    const page = await openPage({ viewport: { width: 390, height: 844 }, hasTouch: true });
    await openDeck(page, `${DECK}#/why`);
    await page.getByRole('button', { name: 'Tools' }).tap();
    await page.getByRole('button', { name: /Draw on the slide/ }).tap();
    await page.getByRole('toolbar', { name: 'Pen' }).waitFor();
  });

  it('switches off keys of one character, for this and every later deck', async ({ page }) => {
    await openDeck(page, `${DECK}#/why`);
    await page.getByRole('button', { name: 'Tools' }).click();
    await page.getByRole('checkbox', { name: /Single-key shortcuts/ }).uncheck();
    await page.keyboard.press('Escape');
    await page.reload();
    await page.locator('.reveal.ready').waitFor();
    for (const key of ['b', 'w', '.', 'g', '?', 'p', 'o', 'd', 'n', 'h', 'v'])
      await page.keyboard.press(key);
    await page.keyboard.press('ArrowRight');
    expect(await currentSlide(page)).toBe('shape');
    expect(await page.locator('.curtain, dialog, .tool-bar').count()).toBe(0);
    await page.getByRole('button', { name: 'Tools' }).press('Space');
    await page.getByRole('checkbox', { name: /Single-key shortcuts/ }).check();
    await page.keyboard.press('Escape');
    await page.keyboard.press('b');
    await page.getByRole('button', { name: 'Show the slide again' }).waitFor();
  });
});

describe('a deck that is loaded again', () => {
  it('shows the same slide at the same step', async ({ page }) => {
    await openDeck(page, `${DECK}#/why`);
    await page.keyboard.press('g');
    await page.getByRole('combobox').fill('rules');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    const shown = page.locator(CURRENT_SLIDE).locator('.fragment.visible');
    await expect.poll(() => shown.count()).toBe(2);
    await page.reload();
    await page.locator('.reveal.ready').waitFor();
    expect(await currentSlide(page)).toBe('rules');
    expect(await shown.count()).toBe(2);
  });

  it('follows an address that is opened anew, without steps', async ({ page }) => {
    await openDeck(page, `${DECK}#/rules`);
    await page.keyboard.press('ArrowRight');
    await page.goto('about:blank');
    await openDeck(page, `${DECK}#/rules`);
    expect(await page.locator(CURRENT_SLIDE).locator('.fragment.visible').count()).toBe(0);
  });
});

describe('a screen', () => {
  it('is kept awake in full screen, and let go after it', async ({ page }) => {
    await page.addInitScript(countWakeLocks);
    const held = () =>
      page.evaluate(() => (globalThis as unknown as { held: { count: number } }).held.count);
    await openDeck(page, DECK);
    expect(await held()).toBe(0);
    await page.keyboard.press('f');
    await expect.poll(held).toBe(1);
    await page.keyboard.press('f');
    await expect.poll(held).toBe(0);
  });
});

describe('axe finds nothing', () => {
  it.for(THEMES)('in the tools of the stage, %s', async (theme, { openPage }) => {
    const page = await openPage({ colorScheme: theme });
    await openDeck(page, `${DECK}#/why`);
    const found: string[] = [];
    for (const key of ['?', 'g', 'o', 'p', 'b']) {
      await page.keyboard.press(key);
      await page.locator('dialog, .tool-bar, .curtain').first().waitFor();
      found.push(...(await findViolations(page)).map((what) => `${key} ${what}`));
      await page.keyboard.press('Escape');
      await page.locator('dialog, .tool-bar, .curtain').waitFor({ state: 'detached' });
    }
    expect(found).toEqual([]);
  });
});

async function drawLine(page: Page, from: number, to: number): Promise<void> {
  await page.mouse.move(from, 300);
  await page.mouse.down();
  await page.mouse.move(to, 320, { steps: 4 });
  await page.mouse.up();
}

/** How many strokes each slide carries. */
async function strokes(page: Page): Promise<Record<string, number>> {
  const counted = await page
    .locator('section.slide:has(> .ink)')
    .evaluateAll((slides) =>
      slides.map((slide) => [slide.id, slide.querySelectorAll('.stroke').length] as const),
    );
  return Object.fromEntries(counted);
}

async function stageWidth(page: Page): Promise<number> {
  return Math.round((await page.locator('.slides').boundingBox())?.width ?? 0);
}
