import { printPage } from './print-page.ts';
import type { SiteBrowser } from './site-browser.ts';
import type { ExportedTalk } from './talk-export.ts';

/** The handout as a PDF of A4 pages: slide beside narration, numbered figures, sources at the end. */
export async function printHandout(browser: SiteBrowser, talk: ExportedTalk): Promise<Buffer> {
  const page = await browser.open(`talks/${encodeURI(talk.slug)}/handout/`);
  const path = `talks/${encodeURI(talk.slug)}/`;
  return printPage(page, talk, {
    title: `${talk.title}, handout`,
    ownPaths: [path, `${path}handout/`],
  });
}
