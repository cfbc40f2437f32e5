import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { DEMO, it } from '../support/browser-test.ts';
import { CURRENT_SLIDE, currentSlide, openDeck } from '../support/deck.ts';

const TOUR = `${DEMO.url}talks/tour/`;
const ANNEX = `${DEMO.url}talks/annex/`;

describe('deck', () => {
  it('goes on and back with the arrows, and keeps the address in step', async ({ page }) => {
    await openDeck(page, `${TOUR}slides/`);
    expect(await currentSlide(page)).toBe('open');
    await page.keyboard.press('ArrowRight');
    expect(await currentSlide(page)).toBe('why');
    await page.waitForURL(`${TOUR}slides/#/why`);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    expect(await currentSlide(page)).toBe('why');
  });

  it('goes down a stack and on to the next one', async ({ page }) => {
    await openDeck(page, `${ANNEX}slides/#/gauges`);
    await page.keyboard.press('ArrowDown');
    expect(await currentSlide(page)).toBe('wood');
    await page.keyboard.press('ArrowDown');
    expect(await currentSlide(page)).toBe('made-of-light');
    await page.keyboard.press('ArrowRight');
    expect(await currentSlide(page)).toBe('records');
  });

  it('reaches every slide with the space bar alone', async ({ page }) => {
    await openDeck(page, `${ANNEX}slides/`);
    const seen = [await currentSlide(page)];
    for (let press = 0; press < 4; press += 1) {
      await page.keyboard.press('Space');
      seen.push(await currentSlide(page));
    }
    expect(seen).toEqual(['open', 'gauges', 'wood', 'made-of-light', 'records']);
  });

  it('shows all slides at once after Escape, and the chosen one after Enter', async ({ page }) => {
    await openDeck(page, `${TOUR}slides/#/why`);
    const overview = page.getByRole('dialog', { name: 'Overview' });
    await page.keyboard.press('Escape');
    await overview.waitFor();
    expect(await overview.getByRole('button', { name: /^\d+\. / }).count()).toBe(20);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await overview.waitFor({ state: 'detached' });
    expect(await currentSlide(page)).toBe('shape');
  });

  it.for([
    ['a stage', { width: 1280, height: 720 }],
    ['a phone', { width: 390, height: 844 }],
  ] as const)('opens at the slide its address names, on %s', async ([, viewport], { openPage }) => {
    const page = await openPage({ viewport });
    for (const id of ['numbers', 'bare', 'end']) {
      await page.goto('about:blank');
      await openDeck(page, `${TOUR}slides/#/${id}`);
      expect(await currentSlide(page)).toBe(id);
      expect(await isOnScreen(page)).toBe(true);
    }
    await openDeck(page, `${ANNEX}slides/#/made-of-light`);
    expect(await currentSlide(page)).toBe('made-of-light');
  });

  it('leads from a slide to its section with D, and from the section back to the slide', async ({
    page,
  }) => {
    await openDeck(page, `${TOUR}slides/#/numbers`);
    await page.keyboard.press('d');
    await page.waitForURL(`${TOUR}#numbers`);
    const heading = page.getByRole('heading', { name: 'Numbers' });
    await expect
      .poll(() => heading.evaluate((element) => element.getBoundingClientRect().top))
      .toBeLessThan(720);
    expect(
      await heading.evaluate((element) => element.getBoundingClientRect().top),
    ).toBeGreaterThanOrEqual(0);

    await page
      .locator('.heading', { has: heading })
      .getByRole('link', { name: /slide \d+/ })
      .click();
    await page.waitForURL(`${TOUR}slides/#/numbers`);
    await page.locator('.reveal.ready').waitFor();
    expect(await currentSlide(page)).toBe('numbers');
  });

  it('leads from a slide without a heading to its section and back', async ({ page }) => {
    await openDeck(page, `${TOUR}slides/#/bare`);
    await page.keyboard.press('d');
    await page.waitForURL(`${TOUR}#bare`);
    await page.locator('#bare').getByRole('link', { name: /slide/i }).click();
    await page.waitForURL(`${TOUR}slides/#/bare`);
  });

  it('says with its link which section the current slide belongs to', async ({ page }) => {
    await openDeck(page, `${TOUR}slides/#/why`);
    const link = page.getByRole('link', { name: 'Read the text' });
    expect(await link.getAttribute('href')).toBe('/x/talks/tour/#why');
    await page.keyboard.press('ArrowRight');
    expect(await link.getAttribute('href')).toBe('/x/talks/tour/#shape');
  });

  it('follows a reference to the slide of the other deck', async ({ page }) => {
    await openDeck(page, `${TOUR}slides/#/end`);
    await page.locator(CURRENT_SLIDE).getByRole('link', { name: 'The other talk' }).click();
    await page.waitForURL(`${ANNEX}slides/#/gauges`);
    await page.locator('.reveal.ready').waitFor();
    expect(await currentSlide(page)).toBe('gauges');
  });

  it('dims the lines of code a step is not about', async ({ page }) => {
    await openDeck(page, `${TOUR}slides/#/code`);
    expect(await brightLines(page)).toEqual([1, 2]);
    await page.keyboard.press('ArrowRight');
    expect(await brightLines(page)).toEqual([4, 5, 6]);
    await page.keyboard.press('ArrowRight');
    expect(await brightLines(page)).toEqual([1, 2, 3, 4, 5, 6]);
    await page.keyboard.press('ArrowLeft');
    expect(await brightLines(page)).toEqual([4, 5, 6]);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await currentSlide(page)).toBe('file');
  });

  it('reveals the items of Steps one at a time', async ({ page }) => {
    await openDeck(page, `${TOUR}slides/#/rules`);
    expect(await shownItems(page)).toEqual([]);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => shownItems(page)).toEqual(['Read the table first']);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => shownItems(page)).toHaveLength(3);
    expect(await currentSlide(page)).toBe('rules');
    await page.keyboard.press('ArrowRight');
    expect(await currentSlide(page)).toBe('code');
  });
});

function isOnScreen(page: Page): Promise<boolean> {
  return page.locator(CURRENT_SLIDE).evaluate((slide) => {
    const box = slide.getBoundingClientRect();
    const isInside =
      box.left >= -1 &&
      box.right <= innerWidth + 1 &&
      box.top >= -1 &&
      box.bottom <= innerHeight + 1;
    const onTop = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return isInside && onTop !== null && (slide.contains(onTop) || onTop.contains(slide));
  });
}

/** Numbers of the lines that stand out; all of them where no line looks different. */
async function brightLines(page: Page): Promise<number[]> {
  const lines = await page.locator(`:is(${CURRENT_SLIDE}) .line`).evaluateAll((all) =>
    all.map((line) => {
      const { opacity, color, filter } = getComputedStyle(line);
      return { isDimmed: line.classList.contains('dimmed'), look: `${opacity} ${color} ${filter}` };
    }),
  );
  const dimmed = new Set(lines.filter(({ isDimmed }) => isDimmed).map(({ look }) => look));
  return lines.flatMap(({ look }, index) => (dimmed.has(look) ? [] : [index + 1]));
}

function shownItems(page: Page): Promise<string[]> {
  return page
    .locator(`:is(${CURRENT_SLIDE}) .steps li`)
    .evaluateAll((items) =>
      items
        .filter((item) => getComputedStyle(item).visibility === 'visible')
        .map((item) => item.textContent.trim()),
    );
}
