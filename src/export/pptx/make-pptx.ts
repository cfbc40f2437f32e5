import { OWN_FONTS } from '../../lib/own-fonts.ts';
import { openPrintView, waitForPictures } from '../print-view.ts';
import type { SiteBrowser } from '../site-browser.ts';
import type { ExportedTalk, StepKind, Theme } from '../talk-export.ts';
import { zipParts } from './package-parts.ts';
import { presentationParts } from './presentation-parts.ts';
import { readDeck } from './read-deck.ts';
import type { ShownDeck } from './shown-deck.ts';
import { takeGrounds, takePictures } from './take-pictures.ts';

/** The slides as a PowerPoint file: text, lists, tables and code that can be edited, each where the browser has it. */
export async function makePptx(
  browser: SiteBrowser,
  talk: ExportedTalk,
  { steps, theme }: PptxOptions,
): Promise<MadePptx> {
  const { page, path } = await openPrintView(browser, talk, {
    isStepwise: steps === 'pages',
    theme,
    scale: 2,
  });
  await page.evaluate(waitForPictures);
  const { base } = talk.site;
  const deck = await readDeck(page, {
    ownPath: path,
    base,
    address: talk.address,
    fontNames: FONT_NAMES,
  });
  const grounds = await takeGrounds(page, deck);
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

export interface PptxOptions {
  readonly steps: StepKind;
  readonly theme: Theme | null;
}

/** A PowerPoint file, and the deck that it was made from. */
export interface MadePptx {
  readonly bytes: Uint8Array;
  readonly deck: ShownDeck;
}
