import { describe, expect } from 'vitest';
import { measureSlide } from '../../src/review/measure-slide.ts';
import { findMisfits } from '../../src/review/rules/fit.ts';
import { findViolations } from '../support/axe.ts';
import { DEMO, it, THEMES } from '../support/browser-test.ts';
import { CURRENT_SLIDE, openDeck } from '../support/deck.ts';

const ANNEX = `${DEMO.url}talks/annex/slides/`;
const TERMS = `${CURRENT_SLIDE} >> .terms`;

describe('a term on a slide', () => {
  it.for(THEMES)('is explained below it, %s', async (colorScheme, { openPage }) => {
    const page = await openPage({ colorScheme });
    await openDeck(page, `${ANNEX}#/made-of-light`);
    const terms = page.locator(TERMS);
    expect(await terms.innerText()).toBe(
      'spring tide: A tide with a large range, near new and full moon',
    );
    expect(findMisfits(await page.evaluate(measureSlide, CURRENT_SLIDE))).toEqual([]);
    expect(await findViolations(page)).toEqual([]);
  });

  it('is explained on the first slide that shows it, and on no other', async ({ page }) => {
    await openDeck(page, `${ANNEX}#/records`);
    expect(await page.locator(`${TERMS} dt`).allInnerTexts()).toEqual(['tide: ']);
  });

  it('stays unexplained where there is no room', async ({ openPage }) => {
    const page = await openPage();
    await page.route('**/*.css', async (route) => {
      const response = await route.fetch();
      const full = '.slide ul { min-height: 500px }';
      await route.fulfill({ response, body: `${await response.text()}\n${full}` });
    });
    await openDeck(page, `${ANNEX}#/made-of-light`);
    expect(await page.locator(TERMS).count()).toBe(0);
  });

  it('is not explained for the sake of what is only said', async ({ page }) => {
    await openDeck(page, `${DEMO.url}talks/tour/slides/#/why`);
    expect(await page.locator(TERMS).count()).toBe(0);
  });
});
