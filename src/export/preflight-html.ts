import type { Page } from 'playwright-core';
import type { SiteBrowser } from './site-browser.ts';

/**
 * Opens the single file from the disk with the network off and walks through it by keys, from the first slide to the last.
 *
 * What it asks for beside itself, and what it complains of, is a problem.
 */
export async function checkSingleFile(
  browser: SiteBrowser,
  url: string,
  slides: readonly string[],
): Promise<HtmlCheck> {
  const { page, seen } = await browser.openOffline(url);
  const isReady = await page
    .locator('.reveal.ready')
    .waitFor()
    .then(
      () => true,
      () => false,
    );
  const shown = isReady ? await walkSlides(page) : [];
  await page.context().close();
  const missing = slides.filter((id) => !shown.includes(id));
  return {
    slides: shown.length,
    requests: seen.requests.length,
    problems: [
      ...(isReady ? [] : ['does not start']),
      ...(isReady && missing.length > 0 ? [`never shows the slides ${missing.join(', ')}`] : []),
      ...(isReady && shown[0] !== slides[0] ? [`starts at ${shown[0] ?? 'nothing'}`] : []),
      ...(isReady && shown.at(-1) !== slides.at(-1)
        ? [`ends at ${shown.at(-1) ?? 'nothing'}`]
        : []),
      ...seen.requests.map((request) => `asks for ${request}`),
      ...seen.errors.map((error) => `complains: ${error}`),
    ],
  };
}

/** Presses the space bar until nothing changes; the ids of the slides in the order they were shown. */
async function walkSlides(page: Page): Promise<string[]> {
  const shown: string[] = [];
  let before = '';
  for (;;) {
    const moment = await page.evaluate(readMoment);
    if (`${moment.id} ${moment.step}` === before) return shown;
    before = `${moment.id} ${moment.step}`;
    if (moment.id !== shown.at(-1)) shown.push(moment.id);
    await page.keyboard.press('Space');
  }
}

/** Runs inside the page. */
function readMoment(): { id: string; step: number } {
  const slide = document.querySelector('section.slide.present:not(.stack)');
  return { id: slide?.id ?? '', step: slide?.querySelectorAll('.fragment.visible').length ?? 0 };
}

/** What happened in the single file. */
export interface HtmlCheck {
  /** Slides reached by keys. */
  readonly slides: number;
  readonly requests: number;
  readonly problems: readonly string[];
}
