import type { Page } from 'playwright-core';
import type { SiteBrowser } from './site-browser.ts';
import { pathOf, type ExportedTalk, type Theme } from './talk-export.ts';

/**
 * Opens a deck as it is printed: each slide, or each of its steps, on a page of its own.
 *
 * @returns the page, and the path of the deck below the base
 */
export async function openPrintView(
  browser: SiteBrowser,
  talk: ExportedTalk,
  { isStepwise = false, theme = null, scale = 1 }: PrintView = {},
): Promise<{ readonly page: Page; readonly path: string }> {
  const path = encodeURI(pathOf(talk, 'slides'));
  const page = await browser.open(`${path}?view=print&pdfSeparateFragments=${isStepwise}`, scale);
  await page.locator('html.reveal-print .pdf-page').first().waitFor();
  if (theme === 'dark') await page.evaluate(addStyles, DARK);
  return { page, path };
}

/** Paper is light unless one asks for the colours of a dark room. */
const DARK = `
  html.reveal-print.deck { color-scheme: dark !important; }
  html.reveal-print .pdf-page { background: var(--stage) !important; }
`;

/* What follows runs inside the page, so it uses nothing from outside itself. */

/** The policy of a deck lets no style element in, but a sheet of its own. */
export function addStyles(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}

export async function waitForPictures(): Promise<void> {
  await document.fonts.ready;
  for (const picture of document.images) picture.loading = 'eager';
  await Promise.all([...document.images].map((picture) => picture.decode().catch(() => undefined)));
}

/** How a deck is printed. */
interface PrintView {
  /** Whether each step has a page. */
  readonly isStepwise?: boolean;
  readonly theme?: Theme | null;
  /** How many pixels of a picture are one of the page. */
  readonly scale?: number;
}
