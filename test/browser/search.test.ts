import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { DEMO, it } from '../support/browser-test.ts';

const TOUR = `${DEMO.url}talks/tour/`;

describe('search', () => {
  it('opens from the header, finds a section as one types, and a click leads there', async ({
    page,
  }) => {
    await page.goto(DEMO.url);
    await page.getByRole('link', { name: 'Search' }).click();
    await searchFor(page, 'notebook');
    const hit = page.getByRole('dialog').getByRole('link', { name: 'Gauges' });
    await hit.first().click();
    await page.waitForURL(/\/x\/talks\/annex\/.*#gauges$/);
    expect(await isHeadingInView(page, 'Gauges')).toBe(true);
  });

  it('opens with Ctrl+K and leads on with the keyboard alone', async ({ page }) => {
    await page.goto(TOUR);
    await page.keyboard.press('Control+k');
    await searchFor(page, 'quiet');
    const hit = page.getByRole('dialog').getByRole('link', { name: 'Three rules' });
    await hit.first().waitFor();
    await page.keyboard.press('ArrowDown');
    for (let press = 0; press < 10; press += 1) {
      if (await hit.first().evaluate((link) => link === document.activeElement)) break;
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/x\/talks\/tour\/.*#rules$/);
  });

  it('closes with Escape and gives the focus back', async ({ page }) => {
    await page.goto(TOUR);
    const opener = page.getByRole('link', { name: 'Search' });
    await opener.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await opener.evaluate((link) => link === document.activeElement)).toBe(true);
  });

  it('finds nothing of the private notes', async ({ page }) => {
    await page.goto(DEMO.url);
    await page.keyboard.press('Control+k');
    await searchFor(page, 'story of the lost anchor');
    const answer = await page.getByRole('dialog').innerText();
    expect(answer).not.toMatch(/CANARY|tell the story/);
  });
});

async function searchFor(page: Page, words: string): Promise<void> {
  await page.getByRole('dialog').getByRole('searchbox').fill(words);
  await page
    .getByRole('dialog')
    .getByText(/\bresults? for\b/i)
    .first()
    .waitFor();
}

function isHeadingInView(page: Page, name: string): Promise<boolean> {
  return page
    .getByRole('heading', { name })
    .first()
    .evaluate((heading) => {
      const { top, bottom } = heading.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
}
