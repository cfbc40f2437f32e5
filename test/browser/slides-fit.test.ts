import { describe, expect } from 'vitest';
import { DECKS, it } from '../support/browser-test.ts';
import { CURRENT_SLIDE, openDeck, visitSteps } from '../support/deck.ts';
import { findOverflow, findSmallText } from '../support/stage.ts';

/** Letters below this cannot be read from the back row. */
const LEAST_TEXT = 24;

const SCREENS = [
  { width: 1280, height: 720 },
  { width: 1024, height: 768 },
];

describe.for(DECKS)('every slide of $path', ({ url }) => {
  it.for(SCREENS)('fits on $width x $height at every step', async (viewport, { openPage }) => {
    const page = await openPage({ viewport });
    await openDeck(page, url);
    await page.evaluate(() => document.fonts.ready);
    const found: string[] = [];
    await visitSteps(page, async ({ slide, step }) => {
      for (const what of await page.evaluate(findOverflow, CURRENT_SLIDE))
        found.push(`#${slide} step ${step}: ${what}`);
    });
    expect(found).toEqual([]);
  });

  it(`has no text smaller than ${LEAST_TEXT} px`, async ({ page }) => {
    await openDeck(page, url);
    const found = new Set<string>();
    await visitSteps(page, async ({ slide }) => {
      const small = await page.evaluate(findSmallText, {
        selector: CURRENT_SLIDE,
        least: LEAST_TEXT,
      });
      for (const what of small) found.add(`#${slide}: ${what}`);
    });
    expect([...found]).toEqual([]);
  });
});
