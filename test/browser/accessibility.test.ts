import { describe, expect } from 'vitest';
import { findViolations } from '../support/axe.ts';
import { decksOf, it, SITES } from '../support/browser-test.ts';
import { CURRENT_SLIDE, currentSlide, openDeck, slideIds } from '../support/deck.ts';

const THEMES = ['light', 'dark'] as const;
const PAGES = SITES.flatMap((site) =>
  site.pages.filter((path) => !path.endsWith('/slides/')).map((path) => ({ path, site })),
);
const DECKS = SITES.flatMap((site) => decksOf(site).map((path) => ({ path, site })));

describe('axe finds nothing', () => {
  it.for(PAGES)('on $site.name/$path, in both themes', async ({ path, site }, { openPage }) => {
    const page = await openPage();
    await page.goto(`${site.url}${path}`);
    for (const colorScheme of THEMES) {
      await page.emulateMedia({ colorScheme });
      expect({ colorScheme, found: await findViolations(page) }).toEqual({
        colorScheme,
        found: [],
      });
    }
  });

  it.for(DECKS.flatMap((deck) => THEMES.map((theme) => ({ ...deck, theme }))))(
    'on any slide of $path, $theme',
    async ({ path, site, theme }, { openPage }) => {
      const page = await openPage({ colorScheme: theme });
      await openDeck(page, `${site.url}${path}`);
      const found: string[] = [];
      for (const id of await slideIds(page)) {
        await page.evaluate((hash) => location.assign(hash), `#/${id}`);
        await page.locator(`:is(${CURRENT_SLIDE})[id="${id}"]`).waitFor();
        for (const what of await findViolations(page))
          found.push(`#${await currentSlide(page)} ${what}`);
      }
      expect(found).toEqual([]);
    },
  );
});
