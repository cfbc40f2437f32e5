import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';
import { inject, test } from 'vitest';
import type { BuiltSite } from './serve-sites.ts';

/** Every site that was built for the run. */
export const SITES: readonly BuiltSite[] = inject('sites');

const NO_SITE: BuiltSite = { name: '', content: '', folder: '', url: '', pages: [] };

/** The small site that uses every feature once; not there for tests of this repository's own talks. */
export const DEMO = SITES.find(({ name }) => name === 'demo') ?? NO_SITE;

/** A screen of 16:9, no motion that a test would have to wait for, and no worker that fetches each page a second time. */
const USUAL: BrowserContextOptions = {
  viewport: { width: 1280, height: 720 },
  reducedMotion: 'reduce',
  colorScheme: 'light',
  serviceWorkers: 'block',
};

/** The decks of all sites. */
export const DECKS = SITES.flatMap(({ url, pages }) =>
  pages.filter((path) => path.endsWith('/slides/')).map((path) => ({ path, url: `${url}${path}` })),
);

export const THEMES = ['light', 'dark'] as const;

/**
 * A test with a browser. Each page it opens has a context of its own, gone after the test, so nothing one test stores is seen
 * by the next.
 */
export const it = test.extend<BrowserFixtures>({
  browser: [
    // vitest reads what a fixture needs off this pattern.
    async ({}, use) => {
      const browser = await chromium.connect(inject('browser'));
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  openPage: async ({ browser }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (options) => {
      const context = await browser.newContext({ ...USUAL, ...options });
      context.setDefaultTimeout(10_000);
      contexts.push(context);
      return context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
  page: async ({ openPage }, use) => use(await openPage()),
});

interface BrowserFixtures {
  browser: Browser;
  /** Opens a blank page in a context of its own. */
  openPage: (options?: BrowserContextOptions) => Promise<Page>;
  /** A blank page on a 1280x720 screen. */
  page: Page;
}
