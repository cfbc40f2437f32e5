import { describe, expect } from 'vitest';
import { findViolations } from '../support/axe.ts';
import { DEMO, it, SITES, THEMES } from '../support/browser-test.ts';

const PAGES = SITES.flatMap((site) =>
  site.pages.filter((path) => !path.endsWith('/slides/')).map((path) => ({ path, site })),
);

describe('axe finds nothing', () => {
  it.for(PAGES)('on $site.name: /$path', async ({ path, site }, { page }) => {
    await page.goto(`${site.url}${path}`);
    const found: string[] = [];
    for (const colorScheme of THEMES) {
      await page.emulateMedia({ colorScheme });
      for (const what of await findViolations(page)) found.push(`${colorScheme} ${what}`);
    }
    expect(found).toEqual([]);
  });

  it.for(THEMES)('in the search box with its results, %s', async (colorScheme, { openPage }) => {
    const page = await openPage({ colorScheme });
    await page.goto(`${DEMO.url}talks/tour/`);
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('searchbox').fill('harbour');
    await page.getByRole('dialog').getByRole('link').first().waitFor();
    expect(await findViolations(page)).toEqual([]);
  });
});
