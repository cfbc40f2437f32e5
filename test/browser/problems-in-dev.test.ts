import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, vi } from 'vitest';
import { deriveColors } from '../../src/brand/derive-colors.ts';
import { findViolations } from '../support/axe.ts';
import { it, THEMES } from '../support/browser-test.ts';
import { openWorkshop, type Workshop } from '../support/build-workshop.ts';
import { freePort } from '../support/free-port.ts';

const DEMO_CONTENT = resolve(import.meta.dirname, '../fixtures/demo/content');
/** The first page of a server that has just started is made of everything for the first time. */
const PATIENCE = 90_000;

const TITLE = 'title: Talks\n';

const workshop = openWorkshop();
const content = workshop.at('content');
const talk = join(content, 'talks/tour/index.mdx');
let sound = '';
let url = '';
let server: ReturnType<Workshop['start']>;

beforeAll(async () => {
  cpSync(DEMO_CONTENT, content, { recursive: true });
  writeFileSync(join(content, 'site.yaml'), TITLE);
  sound = readFileSync(talk, 'utf8');
  const port = await freePort();
  url = `http://localhost:${port}/talks/tour/`;
  server = workshop.start(['dev.ts', '--content', content, '--port', String(port)]);
  await vi.waitFor(() => fetch(url), { timeout: PATIENCE, interval: 500 });
});

beforeEach(() => writeFileSync(talk, sound));

afterAll(async () => {
  server.kill();
  await server.ended;
  workshop.close();
});

const panelOf = (page: Page) => page.locator('lectern-problems');
const overlayOf = (page: Page) => page.locator('vite-error-overlay');
const breakTalk = (text: string) => writeFileSync(talk, sound.replace('\n## ', `\n${text}\n\n## `));

async function openTalk(page: Page, address = url): Promise<void> {
  page.setDefaultTimeout(PATIENCE);
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
}

describe('while a talk is written', () => {
  it('a broken reference shows on the page, and is gone when it is mended', async ({ page }) => {
    await openTalk(page);
    expect(await panelOf(page).count()).toBe(0);
    breakTalk('See [[annnex]].');
    await panelOf(page).getByText('There is no talk annnex.').waitFor();
    const said = await panelOf(page).getByRole('listitem').innerText();
    expect(said).toMatch(/talks\/tour\/index\.mdx:\d+:5 error unknown-talk/);
    expect(said).toContain('│ See [[annnex]].');
    expect(said).toContain('Did you mean annex?');
    expect(said).toContain('Use the name of a folder in talks/.');
    writeFileSync(talk, sound);
    await panelOf(page).waitFor({ state: 'detached' });
    expect(await overlayOf(page).count()).toBe(0);
  });

  it('a warning shows folded, and opens by keyboard', async ({ page }) => {
    breakTalk('```pyhton\nx\n```');
    await openTalk(page);
    const summary = panelOf(page).getByText('1 warning', { exact: true });
    await summary.waitFor();
    expect(await panelOf(page).getByText('pyhton').first().isVisible()).toBe(false);
    await summary.focus();
    await page.keyboard.press('Enter');
    await panelOf(page).getByText('The language pyhton is not known').waitFor();
    await page.keyboard.press('Escape');
    expect(await panelOf(page).getByText('pyhton').first().isVisible()).toBe(false);
  });

  it('a deck shows it too', async ({ page }) => {
    breakTalk('See [[annnex]].');
    page.setDefaultTimeout(PATIENCE);
    await page.goto(`${url}slides/`);
    await panelOf(page).getByText('There is no talk annnex.').waitFor();
  });

  it('what cannot be compiled is told in the overlay, and is gone when it is mended', async ({
    page,
  }) => {
    await openTalk(page);
    breakTalk('a <br> b');
    await overlayOf(page).getByText('This is not valid MDX').waitFor();
    await overlayOf(page).getByText('Close every element in the order it was opened').waitFor();
    writeFileSync(talk, sound);
    await overlayOf(page).waitFor({ state: 'detached' });
    await page.getByRole('heading', { name: 'A tour of the tides' }).first().waitFor();
  });

  it.for([
    ['nothing at all', ''],
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00, 0x01])],
    ['frontmatter that is no YAML', '---\n: [\n---\n'],
    ['a word too many', '---\ntitle: A\nnope: 1\n---\n'],
  ] as const)('the server survives %s', async ([, content], { page }) => {
    await openTalk(page);
    writeFileSync(talk, content);
    await page
      .locator('lectern-problems, vite-error-overlay')
      .first()
      .waitFor({ state: 'attached' });
    writeFileSync(talk, sound);
    await panelOf(page).waitFor({ state: 'detached' });
    await page.getByRole('heading', { name: 'A tour of the tides' }).first().waitFor();
    expect(await fetch(url).then(({ ok }) => ok)).toBe(true);
  });

  it.for(THEMES)('axe finds nothing in the panel, %s', async (colorScheme, { openPage }) => {
    breakTalk('See [[annnex]].');
    const page = await openPage({ colorScheme });
    await openTalk(page);
    await panelOf(page).getByText('There is no talk annnex.').waitFor();
    // The save reloads the page once more, which may be while it is looked at.
    await vi.waitFor(async () => expect(await findViolations(page)).toEqual([]), {
      timeout: PATIENCE,
    });
    expect(await panelOf(page).getByText('There is no talk annnex.').isVisible()).toBe(true);
  });
});

describe('while the site is set up', () => {
  const settings = join(content, 'site.yaml');
  const styles = join(content, 'theme.css');

  it('a style sheet that is made shows at once, and its end too', async ({ page }) => {
    await openTalk(page);
    // The page may load once more while it is looked at.
    const color = () =>
      vi.waitFor(() => page.evaluate(() => getComputedStyle(document.body).outlineColor));
    const usual = await color();
    expect(usual).not.toBe('rgb(1, 2, 3)');
    writeFileSync(styles, 'body { outline-color: rgb(1, 2, 3); }');
    await expect.poll(color, { timeout: PATIENCE }).toBe('rgb(1, 2, 3)');
    rmSync(styles);
    await expect.poll(color, { timeout: PATIENCE }).toBe(usual);
  });

  it('a new title shows without a new start', async () => {
    expect(await html()).toMatch(/<title>[^<]* · Talks</);
    writeFileSync(settings, 'title: Evenings by the harbor\n');
    await afterRestart();
    await expect.poll(html, CALMLY).toMatch(/<title>[^<]*Evenings by the harbor/);
  });

  it('a brand that is made or changed shows without a new start', async () => {
    for (const color of ['#0b4fd0', '#8a1f5c']) {
      writeFileSync(join(content, '_brand.yml'), `color:\n  primary: "${color}"\n`);
      await afterRestart();
      const [paper] = themeColors(color);
      await expect.poll(html, CALMLY).toContain(`content="${paper}"`);
      await expect.poll(html, CALMLY).toContain(`light-dark(${color}`);
    }
  });
});

/** The page as the server gives it, or what it failed with. */
function html(): Promise<string> {
  return fetch(url, { signal: AbortSignal.timeout(LONGEST_ANSWER) })
    .then((answer) => answer.text())
    .catch(String);
}

/** Astro may lose a request that it gets while it starts again, and then itself: nobody loads a page within these seconds. */
function afterRestart(): Promise<void> {
  return new Promise((done) => setTimeout(done, 4_000));
}

/** In ms. */
const CALMLY = { timeout: PATIENCE, interval: 2_000 };

/** In ms. */
const LONGEST_ANSWER = 5_000;

/** The theme colors of a brand with one color. */
function themeColors(primary: string): string[] {
  const { light, dark } = deriveColors({ primary: { both: primary } }).colors;
  return [light.paper, dark.paper];
}
