import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject } from 'vitest';
import type { Page } from 'playwright-core';
import { speak } from '../../src/i18n/speak.ts';
import { it } from '../support/browser-test.ts';
import { englishWords, foreignIn, spokenTexts } from '../support/foreign-words.ts';

const SITES = inject('spoken');
const ARABIC = SITES.find(({ name }) => name === 'ar')?.url ?? '';

describe.each(SITES)('a site in $name', ({ name, folder, content, url }) => {
  const own = ['uno', 'dos'].map((talk) =>
    readFileSync(join(content, `talks/${talk}/index.mdx`), 'utf8'),
  );
  const english = englishWords(name, own.join('\n'));
  const { say } = speak(name);

  it('has no English word of the interface in any page, feed or list', () => {
    const texts = spokenTexts(folder);
    expect(texts.length).toBeGreaterThan(15);
    const foreign = texts.flatMap(([file, text]) =>
      foreignIn(text, english).map((word) => `${file}: ${word}`),
    );
    expect(foreign).toEqual([]);
  });

  it('says so of its pages', () => {
    const pages = ['index.html', 'talks/uno/index.html', 'talks/uno/slides/index.html', '404.html'];
    for (const page of pages)
      expect(readFileSync(join(folder, page), 'utf8')).toMatch(
        new RegExp(`<html lang="${name}" dir="${name === 'ar' ? 'rtl' : 'ltr'}"`),
      );
  });

  it('speaks its language in the tools of the deck and in the search', async ({ page }) => {
    await page.goto(`${url}talks/uno/slides/`);
    await page.locator('.reveal.ready').waitFor();
    const seen: string[] = [];
    for (const key of ['?', 'g', 'o', 'p', '/']) {
      await page.keyboard.press(key);
      await page.waitForTimeout(400);
      seen.push(await textOf(page));
      await page.keyboard.press('Escape');
    }
    expect(foreignIn(seen.join('\n'), english)).toEqual([]);
    expect(seen.join('\n')).toContain(say('deck.pointer'));
    expect(seen.join('\n')).toContain(say('search.newest'));
  });

  it('speaks its language in the presenter view', async ({ page }) => {
    await page.goto(`${url}talks/uno/presenter/`);
    await page.getByText(say('presenter.noDeck')).waitFor();
    await page.getByRole('button', { name: say('presenter.next') }).click();
    expect(foreignIn(await textOf(page), english)).toEqual([]);
  });
});

describe('a site from right to left', () => {
  it('begins its lines on the right', async ({ page }) => {
    await page.goto(`${ARABIC}talks/uno/`);
    const sides = await page.evaluate(() => {
      const styleOf = (selector: string) =>
        getComputedStyle(document.querySelector(selector) ?? document.body);
      return {
        page: styleOf('body').direction,
        list: styleOf('article ul').paddingRight !== '0px',
        aside: [styleOf('.aside').borderRightWidth, styleOf('.aside').borderLeftWidth],
        code: styleOf('article pre').direction,
      };
    });
    expect(sides).toEqual({ page: 'rtl', list: true, aside: ['4px', '0px'], code: 'ltr' });
  });

  it('has its outline to the right of its text', async ({ page }) => {
    await page.goto(`${ARABIC}talks/uno/`);
    const [outline, main] = await Promise.all([
      page.locator('.outline').boundingBox(),
      page.locator('.talk-text').boundingBox(),
    ]);
    expect(outline?.x).toBeGreaterThan(main?.x ?? Infinity);
  });

  it('goes on to the left in its deck, by key and by arrow', async ({ page }) => {
    await page.goto(`${ARABIC}talks/uno/slides/`);
    await page.locator('.reveal.ready').waitFor();
    await page.keyboard.press('ArrowLeft');
    await page.waitForURL(/#\/pull$/);
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(/#\/open$/);
    const next = page.getByRole('button', { name: speak('ar').say('deck.next') });
    await next.click();
    await page.waitForURL(/#\/pull$/);
    const [arrows, bar] = await Promise.all([
      next.boundingBox(),
      page.locator('.deck-bar').boundingBox(),
    ]);
    expect(arrows?.x).toBeGreaterThanOrEqual(0);
    expect((arrows?.x ?? 0) + (arrows?.width ?? 0)).toBeLessThan(bar?.x ?? 0);
  });

  it('goes on to the left in the presenter view', async ({ page }) => {
    await page.goto(`${ARABIC}talks/uno/presenter/`);
    await page.locator('[aria-current="step"]').waitFor();
    await page.keyboard.press('ArrowLeft');
    await page.locator('[data-slide="pull"] [aria-current="step"]').waitFor();
    await page.keyboard.press('ArrowRight');
    await page.locator('[data-slide]:first-child [aria-current="step"]').waitFor();
  });
});

/** What is seen and read out. */
async function textOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const labels = [...document.querySelectorAll('[aria-label], [title], [placeholder]')].flatMap(
      (element) =>
        ['aria-label', 'title', 'placeholder'].map((name) => element.getAttribute(name) ?? ''),
    );
    const text = [...document.body.querySelectorAll('*')]
      .filter((element) => !element.closest('script, style, kbd, code, pre, noscript, .jump-id'))
      .flatMap((element) =>
        [...element.childNodes]
          .filter((node) => node.nodeType === 3)
          .map((node) => node.textContent ?? ''),
      );
    return [...text, ...labels].join('\n');
  });
}
