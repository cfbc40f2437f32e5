import { describe, expect } from 'vitest';
import { findViolations } from '../support/axe.ts';
import { DEMO, it, THEMES } from '../support/browser-test.ts';

const SEARCH = `${DEMO.url}search/`;

describe('the pictures of slides', () => {
  it('stand beside what search finds, where a review has seen the slide', async ({ page }) => {
    await page.goto(`${SEARCH}?q=why+water+moves`);
    const hits = page.getByRole('list', { name: 'Results' }).getByRole('listitem');
    await hits.first().waitFor();
    const seen = hits.filter({ hasText: 'Why water moves' }).first().locator('img');
    await expect
      .poll(() => seen.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBe(480);
    expect(await hits.filter({ hasText: 'Gauges' }).locator('img').count()).toBe(0);
  });

  it('take their room before they are there, so nothing moves', async ({ page }) => {
    await page.route('**/pictures/**', () => undefined);
    await page.goto(`${SEARCH}?q=tide`);
    const picture = page.locator('.hit img').first();
    await picture.waitFor();
    const { width = 0, height = 0 } = (await picture.boundingBox()) ?? {};
    expect(width).toBeGreaterThan(90);
    expect(Math.abs(width / height - 16 / 9)).toBeLessThan(0.05);
  });

  it('leave no empty frame where they cannot be had', async ({ page }) => {
    await page.route('**/pictures/**', (route) => route.abort());
    await page.goto(`${SEARCH}?q=tide`);
    await page.locator('.hit').first().waitFor();
    await expect.poll(() => page.locator('.hit img').count()).toBe(0);
  });

  it('are not asked for before their results are shown', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => void asked.push(request.url()));
    await page.goto(SEARCH);
    await page.getByRole('searchbox').fill('notebook');
    await page.locator('.hit').first().waitFor();
    expect(asked.filter((url) => url.includes('/pictures/'))).toEqual([]);
  });

  it('are the way to the slide on stage, and no stop for the keyboard', async ({ page }) => {
    await page.goto(`${DEMO.url}talks/tour/slides/`);
    await page.locator('.reveal.ready').waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('searchbox').fill('why water moves');
    const picture = page
      .locator('.hit')
      .filter({ hasText: 'Section' })
      .first()
      .locator('.hit-picture');
    await picture.waitFor();
    expect(await picture.getAttribute('tabindex')).toBe('-1');
    await picture.click();
    await page.waitForURL(/\/slides\/#\/why$/);
  });

  it('stand for a talk in the catalogue; where there is none its title is drawn', async ({
    page,
  }) => {
    await page.goto(DEMO.url);
    const cardOf = (hasText: string) =>
      page.locator('.talk-list > li', { hasText }).locator('.stage-card');
    const tour = cardOf('A tour of the tides');
    await expect
      .poll(() => tour.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBe(640);
    const annex = cardOf('The annex: measuring');
    expect(await annex.innerText()).toBe('The annex: measuring');
    const [one, other] = await Promise.all([tour.boundingBox(), annex.boundingBox()]);
    expect(one?.width).toBeCloseTo(other?.width ?? 0, 0);
    expect(one?.height).toBeCloseTo(other?.height ?? 0, 0);
  });

  it.for(THEMES)('are accessible in the %s theme', async (colorScheme, { openPage }) => {
    const page = await openPage({ colorScheme });
    await page.goto(`${SEARCH}?q=tide`);
    await page.locator('.hit img').first().waitFor();
    expect(await findViolations(page)).toEqual([]);
  });
});
