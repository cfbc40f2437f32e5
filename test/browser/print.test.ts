import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { DECKS, it } from '../support/browser-test.ts';
import { slideIds } from '../support/deck.ts';

describe('print', () => {
  it.for(DECKS)('$path gives one page a slide', async ({ url }, { page }) => {
    await page.goto(`${url}?view=print`);
    await page.locator('html.reveal-print .pdf-page').first().waitFor();
    const slides = await slideIds(page);
    expect(await countPdfPages(page)).toBe(slides.length);
  });

  it.for(DECKS)(
    'the page of $path has its text on paper, without the frame',
    async ({ url }, { page }) => {
      await page.goto(url.replace(/slides\/$/, ''));
      expect(await countPdfPages(page)).toBeGreaterThan(1);
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      expect(await page.locator('.site-header').isVisible()).toBe(false);
      expect(await page.locator('article').isVisible()).toBe(true);
      expect(
        await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme),
      ).toBe('light');
    },
  );
});

/** A PDF names each of its pages in an object of its own, never compressed by Chromium. */
async function countPdfPages(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
