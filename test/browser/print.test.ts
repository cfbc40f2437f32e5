import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { DECKS, DEMO, it } from '../support/browser-test.ts';
import { slideIds } from '../support/deck.ts';

describe('print', () => {
  it.for(DECKS)('$path gives one page a slide', async ({ url }, { page }) => {
    await page.goto(`${url}?view=print`);
    await page.locator('html.reveal-print .pdf-page').first().waitFor();
    const slides = await slideIds(page);
    expect(await countPdfPages(page)).toBe(slides.length);
  });

  it.for(DECKS)(
    '$path prints every slide on a page by itself, with the browser’s own command',
    async ({ url }, { openPage }) => {
      const page = await openPage({ colorScheme: 'dark', viewport: { width: 700, height: 900 } });
      await page.goto(url);
      await page.locator('.reveal.ready').waitFor();
      const slides = await slideIds(page);
      expect(await countPdfPages(page)).toBe(slides.length);
    },
  );

  it('with the browser’s own command has backgrounds, all steps and sizes of the stage, and leaves the deck as it was', async ({
    page,
  }) => {
    await page.goto(`${DEMO.url}talks/tour/slides/#/rules`);
    await page.locator('.reveal.ready').waitFor();
    const before = await page.locator('section.slide#rules').evaluate((each) => each.outerHTML);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    const look = await page.locator('section.slide').evaluateAll((slides) =>
      Object.fromEntries(
        slides.map((slide) => {
          const { backgroundColor, width, height } = getComputedStyle(slide);
          const hidden = [...slide.querySelectorAll('.fragment:not(.code-step)')].filter(
            (part) => !part.closest('.morph') && getComputedStyle(part).visibility !== 'visible',
          ).length;
          const title = slide.querySelector('h1, h2');
          return [
            slide.id,
            {
              backgroundColor,
              size: `${width} ${height}`,
              hidden,
              title: title ? getComputedStyle(title).fontSize : '',
            },
          ];
        }),
      ),
    );
    expect(new Set(Object.values(look).map(({ size }) => size))).toEqual(new Set(['1280px 720px']));
    expect(Object.values(look).filter(({ hidden }) => hidden > 0)).toEqual([]);
    expect(look['bare']?.backgroundColor).toBe('rgb(216, 235, 226)');
    expect(look['half']?.backgroundColor).toMatch(/^rgb\((?:18, 33, 27|22, 38, 31)\)$/);
    expect(Number.parseFloat(look['open']?.title ?? '')).toBeGreaterThan(60);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await page.emulateMedia({ media: 'screen' });
    expect(
      (await page.locator('section.slide#rules').evaluate((each) => each.outerHTML)).replace(
        ' style=""',
        '',
      ),
    ).toBe(before.replace(' style=""', ''));
  });

  it('numbers slides in ink that paper shows, whatever the first slide is on', async ({ page }) => {
    await page.goto(`${DEMO.url}talks/tour/slides/?view=print`);
    const numbers = page.locator('.slide-number-pdf');
    await numbers.nth(1).waitFor();
    const colors = await numbers.evaluateAll((all) =>
      all.slice(0, 2).map((each) => {
        const read = (name: string) => {
          const probe = each.parentElement?.appendChild(document.createElement('i')) as HTMLElement;
          probe.style.color = `var(${name})`;
          return getComputedStyle(probe).color;
        };
        const { color } = getComputedStyle(each);
        return ['--curtain-soft', '--ink-soft'].find((name) => read(name) === color);
      }),
    );
    expect(colors).toEqual(['--curtain-soft', '--ink-soft']);
  });

  it('draws the letters of a formula with fonts of the site', async ({ page }) => {
    await page.goto(`${DEMO.url}talks/tour/slides/?view=print`);
    await page.locator('html.reveal-print .pdf-page').first().waitFor();
    await page.evaluate(() => document.fonts.ready);
    const all = await fontsOf(page, '.slide .math mi');
    const letters = all.filter(({ text }) => /[a-z]/i.test(text));
    expect(letters.map(({ text }) => text)).toEqual(expect.arrayContaining(['h', 't', 'a', 'k']));
    expect(letters.filter(({ isOwn }) => !isOwn)).toEqual([]);
  });

  it.for(DECKS)('$path is in the colours of paper', async ({ url }, { openPage }) => {
    const page = await openPage({ colorScheme: 'dark' });
    await page.goto(`${url}?view=print`);
    await page.locator('html.reveal-print .pdf-page').first().waitFor();
    const plain = page.locator(
      'section.slide:not([data-background-color], [data-background-image])',
    );
    const schemes = await plain.evaluateAll((slides) =>
      slides.map((slide) => getComputedStyle(slide).colorScheme),
    );
    expect(schemes.length).toBeGreaterThan(2);
    expect([...new Set(schemes)]).toEqual(['light']);
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

/** What each element says, and whether a font of the site draws it. */
async function fontsOf(page: Page, selector: string): Promise<{ text: string; isOwn: boolean }[]> {
  const texts = await page.locator(selector).allTextContents();
  const session = await page.context().newCDPSession(page);
  for (const domain of ['DOM', 'CSS'] as const) await session.send(`${domain}.enable`);
  const { root } = await session.send('DOM.getDocument');
  const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector });
  const used = await Promise.all(
    nodeIds.map((nodeId) => session.send('CSS.getPlatformFontsForNode', { nodeId })),
  );
  return used.map(({ fonts }, index) => ({
    text: texts[index] ?? '',
    isOwn: fonts.length > 0 && fonts.every(({ isCustomFont }) => isCustomFont),
  }));
}

/** A PDF names each of its pages in an object of its own, never compressed by Chromium. */
async function countPdfPages(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
