import { describe, expect } from 'vitest';
import { DEMO, it } from '../support/browser-test.ts';
import { currentSlide, openDeck, slideIds } from '../support/deck.ts';

const SHORT = `${DEMO.url}talks/tour/slides/short/`;

describe('a variant of a talk', () => {
  it('has the title slide and the slides it was made of, under their own ids', async ({ page }) => {
    await openDeck(page, SHORT);
    expect(await slideIds(page)).toEqual(['open', 'why', 'shape', 'end']);
    await openDeck(page, `${SHORT}#/shape`);
    expect(await currentSlide(page)).toBe('shape');
  });

  it('keeps a link to its own slides inside, and leads to the whole deck for the others', async ({
    page,
  }) => {
    await openDeck(page, SHORT);
    const own = await page.locator('#end a[href$="#/shape"]').getAttribute('href');
    expect(own).toMatch(/\/talks\/tour\/slides\/short\/#\/shape$/);
    const other = await page.locator('#end a[href$="#/photo"]').getAttribute('href');
    expect(other).toMatch(/\/talks\/tour\/slides\/#\/photo$/);
  });

  it('is offered on the page with its time', async ({ page }) => {
    await page.goto(`${DEMO.url}talks/tour/`);
    await page.getByRole('link', { name: 'View slides: Five minutes, 5 min' }).click();
    await page.locator('.reveal.ready').waitFor();
    expect(page.url()).toContain('/slides/short/');
  });

  it('has the numbers the whole talk has', async ({ page }) => {
    await openDeck(page, SHORT);
    const numbers = await page.locator('#shape .caption-label').allTextContents();
    await openDeck(page, `${DEMO.url}talks/tour/slides/`);
    expect(numbers).toEqual(await page.locator('#shape .caption-label').allTextContents());
    expect(numbers).not.toEqual([]);
  });

  it('has a handout of its slides, whose links stay in it where they can', async ({ page }) => {
    await page.goto(`${DEMO.url}talks/tour/handout/`);
    await page.getByRole('link', { name: 'Handout: Five minutes' }).click();
    await page.waitForURL(`${DEMO.url}talks/tour/handout/short/`);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Five minutes');
    expect(await page.locator('.slide h2').allInnerTexts()).toEqual([
      'Why water moves',
      'The shape of a day',
      'Where to go on',
    ]);
    const numbers = await page.locator('.slide .slide-number').allTextContents();
    expect(numbers.map((number) => /\d+/.exec(number)?.[0])).toEqual(['2', '3', '4']);
    const [own, other] = await Promise.all(
      ['the shape of a day', 'A photograph'].map((name) =>
        page.getByRole('link', { name, exact: true }).getAttribute('href'),
      ),
    );
    expect(own).toMatch(/\/talks\/tour\/handout\/short\/#shape$/);
    expect(other).toMatch(/\/talks\/tour\/handout\/#photo$/);
  });
});
