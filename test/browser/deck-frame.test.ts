import type { Page, Route } from 'playwright-core';
import { describe, expect } from 'vitest';
import { DEMO, it } from '../support/browser-test.ts';
import { CURRENT_SLIDE, currentSlide, openDeck } from '../support/deck.ts';

const TOUR = `${DEMO.url}talks/tour/slides/`;
const ANNEX = `${DEMO.url}talks/annex/slides/`;
const FRAME = ['.deck-bar', '.reveal > .slide-number', '.reveal > .controls'];

describe('the frame of a deck', () => {
  it('is gone three seconds after the last movement, and comes back with the mouse or the focus', async ({
    page,
  }) => {
    await page.clock.install();
    await openDeck(page, `${TOUR}#/why`);
    await page.mouse.move(300, 300);
    expect(await opacities(page)).toEqual([1, 1, 1]);
    await page.clock.fastForward(3000);
    await expect.poll(() => opacities(page)).toEqual([0, 0, 0]);
    await page.mouse.move(310, 300);
    await expect.poll(() => opacities(page)).toEqual([1, 1, 1]);
    await page.locator('.deck-page').focus();
    await page.clock.fastForward(3000);
    await expect.poll(() => opacities(page)).toEqual([1, 0, 0]);
  });

  it('is gone in full screen until the mouse moves, whatever key is pressed', async ({ page }) => {
    await openDeck(page, `${TOUR}#/why`);
    await page.mouse.move(300, 300);
    await page.keyboard.press('f');
    await page.waitForFunction(() => document.fullscreenElement !== null);
    await expect.poll(() => opacities(page)).toEqual([0, 0, 0]);
    await page.keyboard.press('ArrowRight');
    expect(await currentSlide(page)).toBe('shape');
    expect(await opacities(page)).toEqual([0, 0, 0]);
    await page.mouse.move(320, 310);
    await expect.poll(() => opacities(page)).toEqual([1, 1, 1]);
  });

  it.for([
    ['zoomed to 200 %', 640, 450],
    ['zoomed to 400 %', 320, 256],
    ['on a tablet held upright', 768, 1024],
    ['on a phone', 390, 844],
    ['on a small phone', 360, 640],
    ['in a low window', 1200, 420],
  ] as const)(
    'covers nothing of a slide and no part of itself, %s',
    async ([, width, height], { openPage }) => {
      const page = await openPage({ viewport: { width, height } });
      for (const url of [`${TOUR}#/numbers`, `${ANNEX}#/wood`]) {
        await page.goto('about:blank');
        await openDeck(page, url);
        expect(await page.evaluate(overlapsOfFrame)).toEqual([]);
      }
    },
  );

  it('keeps its arrows, its progress and the present step visible in forced colors', async ({
    openPage,
  }) => {
    const page = await openPage({ forcedColors: 'active' });
    await openDeck(page, `${TOUR}#/code`);
    const ground = await colorOf(page, 'body', 'backgroundColor');
    const arrow = await page
      .locator('.controls .navigate-right .controls-arrow')
      .evaluate((each) => getComputedStyle(each, '::before').backgroundColor);
    expect(arrow).not.toBe(ground);
    expect(arrow).not.toBe('rgba(0, 0, 0, 0)');
    expect(await colorOf(page, '.progress span', 'backgroundColor')).not.toBe(ground);
    await page.locator(CURRENT_SLIDE).locator('.line.dimmed').first().waitFor();
    const lines = page.locator(CURRENT_SLIDE).locator('.line');
    const looks = await lines.evaluateAll((all) =>
      all.map((line) => {
        const { borderInlineStartColor, color } = getComputedStyle(line);
        return {
          isDimmed: line.classList.contains('dimmed'),
          look: `${borderInlineStartColor} ${color}`,
        };
      }),
    );
    const dimmed = new Set(looks.filter(({ isDimmed }) => isDimmed).map(({ look }) => look));
    const present = looks.filter(({ isDimmed }) => !isDimmed).map(({ look }) => look);
    expect(present.length).toBeGreaterThan(0);
    expect(dimmed.size).toBeGreaterThan(0);
    expect(present.filter((look) => dimmed.has(look))).toEqual([]);
  });
});

describe('before reveal.js starts', () => {
  it.for([
    ['the first slide', TOUR, 'open', { width: 1280, height: 720 }],
    ['the slide that the address names', `${TOUR}#/shape`, 'shape', { width: 1280, height: 720 }],
    ['a slide of a stack', `${ANNEX}#/wood`, 'wood', { width: 1280, height: 720 }],
    ['the slide on a projector of 4:3', `${TOUR}#/shape`, 'shape', { width: 1024, height: 768 }],
    ['the slide on a phone', `${TOUR}#/shape`, 'shape', { width: 390, height: 844 }],
  ] as const)('%s is shown where it stays', async ([, url, id, viewport], { openPage }) => {
    const page = await openPage({ viewport });
    const held: Route[] = [];
    let isHeld = true;
    await page.route(/\.js$/, (route) => (isHeld ? void held.push(route) : route.continue()));
    await page.goto(url, { waitUntil: 'commit' });
    const slide = page.locator(`section.slide#${id}`);
    await slide.waitFor();
    expect(
      await page
        .locator('section.slide')
        .evaluateAll((all) => all.filter((each) => each.checkVisibility()).map((each) => each.id)),
    ).toEqual([id]);
    await page.evaluate(() => document.fonts.ready);
    const before = await slide.boundingBox();
    const scrolled = await page.evaluate(
      () => [...document.querySelectorAll('*')].filter((each) => each.scrollTop > 0).length,
    );
    expect(scrolled).toBe(0);
    await expect.poll(() => held.length).toBeGreaterThan(0);
    isHeld = false;
    for (const route of held) await route.continue();
    await page.locator('.reveal.ready').waitFor();
    const after = await slide.boundingBox();
    for (const side of ['x', 'y', 'width', 'height'] as const)
      expect(Math.abs((before?.[side] ?? 0) - (after?.[side] ?? 0))).toBeLessThan(
        viewport.width / 100,
      );
  });
});

describe('a screen reader', () => {
  it('hears the number and the title of a slide, and what its drawings show', async ({ page }) => {
    await openDeck(page, `${TOUR}#/why`);
    const status = page.locator('.aria-status');
    await page.keyboard.press('ArrowRight');
    await expect
      .poll(() => status.textContent())
      .toBe(
        '3 of 20. The shape of a day. A curve with four highs and four lows. An arrow points down from the first high water.',
      );
    // reveal.js speaks a frame later.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    expect(await status.textContent()).toMatch(/^3 of 20/);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => status.textContent()).toBe('5 of 20. Three rules.');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => status.textContent()).toBe('Read the table first');
  });
});

describe('a footnote', () => {
  it('stands at the foot of the slide that has its mark, which leads nowhere', async ({ page }) => {
    await openDeck(page, `${ANNEX}#/gauges`);
    const slide = page.locator(CURRENT_SLIDE);
    const note = slide
      .getByText('A bound one, as dry as the pier allows.')
      .filter({ visible: true });
    await note.waitFor();
    const [bottom, height] = await slide.evaluate((each) => {
      const box = each.querySelector('.slide-footnotes')?.getBoundingClientRect();
      return [box?.bottom ?? 0, innerHeight];
    });
    expect(bottom).toBeGreaterThan(height * 0.8);
    expect(bottom).toBeLessThan(height);
    const mark = slide.locator('li .footnote-mark');
    expect(await mark.textContent()).toBe('1');
    expect(await mark.locator('[href]').count()).toBe(0);
  });

  it('stands once on the page', async ({ page }) => {
    await page.goto(`${DEMO.url}talks/annex/`);
    expect(await page.locator('.footnotes').getByText('A bound one').count()).toBe(1);
    expect(await page.locator('.slide-footnotes').count()).toBe(0);
  });
});

describe('a phone held upright', () => {
  it('has what is said below what is shown, and a projector has not', async ({ openPage }) => {
    const phone = await openPage({ viewport: { width: 390, height: 844 } });
    await openDeck(phone, `${TOUR}#/why`);
    const said = phone.locator(CURRENT_SLIDE).getByText('The moon pulls, the earth turns');
    const shown = phone.locator(CURRENT_SLIDE).getByText('The tide keeps its own clock.');
    expect((await said.boundingBox())?.y).toBeGreaterThan(
      (await shown.boundingBox())?.y ?? Infinity,
    );
    const stage = await openPage();
    await openDeck(stage, `${TOUR}#/why`);
    expect(
      await stage.locator(CURRENT_SLIDE).getByText('The moon pulls, the earth turns').isVisible(),
    ).toBe(false);
  });
});

function opacities(page: Page): Promise<number[]> {
  return page.evaluate(
    (selectors) =>
      selectors.map((each) =>
        Number(getComputedStyle(document.querySelector(each) as Element).opacity),
      ),
    FRAME,
  );
}

function colorOf(page: Page, selector: string, name: 'backgroundColor'): Promise<string> {
  return page.locator(selector).evaluate((each, key) => getComputedStyle(each)[key], name);
}

/** In a page: which parts of the frame lie over the stage or over each other. */
function overlapsOfFrame(): string[] {
  const boxOf = (each: Element) => each.getBoundingClientRect();
  const slides = document.querySelector('.reveal > .slides');
  const parts = [
    ...document.querySelectorAll(
      '.deck-bar :is(a, button), .reveal > .slide-number, .controls button.enabled',
    ),
  ].filter((each) => each.checkVisibility({ visibilityProperty: true }) && boxOf(each).width > 0);
  const all = slides ? [slides, ...parts] : parts;
  const found: string[] = parts.length < 4 ? ['parts are missing'] : [];
  for (const [index, a] of all.entries()) {
    for (const b of all.slice(index + 1)) {
      const [one, two] = [boxOf(a), boxOf(b)];
      const isOver =
        Math.min(one.right, two.right) - Math.max(one.left, two.left) > 1 &&
        Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top) > 1;
      if (isOver) found.push(`${a.className || a.textContent} / ${b.className || b.textContent}`);
    }
  }
  return found;
}
