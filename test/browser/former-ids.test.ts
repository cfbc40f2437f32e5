import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { DEMO, it } from '../support/browser-test.ts';

const TOUR = `${DEMO.url}talks/tour/`;
const ANNEX = `${DEMO.url}talks/annex/`;
const FORMER = `${DEMO.url}talks/appendix/`;

const SCREENS = [
  { name: 'a desktop', viewport: { width: 1280, height: 720 } },
  { name: 'a phone', viewport: { width: 390, height: 844 } },
];

/** Former ids of parts of the tour, the slide each leads to now, and what is seen first there. */
const PARTS = [
  { former: 'start', slide: 'open', landmark: '#open' },
  { former: 'why-water-moves', slide: 'why', landmark: '#why' },
  { former: 'plain', slide: 'bare', landmark: '#bare' },
  { former: 'fig-level', slide: 'shape', landmark: '#fig-sea-level' },
  { former: 'tbl-times', slide: 'numbers', landmark: '#numbers' },
];

describe.for(SCREENS)('a former id, on $name', ({ viewport }) => {
  it.for(PARTS)(
    '`#$former` of a page lands at $landmark without JavaScript',
    async (part, { openPage }) => {
      const page = await openPage({ viewport, javaScriptEnabled: false });
      await page.goto(`${TOUR}#${part.former}`);
      const [former, now] = await Promise.all([
        topOf(page, `#${part.former}`),
        topOf(page, part.landmark),
      ]);
      expect(Math.abs(former - now)).toBeLessThan(90);
      expect(now).toBeGreaterThanOrEqual(0);
      expect(now).toBeLessThan(viewport.height / 2);
    },
  );

  it.for(PARTS)('`#/$former` of a deck shows slide $slide', async (part, { openPage }) => {
    const page = await openPage({ viewport });
    await page.goto(`${TOUR}slides/#/${part.former}`);
    await page.locator(`section.present[id="${part.slide}"]`).waitFor();
    expect(await page.locator('section.present').count()).toBe(1);
  });

  it('leads from a former talk to the section, and to the slide', async ({ openPage }) => {
    const page = await openPage({ viewport });
    await page.goto(`${FORMER}#timber`);
    await page.waitForURL(`${ANNEX}#timber`);
    expect(await topOf(page, '#wood')).toBeLessThan(viewport.height);
    await page.goto(`${FORMER}slides/?a=b#/timber`);
    await page.waitForURL(`${ANNEX}slides/?a=b#/*`);
    await page.locator('section.present[id="wood"]').waitFor();
  });
});

describe('a former talk', () => {
  it.for(['', 'slides/', 'handout/'])(
    'leads on from `%s` without JavaScript',
    async (view, { openPage }) => {
      const page = await openPage({ javaScriptEnabled: false });
      await page.goto(FORMER + view);
      await page.waitForURL(ANNEX + view);
      expect(await page.getByRole('heading', { level: 1 }).first().textContent()).toContain(
        'The annex',
      );
    },
  );

  it('says where it went to those whom nothing takes there', async ({ openPage }) => {
    const page = await openPage({ javaScriptEnabled: false });
    const html = await readFile(join(DEMO.folder, 'talks/appendix/index.html'), 'utf8');
    await page.setContent(html.replace(/<noscript>.*?<\/noscript>/s, ''));
    expect(await page.getByRole('main').getByRole('link').getAttribute('href')).toBe(
      '/x/talks/annex/',
    );
  });

  it('has its plain twin at both addresses', async () => {
    const twin = (slug: string) => readFile(join(DEMO.folder, `talks/${slug}.md`), 'utf8');
    expect(await twin('appendix')).toBe(await twin('annex'));
  });

  it('is in no list', async () => {
    for (const file of ['sitemap-0.xml', 'rss.xml', 'llms.txt', 'index.html'])
      expect(await readFile(join(DEMO.folder, file), 'utf8')).not.toContain('appendix');
  });
});

describe('a former entry', () => {
  it.for([
    ['glossary/#ebb-and-flow', '#ebb-and-flow', '#tide'],
    ['references/#marsh98', '#marsh98', '#marsh1998'],
  ] as const)(
    '`%s` lands at its present place',
    async ([address, former, present], { openPage }) => {
      const page = await openPage({ javaScriptEnabled: false });
      await page.goto(DEMO.url + address);
      expect(Math.abs((await topOf(page, former)) - (await topOf(page, present)))).toBeLessThan(60);
    },
  );

  it('leads from a former system to its page', async ({ openPage }) => {
    const page = await openPage({ javaScriptEnabled: false });
    await page.goto(`${DEMO.url}systems/tide-list/`);
    await page.waitForURL(`${DEMO.url}systems/tide-table/`);
  });
});

function topOf(page: Page, selector: string): Promise<number> {
  return page.locator(selector).evaluate((element) => element.getBoundingClientRect().top);
}
