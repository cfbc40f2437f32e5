import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import decodeQR from 'qr/decode.js';
import type { Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { findBrowser } from '../../src/browser/find-browser.ts';
import { checkPdf } from '../../src/export/preflight-pdf.ts';
import { exportTalk, type ExportResult } from '../../src/export/export-talk.ts';
import { openSite } from '../../src/export/site-browser.ts';
import { printSlides } from '../../src/export/slides-pdf.ts';
import { fileStem, PARTS, type ExportedTalk } from '../../src/export/talk-export.ts';
import { BROWSER_CACHE } from '../support/browser-cache.ts';
import { it, SITES } from '../support/browser-test.ts';
import { currentSlide } from '../support/deck.ts';
import { talksOf } from '../support/exported.ts';
import { pagesInSource } from '../support/source-steps.ts';

/** How a PDF's reader names the painting of a picture. */
const PAINT_PICTURE = 85;
const PROJECT = resolve(import.meta.dirname, '../..');
const launch = await findBrowser(BROWSER_CACHE);
const folder = mkdtempSync(join(tmpdir(), 'lectern-take-away-'));
const talks = (await Promise.all(SITES.map(talksOf))).flat();
const tour = talkNamed('tour', null);
const short = talkNamed('tour', 'short');
const exports = new Map<string, ExportResult>();

afterAll(() => rmSync(folder, { recursive: true }));

describe('a take-away', () => {
  it.for(talks)('of “$title” is sound with the network off, page by page', async (talk) => {
    const { slug, variant } = talk;
    const parts = new Set(PARTS);
    const request = { slug, variant, parts, steps: 'merged', theme: null } as const;
    const result = await exportTalk(talk, request, folder, launch, () => undefined);
    exports.set(fileStem(talk), result);
    expect(
      result.checks.flatMap(({ name, problems }) => problems.map((what) => [name, what])),
    ).toEqual([]);
    const slides = await readPdf(fileOf(talk, '-slides.pdf'));
    expect(slides.numPages).toBe(talk.slides.length);
    const { info } = await slides.getMetadata();
    expect(info).toMatchObject({ Title: talk.title });
    expect((info as { Author?: string }).Author ?? '').toBe(talk.speakers.join(', '));
  });

  it('is packed with everything in it, and the QR code leads to the page', async ({ page }) => {
    const files = unzipSync(fileOf(tour, '.zip'));
    expect(Object.keys(files)).toEqual(packOf('tour'));
    expect(await readQR(page, files['tour/tour-qr.png'])).toBe(
      'https://talks.example/x/talks/tour/',
    );
  });

  it('of a variant has files of other names, and the QR code leads to its deck', async ({
    page,
  }) => {
    const files = unzipSync(fileOf(short, '.zip'));
    expect(Object.keys(files)).toEqual(packOf('tour-short'));
    expect(await readQR(page, files['tour-short/tour-short-qr.png'])).toBe(
      'https://talks.example/x/talks/tour/slides/short/',
    );
  });

  it('has three slides a page in the handout, as they look on stage, with its title at the foot', async () => {
    const pdf = await readPdf(fileOf(tour, '-handout.pdf'));
    const page = await pdf.getPage(2);
    const { fnArray } = await page.getOperatorList();
    expect(fnArray.filter((each) => each === PAINT_PICTURE)).toHaveLength(3);
    const { texts } = await readTexts(fileOf(tour, '-handout.pdf'));
    expect(texts.filter((text) => !text.includes('A tour of the tides'))).toEqual([]);
    // What is seen in a picture is found and copied as words.
    expect(texts[1]).toContain('Read the table first');
  });

  it('of a variant has the text of its slides, in the handout and the plain twin', async () => {
    const { texts } = await readTexts(fileOf(short, '-handout.pdf'));
    expect(texts.join(' ')).toContain('A tour of the tides · Five minutes');
    expect(texts.join(' ')).toContain('The moon pulls, the earth turns');
    expect(texts.join(' ')).not.toContain('Rules are easier one at a time.');
    const twin = Buffer.from(fileOf(short, '.md')).toString('utf8');
    expect(twin.match(/^## .*$/gm)).toEqual([
      '## Why water moves',
      '## The shape of a day',
      '## Where to go on',
      '## Sources',
    ]);
  });
});

describe('the slides as PDF', () => {
  it('have an entry of the outline for each slide, that leads to its page', async () => {
    const pdf = await readPdf(fileOf(tour, '-slides.pdf'));
    const entries = flatten(await pdf.getOutline());
    const pages = await Promise.all(
      entries.map(async ({ dest }) => 1 + (await pdf.getPageIndex((dest as [never])[0]))),
    );
    expect(pages).toEqual(tour.slides.map((_, index) => index + 1));
    expect(entries[3]?.title).toBe('Say it in a line');
    expect(entries[16]?.title).toBe('Slide 17');
  });

  it('lead from slide to slide within the file, and to the public address of anything else', async () => {
    const pdf = await readPdf(fileOf(tour, '-slides.pdf'));
    const page = await pdf.getPage(20);
    const links = (await page.getAnnotations()) as { url?: string; dest?: unknown }[];
    expect(links.map(({ url }) => url)).toEqual([
      'https://talks.example/x/talks/annex/slides/#/gauges',
      'https://example.org/almanac',
    ]);
  });

  it('keep links between the slides of a variant inside, and send the others to the whole deck', async () => {
    const pdf = await readPdf(fileOf(short, '-slides.pdf'));
    const page = await pdf.getPage(short.slides.length);
    const links = (await page.getAnnotations()) as { url?: string }[];
    expect(links.map(({ url }) => url)).toEqual([
      'https://talks.example/x/talks/annex/slides/#/gauges',
      'https://example.org/almanac',
    ]);
  });

  it.for(talks)('of “$title” have a page for each step when asked to', async (talk) => {
    const browser = await openSite(talk.site, launch);
    const { pdf, texts } = await printSlides(browser, talk, { steps: 'pages', theme: 'dark' });
    await browser.close();
    const titles = talk.slides.map(({ title }) => title).filter(Boolean);
    const check = await checkPdf(pdf, { pages: pagesInSource(talk), titles, texts });
    expect(check.problems).toEqual([]);
    expect(check.outline).toBe(talk.slides.length);
  });

  it('are the same bytes when printed again', async () => {
    const browser = await openSite(tour.site, launch);
    const { pdf } = await printSlides(browser, tour, { steps: 'merged', theme: null });
    await browser.close();
    expect(pdf.equals(Buffer.from(fileOf(tour, '-slides.pdf')))).toBe(true);
  });
});

describe('the preflight', () => {
  it('tells a page too few, a title in the wrong place and a text that is not there', async () => {
    const pdf = fileOf(talkNamed('annex', null), '-slides.pdf');
    const { problems } = await checkPdf(pdf, {
      pages: 6,
      titles: ['Records', 'Gauges'],
      texts: [['The annex: measuring'], ['Gauges', 'A barometer']],
    });
    expect(problems).toEqual([
      'has 5 pages, not 6',
      'page 2 lacks “A barometer”',
      'says “Gauges” nowhere, or in the wrong place',
    ]);
  });
});

describe('the deck as one file', () => {
  const file = pathToFileURL(join(folder, 'deck.html')).href;
  beforeAll(() => writeFileSync(join(folder, 'deck.html'), fileOf(tour, '.html')));

  it('opens from the disk with the network off, at the slide its address names', async ({
    page,
  }) => {
    await page.context().setOffline(true);
    const trouble: string[] = [];
    page.on(
      'console',
      (message) => void (message.type() === 'error' && trouble.push(message.text())),
    );
    page.on('request', (request) => {
      if (!/^(?:data|blob):/.test(request.url())) trouble.push(request.url());
    });
    await page.goto(`${file}#/rules`);
    await page.locator('.reveal.ready').waitFor();
    expect(await currentSlide(page)).toBe('rules');
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('#rules .fragment.visible').count()).toBe(1);
    expect(trouble).toEqual([file]);
  });

  it('has no search, neither as a link nor by its keys', async ({ page }) => {
    await page.goto(`${file}#/why`);
    await page.locator('.reveal.ready').waitFor();
    expect(await page.getByRole('link', { name: 'Read the text' }).count()).toBe(1);
    expect(await page.getByRole('link', { name: 'Search' }).count()).toBe(0);
    for (const key of ['/', 'Control+k']) await page.keyboard.press(key);
    await page.keyboard.press('?');
    const sheet = page.getByRole('dialog');
    await sheet.getByText('Overview').waitFor();
    expect(await sheet.getByText('Search all talks').count()).toBe(0);
    expect(page.url()).toBe(`${file}#/why`);
  });

  it('shows what is said beside the slide, for want of a presenter view', async ({ page }) => {
    await page.goto(`${file}#/why`);
    await page.locator('.reveal.ready').waitFor();
    await page.keyboard.press('s');
    await page.locator('.speaker-notes').getByText('The moon pulls, the earth turns').waitFor();
    const [notes, stage] = await Promise.all(
      ['.speaker-notes', '.slides'].map((each) => page.locator(each).boundingBox()),
    );
    expect((stage?.x ?? 0) + (stage?.width ?? 0)).toBeLessThanOrEqual(notes?.x ?? 0);
    await page.keyboard.press('s');
    await page.locator('.speaker-notes').waitFor({ state: 'hidden' });
  });

  it('shows its pictures, its own letters and its film', async ({ page }) => {
    await page.goto(`${file}#/photo`);
    await page.locator('.reveal.ready').waitFor();
    const seen = await page.evaluate(async () => {
      await document.fonts.ready;
      const video = document.querySelector('video');
      return {
        pictures: [...document.images].every(({ naturalWidth }) => naturalWidth > 0),
        letters: document.fonts.check('600 20px "Plex Sans"'),
        film: video?.src.startsWith('data:video/webm') ?? false,
      };
    });
    expect(seen).toEqual({ pictures: true, letters: true, film: true });
  });
});

describe('npm run export', () => {
  const CONTENT = join(PROJECT, 'test/fixtures/demo/content');

  it('puts what was asked for into its folder, and says what it tried', async () => {
    const out = join(folder, 'annex');
    const run = start(['annex', '--html', '--content', CONTENT, '--out', out]);
    expect(await run.ended).toBe(0);
    expect(readdirSync(out)).toEqual(['annex.html']);
    expect(run.said()).toContain('5 of 5 slides reached by keys with the network off, 0 requests');
    expect(run.said()).toContain('Write `url` in site.yaml, or name it with --site URL.');
  });

  it('leaves nothing behind when it is stopped', async () => {
    const out = join(folder, 'stopped');
    const run = start(['annex', '--content', CONTENT, '--out', out]);
    await run.hasSaid('Printing the slides');
    run.stop();
    expect(await run.ended).not.toBe(0);
    expect(existsSync(out)).toBe(false);
    expect(readdirSync(folder).filter((name) => name.startsWith('.stopped'))).toEqual([]);
    expect(existsSync(join(PROJECT, '.cache', `export-${run.pid}`))).toBe(false);
    expect(existsSync(join(PROJECT, '.astro/build.lock'))).toBe(false);
  });

  it('takes a variant, and names the one that was meant', async () => {
    const out = join(folder, 'short');
    const run = start(['tour', '--variant', 'short', '--html', '--content', CONTENT, '--out', out]);
    expect(await run.ended).toBe(0);
    expect(readdirSync(out)).toEqual(['tour-short.html']);
    expect(run.said()).toContain('4 of 4 slides reached by keys with the network off, 0 requests');
    const wrong = start(['tour', '--variant', 'shrt', '--content', CONTENT]);
    expect(await wrong.ended).toBe(2);
    expect(wrong.said()).toContain('Did you mean `short`?');
    expect(wrong.said()).not.toContain('Building');
  });

  it('names the talk that was meant, and builds nothing', async () => {
    const run = start(['anex', '--content', CONTENT]);
    expect(await run.ended).toBe(2);
    expect(run.said()).toContain('Did you mean `annex`?');
    expect(run.said()).not.toContain('Building');
  });
});

function start(words: readonly string[]): RunningExport {
  const child = spawn(process.execPath, [join(PROJECT, 'scripts/export.ts'), ...words], {
    cwd: PROJECT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const listeners: (() => void)[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      for (const listen of listeners) listen();
    });
  }
  return {
    pid: child.pid,
    ended: new Promise((done) => child.on('close', done)),
    said: () => said,
    hasSaid: (text) =>
      new Promise((done) => {
        listeners.push(() => said.includes(text) && done());
      }),
    stop: () => void child.kill('SIGTERM'),
  };
}

function talkNamed(slug: string, variant: string | null): ExportedTalk {
  const found = talks.find((each) => each.slug === slug && each.variant === variant);
  if (!found) throw new Error(`No site has the talk ${slug}.`);
  return found;
}

function fileOf(talk: ExportedTalk, ending: string): Uint8Array {
  const name = fileStem(talk) + ending;
  const file = exports.get(fileStem(talk))?.files.find((each) => each.name === name);
  if (!file) throw new Error(`The export made no ${name}.`);
  return file.bytes;
}

/** What is packed for a venue, in the order of the pack. */
function packOf(stem: string): string[] {
  const endings = [
    '.html',
    '-slides.pdf',
    '-handout.pdf',
    '.md',
    '-qr.svg',
    '-qr.png',
    '-address.pdf',
  ];
  const files = ['README.txt', ...endings.map((ending) => stem + ending), 'preflight.txt'];
  return files.map((name) => `${stem}/${name}`);
}

async function readTexts(bytes: Uint8Array): Promise<{ texts: string[] }> {
  const { text } = await extractText(await readPdf(bytes), { mergePages: false });
  return { texts: text.map((page) => page.replace(/\s+/g, ' ')) };
}

async function readQR(page: Page, png: Uint8Array = new Uint8Array()): Promise<string> {
  const url = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
  const picture = await page.evaluate(readPixels, url);
  return decodeQR({ ...picture, data: Uint8Array.from(picture.data) });
}

/** The reader takes the bytes it is given for its own. */
function readPdf(bytes: Uint8Array): ReturnType<typeof getDocumentProxy> {
  return getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 });
}

function flatten(entries: Outline | null): Outline {
  return (entries ?? []).flatMap((entry) => [entry, ...flatten(entry.items as Outline)]);
}

/** Runs inside the page. */
async function readPixels(url: string): Promise<{ width: number; height: number; data: number[] }> {
  const SIZE = 180;
  const picture = new Image();
  picture.src = url;
  await picture.decode();
  const context = new OffscreenCanvas(SIZE, SIZE).getContext('2d');
  context?.drawImage(picture, 0, 0, SIZE, SIZE);
  const data = [...(context?.getImageData(0, 0, SIZE, SIZE).data ?? [])];
  return { width: SIZE, height: SIZE, data };
}

interface RunningExport {
  readonly pid: number | undefined;
  readonly ended: Promise<number | null>;
  readonly said: () => string;
  readonly hasSaid: (text: string) => Promise<void>;
  readonly stop: () => void;
}

type Outline = NonNullable<Awaited<ReturnType<Awaited<ReturnType<typeof readPdf>>['getOutline']>>>;
