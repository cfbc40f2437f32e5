import type { Page } from 'playwright-core';
import { settlePdfInfo } from './pdf-info.ts';
import { waitForPictures } from './print-view.ts';
import type { ExportedTalk } from './talk-export.ts';

/** For a draft without a date: a file has to say one, and the day of printing would change its bytes. */
const FIRST_DAY = '1970-01-01';

/** Prints an opened page as it stands, with links that still lead somewhere once it is a file. */
export async function printPage(
  page: Page,
  talk: ExportedTalk,
  { title, ownPaths }: PrintOptions,
): Promise<Buffer> {
  await page.evaluate(waitForPictures);
  await page.evaluate(settleLinks, {
    base: talk.site.base,
    address: talk.address,
    ownPaths: ownPaths.map((path) => `${talk.site.base}${path}`),
  });
  await page.evaluate((text) => void (document.title = text), title);
  const pdf = await page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: true,
  });
  await page.context().close();
  return settlePdfInfo(pdf, { author: talk.speakers.join(', '), date: talk.date ?? FIRST_DAY });
}

/* What follows runs inside the page, so it uses nothing from outside itself. */

/** Links within the printed talk lead to its pages, those to the site to its public address, or nowhere if it has none. */
function settleLinks({ base, address, ownPaths }: LinkRules): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const url = new URL(link.href);
    if (url.origin !== location.origin) continue;
    const id = decodeURIComponent(url.hash.replace(/^#\/?/, ''));
    const isHere = ownPaths.includes(url.pathname) && document.getElementById(id) !== null;
    if (isHere) link.setAttribute('href', `#${encodeURIComponent(id)}`);
    else if (address) link.href = address + url.pathname.slice(base.length) + url.search + url.hash;
    else link.removeAttribute('href');
  }
}

interface PrintOptions {
  readonly title: string;
  /** Paths whose ids the printed page has too, relative to the base. */
  readonly ownPaths: readonly string[];
}

interface LinkRules {
  readonly base: string;
  readonly address: string | null;
  readonly ownPaths: readonly string[];
}
