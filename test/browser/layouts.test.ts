import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, inject } from 'vitest';
import { OWN_LAYOUTS } from '../../src/model/layouts.ts';
import { readGallery } from '../../scripts/docs/gallery-talk.ts';
import { DEMO, it } from '../support/browser-test.ts';
import { CURRENT_SLIDE, openDeck } from '../support/deck.ts';
import { openReview } from '../support/review-site.ts';

const GALLERY = join(import.meta.dirname, '../../examples/layouts');
const bench = openReview(GALLERY);
afterAll(bench.close);

/** Layouts that decide themselves where their content ends. */
const OWN_ENDS = /layout-(?:title|section|statement|fact|quote|center|end|dense)/;

describe('the gallery of layouts', () => {
  it('shows every layout', () => {
    const ids = readGallery().map(({ id }) => id);
    expect(Object.keys(OWN_LAYOUTS).filter((name) => !ids.includes(name))).toEqual([]);
  });

  it('fits, is readable on its pictures, and overlaps nowhere, on both screens and in both themes', async () => {
    expect(inject('failures')).toEqual([]);
    const { problems, slides } = await bench.review();
    expect(problems).toEqual([]);
    expect(slides).toHaveLength(readGallery().length + 1);
  });
});

describe('what a slide shows', () => {
  it.for(['tour', 'steps'])('ends below 60 % of its height in `%s`', async (talk, { page }) => {
    await openDeck(page, `${DEMO.url}talks/${talk}/slides/`);
    const ids = await page
      .locator('section.slide')
      .evaluateAll((slides) =>
        slides.map((slide) => ({ id: slide.id, className: slide.getAttribute('class') ?? '' })),
      );
    const early: string[] = [];
    for (const { id, className } of ids) {
      if (OWN_ENDS.test(className)) continue;
      await page.evaluate((slide) => (location.hash = `#/${slide}`), id);
      await page.locator(`#${id}.present`).waitFor();
      const share = await endOfContent(page, id);
      if (share < 0.6) early.push(`${id}: ${Math.round(100 * share)} %`);
    }
    expect(early).toEqual([]);
  });

  it('is as large as its letters were counted', async ({ page }) => {
    await openDeck(page, `${DEMO.url}talks/tour/slides/#/rules`);
    expect(await sizeOf(page, 'li')).toBe('40px');
    await page.evaluate(() => (location.hash = '#/numbers'));
    await page.locator('#numbers.present').waitFor();
    expect(await sizeOf(page, 'td')).toBe('34px');
  });
});

/** Where the lowest thing that a slide shows ends, as a share of its height. */
function endOfContent(page: Page, id: string): Promise<number> {
  return page.locator(`#${id}`).evaluate((slide) => {
    const { top, height } = slide.getBoundingClientRect();
    const parts = [...slide.querySelectorAll('*')].filter(
      (each) =>
        !each.closest('.notes, .slide-footer, .running-section, .slide-footnotes, .terms') &&
        (each.children.length === 0 || each.matches('img, svg, video, pre')),
    );
    const ends = parts
      .map((each) => each.getBoundingClientRect())
      .filter((box) => box.width > 0 && box.height > 0)
      .map((box) => (box.bottom - top) / height);
    return Math.max(0, ...ends);
  });
}

function sizeOf(page: Page, element: string): Promise<string> {
  return page
    .locator(`${CURRENT_SLIDE} >> ${element}`)
    .first()
    .evaluate((each) => getComputedStyle(each).fontSize);
}
