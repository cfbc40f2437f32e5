import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { findViolations } from '../support/axe.ts';
import { DEMO, it } from '../support/browser-test.ts';
import { CURRENT_SLIDE, currentSlide, openDeck } from '../support/deck.ts';
import { swipe, swipeAcross } from '../support/touch.ts';

const TOUR = `${DEMO.url}talks/tour/`;
const ANNEX = `${DEMO.url}talks/annex/`;

const UPRIGHT = { width: 390, height: 844 };
const LANDSCAPE = { width: 844, height: 390 };
const SCREENS = [
  { name: 'upright', viewport: UPRIGHT },
  { name: 'in landscape', viewport: LANDSCAPE },
];

/** Addresses of slides, and what each shows: the id of a slide, and how many of its steps. */
const ADDRESSES = [
  { address: 'tour/slides/#/numbers', slide: 'numbers', steps: 0 },
  { address: 'tour/slides/#/end', slide: 'end', steps: 0 },
  { address: 'tour/slides/#/rules/1', slide: 'rules', steps: 2 },
  { address: 'tour/slides/#/6', slide: 'file', steps: 0 },
  { address: 'annex/slides/#/made-of-light', slide: 'made-of-light', steps: 0 },
  { address: 'tour/slides/#/why-water-moves', slide: 'why', steps: 0 },
  { address: 'appendix/slides/#/timber', slide: 'wood', steps: 0 },
  { address: 'tour/slides/short/#/shape', slide: 'shape', steps: 0 },
];

describe.for(SCREENS)('a phone $name', ({ viewport }) => {
  it.for(ADDRESSES)('opens `$address` at its slide', async (expected, { openPage }) => {
    const page = await openPage(phone(viewport));
    await openDeck(page, `${DEMO.url}talks/${expected.address}`);
    expect(await currentSlide(page)).toBe(expected.slide);
    expect(await stepsOf(page)).toBe(expected.steps);
    expect(await isWholeOnScreen(page)).toBe(true);
  });

  it('goes on and back with a finger, through steps too, and does not leave the first slide', async ({
    openPage,
  }) => {
    const page = await openPage(phone(viewport));
    await openDeck(page, `${TOUR}slides/`);
    await swipeAcross(page, 'right');
    expect(await currentSlide(page)).toBe('open');
    await swipeAcross(page, 'left');
    await expect.poll(() => currentSlide(page)).toBe('why');
    await swipeAcross(page, 'right');
    await expect.poll(() => currentSlide(page)).toBe('open');
    await goTo(page, 'rules');
    await swipeAcross(page, 'left');
    await expect.poll(() => stepsOf(page)).toBe(1);
    expect(await currentSlide(page)).toBe('rules');
  });

  it('goes down a stack and up again with a finger, and on from within it', async ({
    openPage,
  }) => {
    const page = await openPage(phone(viewport));
    await openDeck(page, `${ANNEX}slides/#/gauges`);
    await swipeAcross(page, 'up');
    await expect.poll(() => currentSlide(page)).toBe('wood');
    await swipeAcross(page, 'down');
    await expect.poll(() => currentSlide(page)).toBe('gauges');
    await swipeAcross(page, 'left');
    await expect.poll(() => currentSlide(page)).toBe('records');
  });

  it('has nothing to press that is smaller than a finger, and each does its part', async ({
    openPage,
  }) => {
    const page = await openPage(phone(viewport));
    await openDeck(page, `${ANNEX}slides/#/wood`);
    const keys = page.locator('.deck-bar :is(a, button), .controls button.enabled');
    const small = await keys.evaluateAll((all) =>
      all.flatMap((key) => {
        const { width, height } = key.getBoundingClientRect();
        const isShown = width > 0 && getComputedStyle(key).visibility === 'visible';
        return isShown && Math.min(width, height) < 44
          ? [`${key.textContent.trim()} ${width} ${height}`]
          : [];
      }),
    );
    expect(small).toEqual([]);
    await page.getByRole('button', { name: 'Slide below' }).tap();
    await expect.poll(() => currentSlide(page)).toBe('made-of-light');
    await page.getByRole('button', { name: 'Slide above' }).tap();
    await expect.poll(() => currentSlide(page)).toBe('wood');
    await page.getByRole('button', { name: 'next slide' }).tap();
    await expect.poll(() => currentSlide(page)).toBe('records');
    await page.getByRole('button', { name: 'Tools' }).tap();
    await page.getByRole('dialog', { name: 'Keys and tools' }).waitFor();
  });

  it('leads to the section of the page with one tap, and back to the slide with another', async ({
    openPage,
  }) => {
    const page = await openPage(phone(viewport));
    await openDeck(page, `${TOUR}slides/#/why`);
    await swipeAcross(page, 'left');
    await page.waitForURL(`${TOUR}slides/#/shape`);
    const link = page.getByRole('link', { name: 'Read the text' });
    await expect
      .poll(async () => {
        // A tap that comes in the same moment as the end of a swipe is taken for a part of it.
        if (page.url().includes('/slides/')) await link.tap({ timeout: 1000 }).catch(() => null);
        return page.url();
      })
      .toBe(`${TOUR}#shape`);
    const heading = page.getByRole('heading', { name: 'The shape of a day' });
    const top = () => heading.evaluate((each) => each.getBoundingClientRect().top);
    await expect.poll(top).toBeLessThan(viewport.height / 2);
    expect(await top()).toBeGreaterThanOrEqual(0);
    await page
      .locator('.heading', { has: heading })
      .getByRole('link', { name: /slide \d+/ })
      .tap();
    await page.waitForURL(`${TOUR}slides/#/shape`);
    await page.locator('.reveal.ready').waitFor();
    expect(await currentSlide(page)).toBe('shape');
  });

  it('keeps slide and step when it is turned', async ({ openPage }) => {
    const page = await openPage(phone(viewport));
    await openDeck(page, `${TOUR}slides/#/rules/1`);
    const turned = { width: viewport.height, height: viewport.width };
    for (const next of [turned, viewport]) {
      await page.setViewportSize(next);
      await expect.poll(() => isWholeOnScreen(page)).toBe(true);
      expect(await currentSlide(page)).toBe('rules');
      expect(await stepsOf(page)).toBe(2);
    }
    await swipeAcross(page, 'left');
    await expect.poll(() => stepsOf(page)).toBe(3);
  });

  it('has nothing axe objects to', async ({ openPage }) => {
    const page = await openPage(phone(viewport));
    await openDeck(page, `${TOUR}slides/#/why`);
    expect(await findViolations(page)).toEqual([]);
  });
});

describe('a slide that is longer than an upright phone', () => {
  it('is scrolled by a finger, and left by one', async ({ openPage }) => {
    const page = await openPage(phone(UPRIGHT));
    await openDeck(page, `${TOUR}slides/#/why`);
    await page.locator('#shape').evaluate((slide) => {
      const lines = Array.from({ length: 60 }, () => '<p>One more line.</p>');
      slide.insertAdjacentHTML('beforeend', lines.join(''));
    });
    await swipeAcross(page, 'left');
    await expect.poll(() => currentSlide(page)).toBe('shape');
    await swipe(page, { x: 200, y: 600 }, { x: 200, y: 300 });
    const scrolled = () => page.locator('#shape').evaluate((slide) => slide.scrollTop);
    await expect.poll(scrolled).toBeGreaterThan(100);
    expect(await currentSlide(page)).toBe('shape');
    await swipeAcross(page, 'left');
    await expect.poll(() => currentSlide(page)).toBe('line');
  });

  it('lets a finger move over code that is wider than it', async ({ openPage }) => {
    const page = await openPage(phone(UPRIGHT));
    await openDeck(page, `${TOUR}slides/#/rules/2`);
    await page
      .locator('#code .line')
      .first()
      .evaluate((line) => line.append('/* and on and on and on and on and on and on and on */'));
    await swipeAcross(page, 'left');
    await expect.poll(() => currentSlide(page)).toBe('code');
    const code = page.locator('#code pre');
    const box = await code.boundingBox();
    const y = (box?.y ?? 0) + 20;
    await swipe(page, { x: 300, y }, { x: 100, y });
    await expect.poll(() => code.evaluate((each) => each.scrollLeft)).toBeGreaterThan(50);
    expect(await stepsOf(page)).toBe(0);
  });
});

describe('the presenter view on a small second screen', () => {
  it('leads the deck by touch alone', async ({ openPage }) => {
    const presenter = await openPage(phone({ width: 820, height: 600 }));
    const deck = await presenter.context().newPage();
    await openDeck(deck, `${TOUR}slides/`);
    await presenter.goto(`${TOUR}presenter/`);
    await presenter.getByText('Deck connected').waitFor();
    await presenter.getByRole('button', { name: 'Next' }).tap();
    await expect.poll(() => currentSlide(deck)).toBe('why');
    await presenter.getByRole('button', { name: /Three rules/ }).tap();
    await expect.poll(() => currentSlide(deck)).toBe('rules');
    await presenter.getByText('Next slide', { exact: true }).tap();
    await presenter.getByRole('button', { name: 'Black' }).tap();
    await deck.getByRole('button', { name: 'Show the slide again' }).waitFor();
    await presenter.getByRole('button', { name: 'Black' }).tap();
    await presenter.getByRole('button', { name: 'Rehearsal' }).tap();
    await presenter.getByRole('button', { name: 'Close' }).tap();
    const small = await presenter
      .locator('button:visible, a:visible, label:visible, input[type="search"]')
      .evaluateAll((all) =>
        all.flatMap((key) => {
          const { width, height } = key.getBoundingClientRect();
          return Math.min(width, height) < 44
            ? [`${key.textContent.trim()} ${width}×${height}`]
            : [];
        }),
      );
    expect(small).toEqual([]);
  });
});

function phone(viewport: { width: number; height: number }): BrowserContextOptions {
  return { viewport, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
}

async function goTo(page: Page, id: string): Promise<void> {
  await page.evaluate((slide) => location.assign(`#/${slide}`), id);
  await expect.poll(() => currentSlide(page)).toBe(id);
}

function stepsOf(page: Page): Promise<number> {
  return page.locator(CURRENT_SLIDE).locator('.fragment.visible').count();
}

/** Whether the slide stands within the screen and no other lies on it. */
function isWholeOnScreen(page: Page): Promise<boolean> {
  return page.locator(CURRENT_SLIDE).evaluate((slide) => {
    const { left, right, top, bottom } = slide.getBoundingClientRect();
    const isInside =
      left >= -1 && right <= innerWidth + 1 && top >= -1 && bottom <= innerHeight + 1;
    const onTop = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return isInside && onTop !== null && (slide.contains(onTop) || onTop.contains(slide));
  });
}
