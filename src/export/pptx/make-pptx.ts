import { OWN_FONTS } from '../../lib/own-fonts.ts';
import type { SiteBrowser } from '../site-browser.ts';
import { pathOf, type ExportedTalk, type Theme } from '../talk-export.ts';
import { zipParts } from './package-parts.ts';
import { presentationParts } from './presentation-parts.ts';
import { readDeck } from './read-deck.ts';
import type { ShownDeck } from './shown-deck.ts';
import { takeGround, takePictures, type MediaFile } from './take-pictures.ts';

/** The slides as a PowerPoint file: text, lists, tables and code that can be edited, each where the browser has it. */
export async function makePptx(
  browser: SiteBrowser,
  talk: ExportedTalk,
  { steps, theme }: PptxOptions,
): Promise<MadePptx> {
  const path = encodeURI(pathOf(talk, 'slides'));
  const page = await browser.open(
    `${path}?view=print&pdfSeparateFragments=${steps === 'pages'}`,
    2,
  );
  await page.locator('html.reveal-print .pdf-page').first().waitFor();
  if (theme === 'dark')
    await page.evaluate(() =>
      document.documentElement.style.setProperty('color-scheme', 'dark', 'important'),
    );
  await page.evaluate(waitForPictures);
  const { base } = talk.site;
  const deck = await readDeck(page, {
    ownPath: path,
    base,
    address: talk.address,
    fontNames: FONT_NAMES,
  });
  await page.evaluate(showGrounds);
  const grounds = new Map<string, MediaFile>();
  for (const [index, { id, background }] of deck.slides.entries())
    if (background.picture !== null) grounds.set(id, await takeGround(page, index));
  const pictures = await takePictures(page, deck);
  await page.context().close();
  const { parts, root } = presentationParts(deck, {
    title: talk.title,
    speakers: talk.speakers,
    date: talk.date,
    lang: talk.lang,
    names: new Map(talk.slides.map(({ id, title }) => [id, title])),
    pictures,
    grounds,
    isAnimated: steps === 'animated',
  });
  return { bytes: zipParts(parts, root), deck };
}

/** What the styles call a font, and what everybody does. */
const FONT_NAMES = Object.fromEntries(Object.entries(OWN_FONTS).map(([name, own]) => [own, name]));

/** Runs inside the page. */
function showGrounds(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    '.pptx-ground section.slide *, .pptx-ground .slide-number { visibility: hidden !important }',
  );
  document.adoptedStyleSheets.push(sheet);
}

/** Runs inside the page. */
async function waitForPictures(): Promise<void> {
  await document.fonts.ready;
  for (const picture of document.images) picture.loading = 'eager';
  await Promise.all([...document.images].map((picture) => picture.decode().catch(() => undefined)));
}

export interface PptxOptions {
  readonly steps: 'merged' | 'pages' | 'animated';
  readonly theme: Theme | null;
}

/** A PowerPoint file, and the deck that it was made from. */
export interface MadePptx {
  readonly bytes: Uint8Array;
  readonly deck: ShownDeck;
}
