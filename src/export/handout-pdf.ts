import { photographSlides } from './slide-pictures.ts';
import { printPage } from './print-page.ts';
import type { SiteBrowser } from './site-browser.ts';
import { pathOf, type ExportedTalk } from './talk-export.ts';

/** The handout as a PDF of A4 pages: three slides a page as they look on stage, each beside its narration, and sources at the end. */
export async function printHandout(browser: SiteBrowser, talk: ExportedTalk): Promise<Buffer> {
  const pictures = await photographSlides(browser, talk);
  const handout = encodeURI(pathOf(talk, 'handout'));
  const page = await browser.open(handout);
  await page.addStyleTag({ content: footOf(talk.title) + PICTURED });
  await page.evaluate(showPictures, pictures);
  return printPage(page, talk, {
    title: `${talk.title}, handout`,
    ownPaths: [encodeURI(pathOf(talk, 'page')), handout],
  });
}

/** The title at the foot of each page, where its number is too. */
function footOf(title: string): string {
  return `@page { @bottom-left {
    content: ${JSON.stringify(title)};
    color: #56615b;
    font-family: 'Plex Sans', Arial, sans-serif;
    font-size: 8pt;
  } }`;
}

/** A picture, and its words below it without ink: they are found, copied and read aloud. */
const PICTURED = `
  .shown.is-pictured { padding: 0; overflow: hidden; border-radius: 1mm; aspect-ratio: auto; }
  .shown.is-pictured > .slide-picture { display: block; width: 100%; height: auto; margin: 0; }
  .shown-words { position: absolute; inset: 0; margin: 0; overflow: hidden; font-size: 5pt; line-height: 1.1; text-rendering: geometricPrecision; }
  .shown-words, .shown-words * { border-color: transparent !important; background: none !important; box-shadow: none !important; color: transparent !important; font-size: 5pt !important; }
  .shown-words :is(svg, img, video, math) { display: none; }
`;

/** Runs inside the page. */
function showPictures(pictures: Readonly<Record<string, string>>): void {
  for (const slide of document.querySelectorAll<HTMLElement>('[data-slide]')) {
    const shown = slide.querySelector<HTMLElement>(':scope > .shown');
    const source = pictures[slide.dataset['slide'] ?? ''];
    if (!shown || source === undefined) continue;
    const words = document.createElement('div');
    words.className = 'shown-words';
    words.append(...shown.childNodes);
    const picture = document.createElement('img');
    picture.className = 'slide-picture';
    picture.alt = '';
    picture.src = source;
    shown.classList.add('is-pictured');
    shown.append(words, picture);
  }
}
