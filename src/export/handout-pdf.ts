import { printPage } from './print-page.ts';
import type { SiteBrowser } from './site-browser.ts';
import { pathOf, type ExportedTalk } from './talk-export.ts';

/** The handout as a PDF of A4 pages: slide beside narration, numbered figures, sources at the end. */
export async function printHandout(browser: SiteBrowser, talk: ExportedTalk): Promise<Buffer> {
  const handout = encodeURI(pathOf(talk, 'handout'));
  const page = await browser.open(handout);
  return printPage(page, talk, {
    title: `${talk.title}, handout`,
    ownPaths: [encodeURI(pathOf(talk, 'page')), handout],
  });
}
