import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { findViolations } from '../support/axe.ts';
import { DEMO, it, SITES, THEMES } from '../support/browser-test.ts';

const TOUR = `${DEMO.url}talks/tour/`;
const SEARCH = `${DEMO.url}search/`;

describe('search', () => {
  it('opens from the header, finds a section as one types, and a click leads there', async ({
    page,
  }) => {
    await page.goto(DEMO.url);
    await page.getByRole('link', { name: 'Search' }).click();
    await searchFor(page.getByRole('dialog'), 'notebook');
    await page.getByRole('dialog').getByRole('link', { name: 'Gauges' }).click();
    await page.waitForURL(/\/x\/talks\/annex\/.*#gauges$/);
    expect(await isHeadingInView(page, 'Gauges')).toBe(true);
  });

  it('opens with Ctrl+K and is used with the keyboard alone', async ({ page }) => {
    await page.goto(DEMO.url);
    await page.keyboard.press('Control+k');
    const box = page.getByRole('dialog');
    await box.getByRole('listitem').first().waitFor();
    await page.keyboard.type('tide');
    await resultsFor(box, 'tide');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await focusedText(page)).toBe(await linksOf(box).nth(1).innerText());
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await isFocused(box.getByRole('searchbox'))).toBe(true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.type('s of');
    expect(await box.getByRole('searchbox').inputValue()).toBe('tides of');
  });

  it('follows the first result with Enter, and its slide with Shift+Enter', async ({ page }) => {
    await page.goto(DEMO.url);
    await page.keyboard.press('Control+k');
    const box = page.getByRole('dialog');
    await searchFor(box, 'quiet');
    await page.keyboard.press('Shift+Enter');
    await page.waitForURL(/\/x\/talks\/tour\/slides\/\?find=quiet#\/rules$/);
    await page.goBack();
    await page.keyboard.press('Control+k');
    await searchFor(box, 'quiet');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/x\/talks\/tour\/\?find=quiet#rules$/);
  });

  it('closes with one press of Escape and gives the focus back', async ({ page }) => {
    await page.goto(TOUR);
    const opener = page.getByRole('link', { name: 'Search' });
    await opener.focus();
    await page.keyboard.press('Enter');
    await searchFor(page.getByRole('dialog'), 'quiet');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await isFocused(opener)).toBe(true);
  });

  it('opens with `/`, loses no letter while it loads, and Enter waits for what was typed', async ({
    page,
  }) => {
    await page.goto(TOUR);
    await page.keyboard.press('/');
    await page.keyboard.type('gau/ges');
    const field = page.getByRole('searchbox');
    expect(await field.inputValue()).toBe('gau/ges');
    await resultsFor(page.getByRole('dialog'), 'gau/ges');
    await field.fill('notebook');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\?find=notebook/);
  });

  it('shows each idea once, with its kind, talk, year and both ways to it', async ({ page }) => {
    await page.goto(`${SEARCH}?q=notebook`);
    await resultsFor(page, 'notebook');
    const hit = page.getByRole('listitem').filter({ hasText: 'Gauges' });
    expect(await hit.count()).toBe(1);
    expect(await hit.innerText()).toMatch(/Section.*The annex: measuring\s· 2023\s· slide 2/);
    const ways = hit.getByRole('link');
    expect(await ways.evaluateAll((links) => links.map((link) => link.textContent))).toEqual([
      'Gauges',
      'Read',
      'View slide',
    ]);
    expect(await hit.locator('mark').allInnerTexts()).toContain('notebook');
  });

  it('finds nothing of the private notes', async ({ page }) => {
    await page.goto(`${SEARCH}?q=CANARY`);
    await page.getByText('No results for “CANARY”').waitFor();
    await page.goto(`${SEARCH}?q=the+lost+anchor`);
    await page
      .getByRole('status')
      .getByText(/\d results?|No results/)
      .waitFor();
    expect(await page.getByRole('main').innerText()).not.toMatch(/CANARY|tell the story/);
  });

  it('marks the words on the page it opens, and leaves its text alone', async ({ page }) => {
    await page.goto(`${SEARCH}?q=quiet`);
    await linksOf(page).first().click();
    await page.waitForURL(/find=quiet#rules$/);
    await page.waitForFunction(() => CSS.highlights.has('found'));
    expect(await markedWords(page)).toEqual(['quiet']);
    expect(await page.locator('main mark').count()).toBe(0);
  });

  it('marks the words on the slide it opens, too', async ({ page }) => {
    await page.goto(`${SEARCH}?q=quiet`);
    await page.locator('.hit-second').first().click();
    await page.waitForURL(/slides\/\?find=quiet#\/rules$/);
    await page.waitForFunction(() => CSS.highlights.has('found'));
    expect(await markedWords(page)).toEqual(['quiet']);
  });

  it.for([
    ['MacIntel', '⌘K'],
    ['Linux x86_64', 'Ctrl K'],
  ])('is opened by the keys that the keyboard of %s has', async ([platform, keys], { page }) => {
    await page.addInitScript(
      (value) => Object.defineProperty(navigator, 'platform', { value }),
      platform,
    );
    await page.goto(DEMO.url);
    expect(await page.getByRole('link', { name: 'Search' }).locator('kbd').innerText()).toBe(keys);
  });

  it('goes to a place on the same page without loading it again', async ({ page }) => {
    await page.goto(TOUR);
    await page.evaluate(() => void ((globalThis as { wasHere?: true }).wasHere = true));
    await page.keyboard.press('Control+k');
    await searchFor(page.getByRole('dialog'), 'quiet');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${TOUR}#rules`);
    expect(await page.getByRole('dialog').isVisible()).toBe(false);
    expect(await page.evaluate(() => 'wasHere' in globalThis)).toBe(true);
    expect(await markedWords(page)).toEqual(['quiet']);
  });

  it('loads nothing of the index before it is asked for', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(TOUR, { waitUntil: 'networkidle' });
    expect(asked.filter((path) => /pagefind|search-(?:box|dialog)/.test(path))).toEqual([]);
    await page.keyboard.press('Control+k');
    await searchFor(page.getByRole('dialog'), 'quiet');
    expect(asked.filter((path) => path.startsWith('/x/pagefind/')).length).toBeGreaterThan(3);
    expect(asked.filter((path) => !path.startsWith('/x/'))).toEqual([]);
  });
});

describe('the opener of the search', () => {
  it.for([
    ['the pointer is on it', (opener: Locator) => opener.hover()],
    ['it has the focus', (opener: Locator) => opener.focus()],
  ] as const)(
    'makes the index ready when %s, and shows nothing yet',
    async ([, touch], { page }) => {
      await page.goto(TOUR, { waitUntil: 'networkidle' });
      const index = page.waitForRequest('**/pagefind/records/*');
      await touch(page.getByRole('link', { name: 'Search' }));
      await index;
      expect(await page.getByRole('dialog').count()).toBe(0);
      await page.keyboard.press('Control+k');
      await searchFor(page.getByRole('dialog'), 'quiet');
      expect(await page.getByRole('dialog').count()).toBe(1);
    },
  );

  it('makes nothing ready for a browser that spares data', async ({ page }) => {
    await page.addInitScript(() =>
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
    );
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(TOUR, { waitUntil: 'networkidle' });
    await page.getByRole('link', { name: 'Search' }).focus();
    await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
    expect(asked.filter((url) => /pagefind|search-(?:box|dialog)/.test(url))).toEqual([]);
    await page.keyboard.press('Enter');
    await searchFor(page.getByRole('dialog'), 'quiet');
  });
});

describe('what was typed', () => {
  it('may have a typing error, and the box says what it made of it', async ({ page }) => {
    await page.goto(`${SEARCH}?q=sprnig`);
    await page.getByText('Nothing has “sprnig”. These are results for spring.').waitFor();
    expect(await linksOf(page).count()).toBeGreaterThan(0);
  });

  it('may have words that nothing has, and the box says which it left out', async ({ page }) => {
    await page.goto(`${SEARCH}?q=harbour+qwertzuiop`);
    await page.getByText(/Nothing has all words of “harbour qwertzuiop”/).waitFor();
    await resultsFor(page, 'harbour');
  });

  it('may lead nowhere, and the box says what to try', async ({ page }) => {
    await page.goto(`${SEARCH}?q=qwertzuiop`);
    await page.getByText('No results for “qwertzuiop”').waitFor();
    await page.getByText('Try fewer or different words.').waitFor();
    expect(await linksOf(page).count()).toBe(0);
    await page.getByRole('link', { name: 'A tour of the tides' }).waitFor();
    await page.locator('.search-try').getByRole('button').first().click();
    await linksOf(page).first().waitFor();
  });

  it('may lead nowhere with a filter on, which says that it leaves nothing', async ({ page }) => {
    await page.goto(`${SEARCH}?q=qwertzuiop&kind=slide`);
    await page.getByText('or remove a filter.').waitFor();
    const kinds = page.getByRole('combobox', { name: 'Kind' });
    await kinds
      .getByRole('option', { name: 'Sections and slides (0)' })
      .waitFor({ state: 'attached' });
    expect(await page.getByRole('combobox', { name: 'Tag' }).isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await page.waitForURL(`${SEARCH}?q=qwertzuiop`);
    expect(await page.getByRole('button', { name: 'Clear filters' }).isVisible()).toBe(false);
  });

  it.for([
    ['markup', '<img src=x onerror=alert(1)>'],
    ['signs', '"\\ \' ` $& %00 %E0%A4%A'],
    ['nothing but signs', '… — “”'],
    ['other letters', 'größe 標題 🌊'],
  ])('may be %s', async ([, query = ''], { page }) => {
    const thrown: string[] = [];
    page.on('pageerror', ({ message }) => thrown.push(message));
    await page.goto(SEARCH);
    await page.getByRole('searchbox').fill(query);
    await page
      .getByRole('status')
      .getByText(/results/)
      .waitFor();
    expect(thrown).toEqual([]);
    expect(await page.locator('.search-box img[src="x"]').count()).toBe(0);
    expect(new URL(page.url()).searchParams.get('q')).toBe(query);
  });

  it('has an answer that stays, however late the page is drawn', async ({ page }) => {
    await page.addInitScript(() => {
      window.requestAnimationFrame = (draw) => window.setTimeout(draw, 1000, 0);
    });
    await page.goto(`${SEARCH}?q=tide`);
    await linksOf(page).first().waitFor();
    await page.locator('.search-box:not([aria-busy])').waitFor();
    expect(await page.getByRole('status').innerText()).toMatch(/results/);
  });

  it('may be very long, and only its first words are searched', async ({ page }) => {
    await page.goto(SEARCH);
    await page.getByRole('searchbox').fill('harbour '.repeat(2000));
    await page.getByText('Only the first words of this long text are searched.').waitFor();
    expect(await linksOf(page).count()).toBeGreaterThan(0);
  });
});

describe('filters', () => {
  it('are in the address, with the query, and the back button takes the last one back', async ({
    page,
  }) => {
    await page.goto(SEARCH);
    await page.getByRole('searchbox').fill('tide');
    await resultsFor(page, 'tide');
    const all = await linksOf(page).count();
    const kinds = page.getByRole('combobox', { name: 'Kind' });
    await kinds.getByRole('option', { name: /Glossary/ }).waitFor({ state: 'attached' });
    await kinds.selectOption('term');
    await page.waitForURL(`${SEARCH}?q=tide&kind=term`);
    await page.waitForFunction((before) => document.querySelectorAll('.hit').length < before, all);
    expect(new Set(await page.locator('.hit-kind').allInnerTexts())).toEqual(new Set(['Term']));
    await page.goBack();
    await page.waitForURL(`${SEARCH}?q=tide`);
    await page.waitForFunction(
      (before) => document.querySelectorAll('.hit').length === before,
      all,
    );
    expect(await kinds.inputValue()).toBe('');
  });

  it('are read from an address, and narrow by talk, tag, year and system', async ({ page }) => {
    for (const [filter, title] of [
      ['talk=annex', 'Gauges'],
      ['q=quiet&tag=harbour', 'Three rules'],
      ['q=water&year=2023', 'Gauges'],
      ['system=tide-clock', 'Tide clock'],
    ] as const) {
      await page.goto(`${SEARCH}?${filter}`);
      await linksOf(page).first().waitFor();
      expect(await linksOf(page).allInnerTexts()).toContain(title);
      if (filter.includes('2023'))
        expect((await page.locator('.hit-facts').allInnerTexts()).join(' ')).not.toContain('2024');
    }
  });

  it('come back with the results after a look at one', async ({ page }) => {
    await page.goto(`${SEARCH}?q=tide&kind=system`);
    await resultsFor(page, 'tide');
    await linksOf(page).first().click();
    await page.waitForURL(/\/systems\//);
    await page.goBack();
    await resultsFor(page, 'tide');
    expect(await page.getByRole('combobox', { name: 'Kind' }).inputValue()).toBe('system');
  });
});

describe('the search box', () => {
  it('has something to try before anything is typed', async ({ page }) => {
    await page.goto(SEARCH);
    await page.getByRole('link', { name: 'A tour of the tides' }).waitFor();
    const example = page.locator('.search-try').getByRole('button').first();
    const words = await example.innerText();
    await example.click();
    await resultsFor(page, words);
    expect((await linksOf(page).first().innerText()).toLowerCase()).toBe(words.toLowerCase());
  });

  it('says so when the index cannot be loaded, and tries again', async ({ page }) => {
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto(`${SEARCH}?q=tide`);
    await page.getByText('The search index could not be loaded.').waitFor();
    await page.unroute('**/pagefind/**');
    await page.getByRole('button', { name: 'Try again' }).click();
    await resultsFor(page, 'tide');
  });

  it.for(THEMES)(
    'is without a fault for axe in every state, %s',
    async (colorScheme, { openPage }) => {
      const page = await openPage({ colorScheme });
      const found: string[] = [];
      for (const query of ['', '?q=tide', '?q=qwertzuiop', '?q=guages&kind=slide']) {
        await page.goto(`${SEARCH}${query}`);
        await page.locator('.hit, .search-talks, .search-advice').first().waitFor();
        for (const what of await findViolations(page)) found.push(`${query} ${what}`);
      }
      await page.goto(`${TOUR}slides/`);
      await page.locator('.reveal.ready').waitFor();
      await page.keyboard.press('/');
      await searchFor(page.getByRole('dialog'), 'tide');
      for (const what of await findViolations(page)) found.push(`deck ${what}`);
      expect(found).toEqual([]);
    },
  );

  it('fits a phone', async ({ openPage }) => {
    const page = await openPage({ viewport: { width: 390, height: 844 } });
    await page.goto(DEMO.url);
    await page.getByRole('link', { name: 'Search' }).click();
    const box = page.getByRole('dialog');
    await searchFor(box, 'harbour');
    expect(await box.boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 844 });
    await page.goto(`${SEARCH}?q=harbour`);
    await resultsFor(page, 'harbour');
    const overflow = () => document.documentElement.scrollWidth - innerWidth;
    expect(await page.evaluate(overflow)).toBe(0);
  });
});

describe('search in a deck', () => {
  it('opens with `/` and jumps to a slide without leaving the deck', async ({ page }) => {
    await page.goto(`${TOUR}slides/#/why`);
    await page.locator('.reveal.ready').waitFor();
    await page.evaluate(() => void ((globalThis as { wasHere?: true }).wasHere = true));
    await page.keyboard.press('/');
    const box = page.getByRole('dialog');
    await searchFor(box, 'quiet');
    await page.keyboard.press('Enter');
    await page.locator('#rules.present').waitFor();
    expect(page.url()).toBe(`${TOUR}slides/#/rules`);
    expect(await box.isVisible()).toBe(false);
    expect(await page.evaluate(() => 'wasHere' in globalThis)).toBe(true);
  });

  it('leads to a slide of another talk’s deck', async ({ page }) => {
    await page.goto(`${TOUR}slides/`);
    await page.locator('.reveal.ready').waitFor();
    await page.keyboard.press('/');
    await searchFor(page.getByRole('dialog'), 'notebook');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${DEMO.url}talks/annex/slides/?find=notebook#/gauges`);
  });

  it('keeps every key to itself, and Escape returns to the slide', async ({ page }) => {
    await page.goto(`${TOUR}slides/#/why`);
    await page.locator('.reveal.ready').waitFor();
    await page.keyboard.press('/');
    const box = page.getByRole('dialog');
    await box.getByRole('searchbox').waitFor();
    await page.keyboard.type('no fog b');
    expect(await box.getByRole('searchbox').inputValue()).toBe('no fog b');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Escape');
    await box.waitFor({ state: 'hidden' });
    expect(new URL(page.url()).hash).toBe('#/why');
    expect(await page.locator('.sheet-overview, .reveal.paused').count()).toBe(0);
    await page.keyboard.press('ArrowRight');
    await page.locator('#shape.present').waitFor();
  });

  it('opens what is no slide beside the deck', async ({ page }) => {
    await page.goto(`${TOUR}slides/`);
    await page.locator('.reveal.ready').waitFor();
    await page.keyboard.press('/');
    const box = page.getByRole('dialog');
    await searchFor(box, 'spring tide');
    const kinds = await box.locator('.hit-kind').allInnerTexts();
    expect(kinds.indexOf('Term')).toBeGreaterThan(kinds.lastIndexOf('Section'));
    const popup = page.waitForEvent('popup');
    await linksOf(box).nth(kinds.indexOf('Term')).press('Enter');
    expect((await popup).url()).toMatch(/\/glossary\/\?find=.*#spring-tide$/);
    expect(page.url()).toContain('/talks/tour/slides/');
  });
});

describe('search over two sites', () => {
  it('finds the talks of a neighbour under another path, and says whose they are', async ({
    page,
  }) => {
    const other = SITES.find(({ name }) => name === 'almanac');
    // The neighbour's files under a path of this origin, as two repositories of one owner have it on GitHub Pages.
    await page.route('**/other/**', async (route) => {
      const path = new URL(route.request().url()).pathname.replace('/other/', '');
      const answer = await fetch(`${other?.url}${path}`);
      await route.fulfill({ status: answer.status, body: Buffer.from(await answer.arrayBuffer()) });
    });
    await page.goto(TOUR);
    await page
      .getByRole('link', { name: 'Search' })
      .evaluate((opener) => opener.setAttribute('data-search-also', '/other/'));
    await page.keyboard.press('Control+k');
    const box = page.getByRole('dialog');
    await searchFor(box, 'moons');
    const hit = box.getByRole('listitem').first();
    expect(await hit.getByRole('link').first().getAttribute('href')).toMatch(
      /^\/other\/glossary\/\?find=.*#moons$/,
    );
    expect(await hit.innerText()).toContain('/other');
    await searchFor(box, 'notebook');
    const own = box.getByRole('listitem').filter({ hasText: 'Gauges' });
    expect(await own.getByRole('link').first().getAttribute('href')).toMatch(
      /^\/x\/talks\/annex\//,
    );
  });
});

async function searchFor(box: Locator, words: string): Promise<void> {
  await box.getByRole('searchbox').fill(words);
  await resultsFor(box, words);
}

async function resultsFor(box: Locator | Page, words: string): Promise<void> {
  await box
    .getByText(new RegExp(`results? for “${words}”|No results`, 'i'))
    .first()
    .waitFor();
}

function linksOf(box: Locator | Page): Locator {
  return box.locator('.hit-link');
}

function focusedText(page: Page): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.textContent ?? null);
}

function isFocused(locator: Locator): Promise<boolean> {
  return locator.evaluate((element) => element === document.activeElement);
}

function markedWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const words = [...(CSS.highlights.get('found') ?? [])].map(
      ({ startContainer, startOffset, endOffset }) =>
        startContainer.textContent?.slice(startOffset, endOffset).toLowerCase() ?? '',
    );
    return [...new Set(words)];
  });
}

function isHeadingInView(page: Page, name: string): Promise<boolean> {
  return page
    .getByRole('heading', { name })
    .first()
    .evaluate((heading) => {
      const { top, bottom } = heading.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
}
