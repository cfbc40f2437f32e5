import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { DEMO, it } from '../support/browser-test.ts';
import { openDeck } from '../support/deck.ts';

describe('theme', () => {
  it('follows the system until the reader chooses', async ({ openPage }) => {
    const light = await openPage({ colorScheme: 'light' });
    const dark = await openPage({ colorScheme: 'dark' });
    await light.goto(DEMO.url);
    await dark.goto(DEMO.url);
    expect(await brightness(light)).toBeGreaterThan(0.8);
    expect(await brightness(dark)).toBeLessThan(0.2);
  });

  it('changes with the button and stays changed, also on other pages and in decks', async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(DEMO.url);
    await page.getByRole('button', { name: 'Switch between light and dark' }).click();
    expect(await brightness(page)).toBeLessThan(0.2);
    await page.reload();
    expect(await brightness(page)).toBeLessThan(0.2);
    await page.goto(`${DEMO.url}talks/tour/`);
    expect(await brightness(page)).toBeLessThan(0.2);
    await openDeck(page, `${DEMO.url}talks/tour/slides/`);
    expect(await brightness(page)).toBeLessThan(0.2);

    await page.goto(DEMO.url);
    await page.getByRole('button', { name: 'Switch between light and dark' }).click();
    expect(await brightness(page)).toBeGreaterThan(0.8);
  });
});

/** How bright the page's ground is, from 0 to 1. */
function brightness(page: Page): Promise<number> {
  return page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    if (!canvas) return Number.NaN;
    canvas.fillStyle = getComputedStyle(document.documentElement).backgroundColor;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
    return (red + green + blue) / (3 * 255);
  });
}
