import { speak } from '../i18n/speak.ts';
import { printPage } from './print-page.ts';
import { openPrintView } from './print-view.ts';
import type { SiteBrowser } from './site-browser.ts';
import { pathOf, type ExportedTalk, type StepKind, type Theme } from './talk-export.ts';

/** The slides as a PDF whose pages have their shape: one for each slide, or one for each of its steps. */
export async function printSlides(
  browser: SiteBrowser,
  talk: ExportedTalk,
  { steps, theme }: SlidesPdfOptions,
): Promise<PrintedSlides> {
  const { page, path } = await openPrintView(browser, talk, {
    isStepwise: steps === 'pages',
    theme,
  });
  await page.evaluate(prepareOutline, speak(talk.lang).say('block.slide', { number: '#' }));
  const texts = await page.locator('.pdf-page').evaluateAll(readTexts);
  const slides = await page.locator('.pdf-page').evaluateAll(readSlides);
  const pdf = await printPage(page, talk, { title: talk.title, ownPaths: [path] });
  return { pdf, texts, slides };
}

/** How many pages the slides must have, counted on the deck as it is presented. */
export async function countStates(
  browser: SiteBrowser,
  talk: ExportedTalk,
  steps: StepKind,
): Promise<number> {
  if (steps === 'merged') return talk.slides.length;
  const page = await browser.open(encodeURI(pathOf(talk, 'slides')));
  await page.locator('.reveal.ready').waitFor();
  const counts = await page.locator('section.slide').evaluateAll((slides) =>
    slides.map((slide) => {
      const steps = slide.querySelectorAll<HTMLElement>('.fragment');
      return 1 + new Set([...steps].map((each) => each.dataset['fragmentIndex'])).size;
    }),
  );
  await page.context().close();
  return counts.reduce((total, count) => total + count, 0);
}

/**
 * The browser makes the outline of headings that a screen reader would find: so those of every slide have to be found, each
 * once, and a slide without one needs a name. Runs inside the page.
 */
function prepareOutline(slideName: string): void {
  const slides = [...document.querySelectorAll<HTMLElement>('.pdf-page section.slide')];
  for (const hidden of document.querySelectorAll('.slides [aria-hidden], .slides [hidden]')) {
    if (!hidden.matches('section')) continue;
    hidden.removeAttribute('aria-hidden');
    hidden.removeAttribute('hidden');
  }
  const named = new Set<string>();
  let number = 0;
  for (const slide of slides) {
    const headings = slide.querySelectorAll('h1, h2, h3');
    if (named.has(slide.id)) {
      for (const heading of headings) heading.setAttribute('role', 'presentation');
      continue;
    }
    named.add(slide.id);
    number += 1;
    if (headings.length > 0) continue;
    const name = document.createElement('h2');
    // What is clipped away is in no outline.
    name.style.cssText = 'position: absolute; top: 0; left: 0; color: transparent; font-size: 8px';
    name.textContent = slideName.replace('#', String(number));
    slide.prepend(name);
  }
}

/** What an audience would read on each page, piece by piece. Runs inside the page. */
function readTexts(pages: Element[]): string[][] {
  return pages.map((page) => {
    const texts: string[] = [];
    const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { nodeValue, parentElement } = walker.currentNode;
      // Signs of formulas grow, and are then drawn as parts that stand for no sign.
      if (!parentElement || parentElement.closest('mo, annotation, title, desc')) continue;
      // A long line may end with an ellipsis.
      if (
        parentElement.matches('.slide-footer-part') &&
        parentElement.scrollWidth > parentElement.clientWidth
      )
        continue;
      if (parentElement.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
        texts.push(nodeValue ?? '');
    }
    return texts;
  });
}

/** The slide on each page. Runs inside the page. */
function readSlides(pages: Element[]): string[] {
  return pages.map((page) => page.querySelector('section.slide')?.id ?? '');
}

/** The slides on paper, and what must be found on each page. */
export interface PrintedSlides {
  readonly pdf: Buffer;
  readonly texts: readonly (readonly string[])[];
  readonly slides: readonly string[];
}

interface SlidesPdfOptions {
  readonly steps: StepKind;
  readonly theme: Theme | null;
}
