import { openPrintView } from './print-view.ts';
import type { SiteBrowser } from './site-browser.ts';
import type { ExportedTalk } from './talk-export.ts';

/** Letters on a slide are large, so no more of their edges is needed on paper. */
const QUALITY = 85;

/** Takes a picture of each slide of a talk with all its steps, as data addresses by the ids of the slides. */
export async function photographSlides(
  browser: SiteBrowser,
  talk: ExportedTalk,
): Promise<Record<string, string>> {
  const { page } = await openPrintView(browser, talk);
  await page.evaluate(() => document.fonts.ready);
  const pictures: Record<string, string> = {};
  for (const sheet of await page.locator('.pdf-page').all()) {
    const id = await sheet.locator('section.slide').first().getAttribute('id');
    const bytes = await sheet.screenshot({ type: 'jpeg', quality: QUALITY });
    if (id !== null) pictures[id] = `data:image/jpeg;base64,${bytes.toString('base64')}`;
  }
  await page.context().close();
  return pictures;
}
