import type { Page } from 'playwright-core';

/** The slide that is shown, also where it stands in a stack; its pictures in the overview are no part of the stage. */
export const CURRENT_SLIDE =
  '.reveal.ready > .slides > section.slide.present, .reveal.ready > .slides > section.present > section.slide.present';

/** Opens a deck and waits until it can be steered. */
export async function openDeck(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.locator('.reveal.ready').waitFor();
}

/** Id of the slide that is shown. */
export function currentSlide(page: Page): Promise<string> {
  return page.locator(CURRENT_SLIDE).evaluate((slide) => slide.id);
}

/** Ids of all slides, in their order. */
export function slideIds(page: Page): Promise<string[]> {
  return page.locator('section.slide').evaluateAll((slides) => slides.map((slide) => slide.id));
}

/** Goes through a deck with the space bar, as a speaker would, and looks at every step of every slide. */
export async function visitSteps(
  page: Page,
  look: (moment: Moment) => Promise<void>,
): Promise<void> {
  let before: Moment | null = null;
  for (;;) {
    const moment = await page.evaluate(readMoment, CURRENT_SLIDE);
    if (moment.slide === before?.slide && moment.step === before.step) return;
    await look(moment);
    before = moment;
    await page.keyboard.press('Space');
  }
}

function readMoment(selector: string): Moment {
  const slide = document.querySelector(selector);
  return { slide: slide?.id ?? '', step: slide?.querySelectorAll('.fragment.visible').length ?? 0 };
}

/** A slide and how many of its steps were taken. */
export interface Moment {
  readonly slide: string;
  readonly step: number;
}
