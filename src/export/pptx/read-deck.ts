import type { Page } from 'playwright-core';
import { installForms } from './page/install-forms.ts';
import { installPaint } from './page/install-paint.ts';
import { installParts } from './page/install-parts.ts';
import { installRuns } from './page/install-runs.ts';
import { installSlides } from './page/install-slides.ts';
import { installTexts } from './page/install-texts.ts';
import type { DeckPlace } from './page/page-tools.ts';
import { readPages } from './page/read-pages.ts';
import type { ShownDeck } from './shown-deck.ts';

/** Reads off a printed deck what stands on its slides, as text, tables and pictures with their places. */
export async function readDeck(page: Page, place: Omit<DeckPlace, 'skipped'>): Promise<ShownDeck> {
  await page.evaluate(installPaint, place.fontNames);
  await page.evaluate(installRuns, { ...place, skipped: SKIPPED });
  await page.evaluate(installForms);
  await page.evaluate(installParts);
  await page.evaluate(installTexts);
  await page.evaluate(installSlides, SKIPPED);
  return page.evaluate(readPages);
}

/** What is no part of a slide, or has a place of its own in the file. */
const SKIPPED =
  '.notes, .visually-hidden, .slide-number, .slide-footer, style, script, template, [hidden], .code-step';
