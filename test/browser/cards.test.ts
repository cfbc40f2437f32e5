import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { findViolations } from '../support/axe.ts';
import { DEMO, it, THEMES } from '../support/browser-test.ts';

const TOUR = `${DEMO.url}talks/tour/`;
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

const cardOf = (page: Page) => page.locator('.card:popover-open');
const termOf = (page: Page) =>
  page.locator('article').getByRole('link', { name: 'tide', exact: true });

/** Opens the tour and lets the pointer rest on a link of it. */
async function hover(page: Page, link: Locator): Promise<Locator> {
  await link.hover();
  const card = cardOf(page);
  await card.waitFor();
  return card;
}

describe('a card', () => {
  it('is loaded when a reader first points at something, and not before', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(TOUR, { waitUntil: 'networkidle' });
    expect(asked.filter((path) => /cards\/|show-card/.test(path))).toEqual([]);
    await hover(page, termOf(page));
    expect(asked).toContain('/x/cards/terms.json');
    expect(asked.filter((path) => /cards\/(?:systems|sources)/.test(path))).toEqual([]);
  });

  it.for([
    ['a term', '.ref-term', ['Term', 'tide', 'The slow rise and fall of the sea', 'Also tides']],
    ['a system', '.ref-system', ['System', 'Tide table', 'A printed list', '1830']],
    ['a source', '.cite a', ['Source', 'The Keeper’s Almanac', 'Otto Pell', 'Lantern Press, 2004']],
    ['a talk', '.ref-talk', ['Talk', 'The annex: measuring', '4 minutes, 5 slides']],
    ['a section of another talk', '.ref-slide', ['Section', 'slide']],
    ['a figure of another talk', '.ref-anchor[href*="annex"]', ['Figure 1', 'slide']],
  ] as const)('tells of %s', async ([, selector, texts], { page }) => {
    await page.goto(TOUR);
    const card = await hover(page, page.locator(`article ${selector}`).first());
    const text = (await card.innerText()).replaceAll("'", '’');
    for (const each of texts) expect(text).toContain(each);
  });

  it('shows the drawing of a figure, with ids of its own', async ({ page }) => {
    await page.goto(TOUR);
    for (const selector of ['[href$="tour/#fig-feeds"]', '[href*="annex/#fig-gauge"]']) {
      const card = await hover(page, page.locator(`article .ref-anchor${selector}`).first());
      expect((await card.locator('svg').boundingBox())?.height).toBeGreaterThan(40);
      const repeated = await page.evaluate(() => {
        const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
        return ids.filter((id, index) => ids.indexOf(id) !== index);
      });
      expect(repeated).toEqual([]);
      await page.keyboard.press('Escape');
    }
  });

  it('takes the place of the tooltip, and moves nothing on the page', async ({ page }) => {
    await page.goto(TOUR);
    const link = termOf(page);
    expect(await link.getAttribute('title')).toContain('The slow rise');
    await link.scrollIntoViewIfNeeded();
    const before = await page.locator('article').boundingBox();
    await hover(page, link);
    expect(await link.getAttribute('title')).toBeNull();
    expect(await page.locator('article').boundingBox()).toEqual(before);
  });

  it('breaks no security policy', async ({ page }) => {
    const said: string[] = [];
    page.on('console', (message) => void (message.type() === 'error' && said.push(message.text())));
    page.on('pageerror', (error) => said.push(error.message));
    await page.goto(TOUR);
    for (const selector of ['.ref-term', '.ref-talk', '.ref-anchor', '.cite a'])
      await hover(page, page.locator(`article ${selector}`).first());
    expect(said).toEqual([]);
  });

  it.for(THEMES)('has nothing that axe objects to, %s', async (colorScheme, { openPage }) => {
    const page = await openPage({ colorScheme });
    await page.goto(TOUR);
    for (const selector of [
      '.ref-term',
      '.ref-anchor[href*="annex"]',
      '.ref-anchor[href*="lst-"]',
    ]) {
      await hover(page, page.locator(`article ${selector}`).first());
      expect(await findViolations(page)).toEqual([]);
      await page.keyboard.press('Escape');
    }
  });
});

describe('with a pointer, a card', () => {
  it('stays while the pointer is on it, and goes when the pointer has left', async ({ page }) => {
    await page.goto(TOUR);
    await page.clock.install();
    const card = await hover(page, termOf(page));
    await card.getByText('The slow rise').hover();
    await page.clock.fastForward('00:10');
    expect(await card.isVisible()).toBe(true);
    await page.mouse.move(5, 5);
    await card.waitFor({ state: 'hidden' });
  });

  it('goes with Escape, and comes again when the pointer was elsewhere', async ({ page }) => {
    await page.goto(TOUR);
    const card = await hover(page, termOf(page));
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'hidden' });
    await page.mouse.move(5, 5);
    await hover(page, termOf(page));
  });

  it('leaves its link to be followed with one click', async ({ page }) => {
    await page.goto(TOUR);
    await hover(page, termOf(page));
    await termOf(page).click();
    await page.waitForURL(`${DEMO.url}glossary/#tide`);
  });
});

describe('with the keyboard, a card', () => {
  it('comes with the focus, describes its link, and goes with the focus', async ({ page }) => {
    await page.goto(TOUR);
    await focusWithKeyboard(page, termOf(page));
    const card = cardOf(page);
    await card.waitFor();
    expect(await termOf(page).getAttribute('aria-describedby')).toBe(await card.getAttribute('id'));
    await page.keyboard.press('Shift+Tab');
    await card.waitFor({ state: 'hidden' });
    expect(await termOf(page).getAttribute('aria-describedby')).toBeNull();
  });

  it('is next in the order of focus, and Escape leads back to the link', async ({ page }) => {
    await page.goto(TOUR);
    await focusWithKeyboard(page, termOf(page));
    const card = cardOf(page);
    await card.waitFor();
    await page.keyboard.press('Tab');
    expect(await card.getByRole('link').evaluate((link) => link === document.activeElement)).toBe(
      true,
    );
    expect(await card.isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'hidden' });
    expect(await termOf(page).evaluate((link) => link === document.activeElement)).toBe(true);
  });

  it('leaves Enter to follow the link', async ({ page }) => {
    await page.goto(TOUR);
    await focusWithKeyboard(page, termOf(page));
    await cardOf(page).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(`${DEMO.url}glossary/#tide`);
  });
});

describe('with a finger, a card', () => {
  it('comes with the first tap, inside of the screen, and the second follows', async ({
    openPage,
  }) => {
    const page = await openPage(PHONE);
    await page.goto(TOUR);
    await termOf(page).tap();
    const card = cardOf(page);
    await card.waitFor();
    expect(page.url()).toBe(TOUR);
    const box = await card.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await termOf(page).tap();
    await page.waitForURL(`${DEMO.url}glossary/#tide`);
  });

  it('leads on by its own link', async ({ openPage }) => {
    const page = await openPage(PHONE);
    await page.goto(TOUR);
    await termOf(page).tap();
    await cardOf(page).getByRole('link').tap();
    await page.waitForURL(`${DEMO.url}glossary/#tide`);
  });

  it('goes with a tap beside it', async ({ openPage }) => {
    const page = await openPage(PHONE);
    await page.goto(TOUR);
    await termOf(page).tap();
    const card = cardOf(page);
    await card.waitFor();
    await page.touchscreen.tap(380, 20);
    await card.waitFor({ state: 'hidden' });
  });

  it('is no hindrance when it cannot be loaded', async ({ openPage }) => {
    const page = await openPage(PHONE);
    await page.route('**/cards/*.json', (route) => route.abort());
    await page.goto(TOUR);
    await termOf(page).tap();
    await page.waitForURL(`${DEMO.url}glossary/#tide`);
  });
});

describe('without JavaScript, a reference', () => {
  it('says what it leads to in its tooltip, and leads there', async ({ openPage }) => {
    const page = await openPage({ javaScriptEnabled: false });
    await page.goto(TOUR);
    expect(await termOf(page).getAttribute('title')).toContain('The slow rise and fall of the sea');
    await termOf(page).click();
    await page.waitForURL(`${DEMO.url}glossary/#tide`);
  });
});

/** Focus that came by key: a page scripted to focus a link is treated like one that was tabbed to after a key was pressed. */
async function focusWithKeyboard(page: Page, link: Locator): Promise<void> {
  await page.keyboard.press('Tab');
  await link.focus();
}
