import type { Browser, CDPSession, Page } from 'playwright-core';
import type { Measurement } from './measurement.ts';
import { measureSlide } from './measure-slide.ts';
import { SCREENS, type Fonts, type Screen, type Theme } from './plan.ts';

/** The slide that is shown, also where it stands in a stack. */
export const CURRENT_SLIDE =
  '.slides > section.slide.present, .slides > section.present > section.slide.present';

/** Opens a deck in a window of its own and waits until it can be steered. */
export async function openDeckWindow(
  browser: Browser,
  url: string,
  { screen, fonts }: { readonly screen: Screen; readonly fonts: Fonts },
): Promise<DeckWindow> {
  const context = await browser.newContext({
    viewport: SCREENS[screen],
    reducedMotion: 'reduce',
    colorScheme: 'light',
    // What the deck keeps for later would load fonts past the rule below.
    serviceWorkers: 'block',
  });
  if (fonts === 'fallback') {
    await context.route(/\.(?:woff2?|ttf|otf)(?:[?#]|$)/i, (route) => route.abort());
  }
  // A deck stays as it was loaded: a dev server may not push a change under the eyes of the review.
  await context.routeWebSocket(/./, () => undefined);
  const page = await context.newPage();
  await page.goto(url);
  await awaitDeck(page);
  const session = await context.newCDPSession(page);
  return {
    page,
    screen,
    fonts,
    reload: async () => {
      await page.reload();
      await awaitDeck(page);
    },
    goTo: (id) => goTo(page, id),
    takeStep: () => takeStep(page),
    measure: () => page.evaluate(measureSlide, CURRENT_SLIDE),
    setTheme: (theme) => page.emulateMedia({ colorScheme: theme }),
    findStepped: () => page.evaluate(findStepped, CURRENT_SLIDE),
    capture: () => capture(session),
    captureBackground: async () => {
      await page.evaluate(toggleLetters, false);
      const picture = await capture(session);
      await page.evaluate(toggleLetters, true);
      return picture;
    },
    close: () => context.close(),
  };
}

async function awaitDeck(page: Page): Promise<void> {
  await page.locator('.reveal.ready').waitFor();
  await page.evaluate(prepareWindow);
}

/**
 * Loads all fonts at once, hides the deck's own frame, which moves with every step, and gets the means to hide letters ready.
 *
 * A style element would break the security policy, a style sheet of the page's own does not.
 */
async function prepareWindow(): Promise<void> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    .reveal > :is(.progress, .controls, .slide-number), .reveal > .controls *, .deck-bar {
      visibility: hidden !important;
    }
    html.without-letters *, html.without-letters *::before, html.without-letters *::after,
    html.without-letters *::marker {
      -webkit-text-fill-color: transparent !important;
      text-decoration-color: transparent !important;
      text-shadow: none !important;
      transition: none !important;
    }
    html.without-letters math, html.without-letters math * {
      color: transparent !important;
    }
    html.without-letters svg :is(text, tspan, textPath) {
      fill: transparent !important;
      stroke: transparent !important;
    }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  await Promise.allSettled([...document.fonts].map((font) => font.load()));
}

function toggleLetters(areShown: boolean): void {
  document.documentElement.classList.toggle('without-letters', !areShown);
}

async function goTo(page: Page, id: string): Promise<void> {
  await page.evaluate((target) => {
    location.hash = `#/${encodeURIComponent(target)}`;
  }, id);
  await page.waitForFunction(
    ([selector, target]) => document.querySelector(selector)?.id === target,
    [CURRENT_SLIDE, id] as const,
  );
  await takeStepsBack(page);
  await page.evaluate(settleSlide, CURRENT_SLIDE);
}

/** A slide that one comes back to has all its steps taken; the review begins before the first. */
async function takeStepsBack(page: Page): Promise<void> {
  const countTaken = (selector: string) =>
    document.querySelector(selector)?.querySelectorAll('.fragment.visible').length ?? 0;
  for (let left = await page.evaluate(countTaken, CURRENT_SLIDE); left > 0;) {
    await page.keyboard.press('ArrowLeft');
    const now = await page.evaluate(countTaken, CURRENT_SLIDE);
    if (now >= left) throw new Error('The steps of the slide could not be taken back.');
    left = now;
  }
}

/** Waits for the pictures and fonts of a slide, and until it is painted. */
async function settleSlide(selector: string): Promise<void> {
  const slide = document.querySelector(selector);
  const images = [...(slide?.querySelectorAll('img') ?? [])];
  await Promise.allSettled(
    images.map((image) => {
      image.loading = 'eager';
      return image.decode();
    }),
  );
  await document.fonts.ready;
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
}

/** Takes the next step of the slide, and says whether there was one left. */
async function takeStep(page: Page): Promise<boolean> {
  const hasMore = (selector: string) =>
    document.querySelector(selector)?.querySelector('.fragment:not(.visible)') !== null;
  if (!(await page.evaluate(hasMore, CURRENT_SLIDE))) return false;
  await page.keyboard.press('Space');
  await page.evaluate(settleSlide, CURRENT_SLIDE);
  return true;
}

/** Number of the marked element that the last step belongs to. */
function findStepped(selector: string): number {
  const slide = document.querySelector(selector);
  const marked: (Element | null)[] = [slide, ...(slide?.querySelectorAll('[data-source]') ?? [])];
  const fragment = slide?.querySelector('.fragment.current-fragment');
  const own = fragment?.closest('[data-source]') ?? null;
  const inner = fragment?.querySelector('[data-source]') ?? null;
  return Math.max(0, marked.indexOf(own === slide ? inner : own));
}

async function capture(session: CDPSession): Promise<Buffer> {
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'png',
    optimizeForSpeed: true,
  });
  return Buffer.from(data, 'base64');
}

/** A deck in a browser window. */
export interface DeckWindow {
  readonly page: Page;
  readonly screen: Screen;
  readonly fonts: Fonts;
  readonly reload: () => Promise<void>;
  readonly goTo: (id: string) => Promise<void>;
  readonly takeStep: () => Promise<boolean>;
  readonly measure: () => Promise<Measurement>;
  /** Number of the marked element that the last step belongs to. */
  readonly findStepped: () => Promise<number>;
  readonly setTheme: (theme: Theme) => Promise<void>;
  readonly capture: () => Promise<Buffer>;
  /** The slide as it is painted with all letters transparent. */
  readonly captureBackground: () => Promise<Buffer>;
  readonly close: () => Promise<void>;
}
