import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { describe, expect } from 'vitest';
import { DEMO, it } from '../support/browser-test.ts';

/** One page of each kind, and one that is opened at a section. */
const KINDS = [
  '',
  'talks/tour/',
  'talks/tour/handout/',
  'glossary/',
  'references/',
  'systems/',
  'systems/tide-clock/',
  'timeline/',
  'search/',
  'years/2024/',
  '404.html',
];
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

it('no page moves while it arrives on a phone with a slow network, also at a section', async ({
  openPage,
}) => {
  const shifts: { path: string; shift: number }[] = [];
  const waiting = [...KINDS, 'talks/tour/#numbers', 'search/?q=tide'];
  // As many at once as a small machine loads without keeping any waiting.
  const readers = Array.from({ length: 3 }, async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const page = await openPage(PHONE);
      await slowDown(page);
      await page.addInitScript(addUpShifts);
      await page.goto(`${DEMO.url}${path}`, { timeout: 30_000 });
      await page.waitForTimeout(400);
      const shift = await page.evaluate(() => Reflect.get(window, 'shifted') as number);
      shifts.push({ path, shift });
      await page.close();
    }
  });
  await Promise.all(readers);
  expect(shifts).toHaveLength(KINDS.length + 2);
  expect(shifts.filter(({ shift }) => !(shift < 0.05))).toEqual([]);
});

it('every page begins at the edge where its name stands, and ends there', async ({ openPage }) => {
  const page = await openPage();
  const found = [];
  for (const path of KINDS) {
    await page.goto(`${DEMO.url}${path}`);
    for (const width of [1920, 1440, 1024, 390]) {
      await page.setViewportSize({ width, height: 900 });
      const edges = await page.evaluate(() =>
        ['.brand', 'h1', '.footer-words'].map((each) =>
          Math.round(document.querySelector(each)?.getBoundingClientRect().left ?? -1),
        ),
      );
      if (new Set(edges).size > 1) found.push({ path, width, edges });
    }
  }
  expect(found).toEqual([]);
});

it('no page is wider than a window at 400 %', async ({ openPage }) => {
  const page = await openPage({ viewport: { width: 320, height: 256 } });
  const wide = [];
  for (const path of KINDS) {
    await page.goto(`${DEMO.url}${path}`);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > 320) wide.push({ path, width });
  }
  expect(wide).toEqual([]);
});

it('the drawing of relations has light boxes that are links', async ({ page }) => {
  await page.goto(`${DEMO.url}systems/tide-clock/`);
  const links = page.locator('.neighbourhood a');
  expect(await links.evaluateAll((all) => all.map((each) => each.getAttribute('href')))).toEqual([
    '/x/systems/tide-table/',
  ]);
  const fills = await page
    .locator('.neighbourhood .node > :is(path, polygon)')
    .evaluateAll((all) => all.map((each) => getComputedStyle(each).fill));
  expect(fills).toHaveLength(2);
  const levels = fills.map((fill) => Math.min(...(fill.match(/\d+/g) ?? []).map(Number)));
  expect(Math.min(...levels)).toBeGreaterThan(200);
  await links.first().click();
  await page.getByRole('heading', { name: 'Tide table', level: 1 }).waitFor();
});

it('forced colors reach drawings, whatever theme was chosen', async ({ openPage }) => {
  const page = await openPage({ forcedColors: 'active', colorScheme: 'dark' });
  await page.addInitScript(() => localStorage.setItem('theme', 'light'));
  await page.goto(`${DEMO.url}systems/tide-clock/`);
  const colors = await page.evaluate(() => {
    const read = (selector: string, name: 'fill' | 'stroke') => {
      const element = document.querySelector(selector);
      return element ? getComputedStyle(element)[name] : '';
    };
    const probe = (color: string) => {
      const element = document.body.appendChild(document.createElement('i'));
      element.style.color = color;
      return getComputedStyle(element).color;
    };
    return {
      shown: [
        read('.neighbourhood text', 'fill'),
        read('.neighbourhood .node > path', 'fill'),
        read('.strip-dot.is-marked', 'fill'),
      ],
      wanted: ['CanvasText', 'Canvas', 'LinkText'].map(probe),
    };
  });
  expect(colors.shown).toEqual(colors.wanted);
});

it('the outline is open beside the text and folded above it, without a script', async ({
  openPage,
}) => {
  for (const { width, isOpen } of [
    { width: 1280, isOpen: true },
    { width: 1024, isOpen: true },
    { width: 390, isOpen: false },
  ]) {
    const page = await openPage({ viewport: { width, height: 800 }, javaScriptEnabled: false });
    await page.goto(`${DEMO.url}talks/tour/`);
    const link = page.locator('.outline a').first();
    expect(await link.isVisible()).toBe(isOpen);
    if (isOpen) continue;
    await page.locator('.outline summary').click();
    expect(await link.isVisible()).toBe(true);
  }
});

it('the catalog has one stop of the Tab key a talk, with the ring of all links', async ({
  page,
}) => {
  await page.goto(DEMO.url);
  const card = page.locator('.talk-list > li').first();
  await page.locator('.catalog-filters summary').last().focus();
  const stops: (string | null)[] = [];
  for (let count = 0; count < 2; count += 1) {
    await page.keyboard.press('Tab');
    stops.push(await page.evaluate(() => document.activeElement?.getAttribute('href') ?? null));
    const ring = await page.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(
        document.activeElement ?? document.body,
      );
      return `${outlineWidth} ${outlineStyle}`;
    });
    expect(ring).toBe('3px solid');
  }
  expect(new Set(stops).size).toBe(2);
  expect(await card.locator('a[href]:not([tabindex="-1"])').count()).toBe(1);
});

it('a card of the catalog says who speaks where and when, and whether that is still to come', async ({
  page,
}) => {
  const tour = page.locator('.talk-list > li', { hasText: 'A tour of the tides' });
  await page.goto(DEMO.url);
  expect(await tour.locator('.talk-by').innerText()).toBe('Ada Marsh');
  expect(await tour.locator('.talk-facts').innerText()).toMatch(/^Coast Days · 3 May 2024 · /);
  expect(await page.locator('.upcoming-mark:visible').count()).toBe(0);
  await page.clock.setFixedTime('2024-05-03T08:00:00');
  await page.reload();
  await tour.locator('.upcoming-mark').waitFor();
});

it('a card is as wide on a phone as the text around it', async ({ openPage }) => {
  const page = await openPage(PHONE);
  await page.goto(DEMO.url);
  const [card, list] = await Promise.all(
    ['.stage-card', '.talk-list'].map((each) => page.locator(each).first().boundingBox()),
  );
  expect(card?.width).toBe(list?.width);
});

describe('the slider of the timeline', () => {
  it('has its thumb below the dot it chose, by keys and by pointing', async ({ page }) => {
    await page.goto(`${DEMO.url}timeline/`);
    const slider = page.getByRole('slider');
    await slider.focus();
    expect(await offThumb(page)).toBeLessThan(3);
    await page.keyboard.press('End');
    expect(await slider.getAttribute('aria-valuetext')).toMatch(/^June 1950: /);
    expect(await offThumb(page)).toBeLessThan(3);
    await page.keyboard.press('ArrowLeft');
    expect(await slider.getAttribute('aria-valuetext')).toMatch(/^1833: /);
    const box = await slider.boundingBox();
    if (!box) throw new Error('There is no slider.');
    // Far right of the middle is closer to 1950, and the thumb ends there.
    await page.mouse.click(box.x + box.width * 0.8, box.y + box.height / 2);
    expect(await slider.getAttribute('aria-valuetext')).toMatch(/^June 1950: /);
    expect(await offThumb(page)).toBeLessThan(3);
  });
});

it('what is wider than a phone has a shadow where it goes on', async ({ openPage }) => {
  const page = await openPage(PHONE);
  await page.goto(`${DEMO.url}talks/tour/`);
  const code = page.locator('article .code pre').first();
  await code.evaluate((each) => {
    each.querySelector('code')?.append('/* and on and on and on and on and on and on and on */');
    each.scrollIntoView({ block: 'center' });
  });
  expect(await edgesOf(page)).toEqual({ left: 'plain', right: 'shaded' });
  await code.evaluate((each) => each.scrollTo({ left: each.scrollWidth, behavior: 'instant' }));
  expect(await edgesOf(page)).toEqual({ left: 'shaded', right: 'plain' });
});

describe('the margin of a talk', () => {
  it('has each slide next to its section, as the review saw it or sketched, and leads to it', async ({
    page,
  }) => {
    await page.goto(`${DEMO.url}talks/tour/`);
    const ways = page.locator('.to-slide');
    expect(await ways.count()).toBeGreaterThan(10);
    const off = await ways.evaluateAll((all) =>
      all.flatMap((way) => {
        const text = document.querySelector('article')?.getBoundingClientRect();
        const { left, right, top, width } = way.getBoundingClientRect();
        const section = way.closest('.section')?.getBoundingClientRect();
        const isBeside = left > (text?.right ?? Infinity) && right <= innerWidth && width === 240;
        const isAtTop = Math.abs(top - (section?.top ?? 0)) < 48;
        return isBeside && isAtTop ? [] : [`${way.textContent} ${left} ${top}`];
      }),
    );
    expect(off).toEqual([]);
    const seen = page.locator('.heading', { hasText: 'Why water moves' }).locator('.to-slide');
    await seen.scrollIntoViewIfNeeded();
    await expect
      .poll(() => seen.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBe(480);
    const drawn = page.locator('.heading', { hasText: 'Three rules' }).locator('.slide-drawn');
    expect(await drawn.evaluate((each) => getComputedStyle(each, '::before').content)).toContain(
      'Three rules',
    );
    await drawn.click();
    await page.waitForURL(/\/slides\/#\/rules$/);
  });

  it('has sources and notes beside their lines, and nothing lies on anything', async ({ page }) => {
    await page.goto(`${DEMO.url}talks/tour/`);
    const cite = page.locator('p .cite').first();
    const note = page.locator('.side-note[data-cited]').first();
    const [line, beside] = await Promise.all([cite.boundingBox(), note.boundingBox()]);
    expect(await note.innerText()).toContain('Almanac');
    // Nothing of a note comes between its mark and the sign that follows.
    const html = await cite.evaluate((each) => each.parentElement?.innerHTML ?? '');
    expect(html).toMatch(/\)<\/span><small [^>]*>[^]*?<\/small>\./);
    expect(beside?.x).toBeGreaterThan((line?.x ?? 0) + (line?.width ?? Infinity));
    const pairs = await page.locator('.to-slide, .side-note').evaluateAll((all) => {
      const boxes = all
        .map((each) => each.getBoundingClientRect())
        .sort((one, other) => one.top - other.top);
      return boxes.filter((box, index) => box.top < (boxes[index - 1]?.bottom ?? 0) - 1).length;
    });
    expect(pairs).toBe(0);
  });

  it('leaves phones the list of notes, a word for each slide, and no picture to load', async ({
    openPage,
  }) => {
    const page = await openPage(PHONE);
    const asked: string[] = [];
    page.on('request', (request) => void asked.push(request.url()));
    await page.goto(`${DEMO.url}talks/tour/`);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    expect(await page.locator('.side-note:visible, .slide-picture:visible').count()).toBe(0);
    expect(await page.locator('.slide-words:visible').count()).toBeGreaterThan(10);
    expect(asked.filter((url) => url.includes('/pictures/'))).toEqual([]);
  });
});

/** How far the thumb is from the dot that is marked, in px. */
function offThumb(page: Page): Promise<number> {
  return page.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('.scrub input');
    const dot = document.querySelector('.strip-dot.is-marked')?.getBoundingClientRect();
    if (!input || !dot) return Infinity;
    const { left, width } = input.getBoundingClientRect();
    const [min, max, value] = [input.min, input.max, input.value].map(Number);
    const share = ((value ?? 0) - (min ?? 0)) / ((max ?? 0) - (min ?? 0));
    // A thumb is 16 px wide and stays within the slider.
    return Math.abs(left + 8 + share * (width - 16) - (dot.left + dot.width / 2));
  });
}

/** Whether the empty row below the code is darker at its ends than in its middle. */
async function edgesOf(page: Page): Promise<Record<'left' | 'right', 'plain' | 'shaded'>> {
  const box = await page.locator('article .code pre').first().boundingBox();
  if (!box) throw new Error('There is no code.');
  const { x, y, width, height } = box;
  const at = async (left: number) => {
    const clip = { x: left, y: y + 2, width: 2, height: Math.min(6, height) };
    const { channels } = await sharp(await page.screenshot({ clip })).stats();
    return channels[0]?.mean ?? 0;
  };
  const [left, middle, right] = [await at(x + 1), await at(x + width / 2), await at(x + width - 3)];
  const name = (level: number) => (middle - level > 8 ? 'shaded' : 'plain');
  return { left: name(left), right: name(right) };
}

async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 80,
    downloadThroughput: 300_000,
    uploadThroughput: 100_000,
  });
}

/** Runs in the page: what the browser counts as moved, added up. */
function addUpShifts(): void {
  let sum = 0;
  Reflect.set(window, 'shifted', 0);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) sum += Number(Reflect.get(entry, 'value'));
    Reflect.set(window, 'shifted', sum);
  }).observe({ type: 'layout-shift', buffered: true });
}
