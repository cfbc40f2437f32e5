import { describe, expect } from 'vitest';
import { DECKS, DEMO, it } from '../support/browser-test.ts';
import { slideIds } from '../support/deck.ts';

const TOUR = `${DEMO.url}talks/tour/`;

describe('without JavaScript', () => {
  it('a page has all that is said and shown, and nothing that is private', async ({ openPage }) => {
    const page = await openPage({ javaScriptEnabled: false });
    await page.goto(TOUR);
    const text = await page.locator('main').innerText();
    for (const said of [
      'Welcome to the harbour. This paragraph belongs to the title slide',
      'Every tide is that delay.',
      'Time and tide wait for no deploy.',
      'Never trust a quiet harbour',
      'export function nextHighWater',
      'They come with a full moon',
      'A tide table weighs less than a tow.',
      'Figure 1 Sea level over two days, drawn from memory.',
      'Heights at the old pier.',
      'Printed in 1833 and still wrong by a minute',
      'Only readers see this sentence.',
      'A slide without a heading.',
    ]) {
      expect(text).toContain(said);
    }
    expect(text).not.toContain('Only the audience sees this');
    expect(await page.content()).not.toContain('CANARY');
  });

  it('the links of the outline lead to its sections', async ({ openPage }) => {
    const page = await openPage({ javaScriptEnabled: false });
    await page.goto(TOUR);
    const links = page.getByRole('navigation', { name: 'On this page' }).getByRole('link');
    const targets = await links.evaluateAll((all) =>
      all.map((link) => link.getAttribute('href') ?? ''),
    );
    expect(targets).toContain('#numbers');
    for (const target of targets) {
      await page.locator(`a[href="${target}"]`).first().click();
      const top = await page
        .locator(target)
        .evaluate((heading) => heading.getBoundingClientRect().top);
      expect({ target, isInView: top >= 0 && top < 720 }).toEqual({ target, isInView: true });
    }
  });

  it('a figure, a formula and a picture are drawn', async ({ openPage }) => {
    const page = await openPage({ javaScriptEnabled: false });
    await page.goto(TOUR);
    for (const name of ['fig-sea-level', 'fig-feeds', 'fig-answers', 'fig-harbour']) {
      const box = await page.locator(`#${name} :is(svg, img)`).first().boundingBox();
      expect(box?.width).toBeGreaterThan(100);
      expect(box?.height).toBeGreaterThan(40);
    }
    expect(await page.locator('math').count()).toBe(2);
  });

  it.for(DECKS)('$path shows all slides, one under another', async ({ url }, { openPage }) => {
    const page = await openPage({ javaScriptEnabled: false });
    await page.goto(url);
    const ids = await slideIds(page);
    expect(ids.length).toBeGreaterThan(3);
    let end = 0;
    for (const id of ids) {
      const slide = page.locator(`section.slide[id="${id}"]`);
      expect({ id, isVisible: await slide.isVisible() }).toEqual({ id, isVisible: true });
      const box = await slide.boundingBox();
      expect({ id, isBelowTheLast: box !== null && box.y >= end - 1 && box.height > 50 }).toEqual({
        id,
        isBelowTheLast: true,
      });
      end = (box?.y ?? 0) + (box?.height ?? 0);
    }
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeGreaterThanOrEqual(
      Math.floor(end),
    );
    await page.locator(`section.slide[id="${ids.at(-1)}"]`).scrollIntoViewIfNeeded();
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
  });

  it('a deck shows every item of Steps and leads to the page', async ({ openPage }) => {
    const page = await openPage({ javaScriptEnabled: false });
    await page.goto(`${TOUR}slides/`);
    expect(await page.getByText('Never trust a quiet harbour').isVisible()).toBe(true);
    await page.getByRole('link', { name: 'Read the talk as a page.' }).click();
    await page.waitForURL(TOUR);
  });
});
