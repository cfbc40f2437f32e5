import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { DEMO, it, THEMES } from '../support/browser-test.ts';
import { CURRENT_SLIDE, currentSlide, openDeck } from '../support/deck.ts';

const SLIDES = `${DEMO.url}talks/tour/slides/`;

describe('the background of a slide', () => {
  it.for(THEMES)(
    'is its own, with letters that can be read on it, %s',
    async (colorScheme, { openPage }) => {
      const page = await openPage({ colorScheme });
      await openDeck(page, `${SLIDES}#/bare`);
      expect(await shownBackground(page)).toBe('rgb(216, 235, 226)');
      const words = page.locator(CURRENT_SLIDE).getByText('A slide without a heading.');
      const [red = 255] = await words.evaluate((each) =>
        (getComputedStyle(each).color.match(/\d+/g) ?? []).map(Number),
      );
      expect(red).toBeLessThan(80);
    },
  );

  it('is gone on the next slide, and comes at once for those who asked for less motion', async ({
    page,
  }) => {
    await openDeck(page, `${SLIDES}#/bare`);
    await page.keyboard.press('ArrowRight');
    expect(await currentSlide(page)).toBe('half');
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    expect(await shownBackground(page)).not.toBe('rgb(216, 235, 226)');
    await page.keyboard.press('ArrowLeft');
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    expect(await shownBackground(page)).toBe('rgb(216, 235, 226)');
  });
});

/** The colour behind the slide that is shown. */
function shownBackground(page: Page): Promise<string> {
  return page
    .locator('.backgrounds > .slide-background.present')
    .evaluate((each) => getComputedStyle(each).backgroundColor);
}
