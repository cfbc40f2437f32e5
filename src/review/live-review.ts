import { setTimeout } from 'node:timers/promises';
import type { Browser, LaunchOptions } from 'playwright-core';
import type { TalkSource } from '../model/sources.ts';
import { openDeckWindow, type DeckWindow } from './deck-window.ts';
import { fetchDeck } from './fetch-deck.ts';
import { createGlances, type Glances, type SlideFindings } from './glances.ts';
import { readSlides } from './read-deck.ts';
import { glanceAtSlide } from './review-slide.ts';
import { within } from './worker.ts';

/**
 * When a deck is fetched after a save, in milliseconds between looks: the dev server takes a moment to render the new text, and
 * not every save changes a slide.
 */
const LOOKS = [0, 400, 800, 1200, 2000];
/** A slide that takes longer than this has stopped the browser. */
const PATIENCE = 60_000;

/**
 * Looks at the slides of a talk as it is written: at those that changed since the last look, in one window that stays open.
 *
 * A later save ends the round of an earlier one; what that did not get to is still changed for the next.
 */
export function createLiveReview({ launch, readTalk, tell }: LiveReviewOptions): LiveReview {
  const talks = new Map<string, Glances>();
  let round = 0;
  let running = Promise.resolve();
  let browser: Browser | null = null;
  let opened: { readonly url: string; readonly window: DeckWindow } | null = null;
  return {
    open: remember,
    review(deck) {
      const own = (round += 1);
      return enqueue(() => follow(deck, () => own === round));
    },
    async close() {
      round += 1;
      await closeBrowser();
    },
  };

  function enqueue(work: () => Promise<void>): Promise<void> {
    const done = running.then(work);
    running = done.catch(closeBrowser);
    return done;
  }

  /** What a deck looked like when it was opened is nothing its author just wrote. */
  function remember(slug: string, html: string): void {
    if (talks.has(slug)) return;
    const glances = createGlances();
    for (const slide of readSlides(html)) glances.note(slide, null);
    talks.set(slug, glances);
  }

  async function follow(deck: LiveDeck & ChangedFile, isCurrent: () => boolean): Promise<void> {
    const glances = talks.get(deck.slug) ?? createGlances();
    talks.set(deck.slug, glances);
    if (deck.file !== null) glances.forgetFile(deck.file);
    let hasLooked = false;
    for (const pause of LOOKS) {
      await setTimeout(pause);
      if (!isCurrent()) return;
      const isNews = await look(deck, glances, isCurrent);
      if (hasLooked && !isNews) return;
      hasLooked ||= isNews;
    }
  }

  /** Looks once at all that changed, and says whether anything had. */
  async function look(
    { slug, url }: LiveDeck,
    glances: Glances,
    isCurrent: () => boolean,
  ): Promise<boolean> {
    const html = await fetchDeck(url);
    const slides = html === null ? [] : readSlides(html);
    if (slides.length === 0) return false;
    const changed = glances.update(slides);
    const window = changed.length > 0 ? await openWindow(url) : null;
    for (const slide of changed) {
      if (!window || !isCurrent()) return true;
      glances.note(slide, await within(PATIENCE, glanceAtSlide(window, slide.id)));
    }
    const talk = readTalk(slug);
    if (talk) tell({ talk: slug, slides: glances.problems(talk, slides) });
    return changed.length > 0;
  }

  async function openWindow(url: string): Promise<DeckWindow> {
    browser ??= await startBrowser(await launch());
    if (opened?.url === url) {
      await opened.window.reload();
      return opened.window;
    }
    await opened?.window.close();
    opened = null;
    const window = await openDeckWindow(browser, url, { screen: '16:9', fonts: 'web' });
    opened = { url, window };
    return window;
  }

  async function closeBrowser(): Promise<void> {
    const closing = browser;
    browser = null;
    opened = null;
    await closing?.close().catch(() => undefined);
  }
}

/** Loaded when it is known to be there: not every installation has it. */
async function startBrowser(options: LaunchOptions): Promise<Browser> {
  const { chromium } = await import('playwright-core');
  return chromium.launch(options);
}

interface LiveReviewOptions {
  /** How a browser is started, asked when the first slide is to be looked at. */
  readonly launch: () => Promise<LaunchOptions>;
  /** The talk as it stands in its file; null when it cannot be read. */
  readonly readTalk: (slug: string) => TalkSource | null;
  readonly tell: (findings: TalkFindings) => void;
}

/** The deck of a talk on the dev server. */
export interface LiveDeck {
  readonly slug: string;
  readonly url: string;
}

interface ChangedFile {
  /** Name of the file that changed; null for the talk's own text. */
  readonly file: string | null;
}

/** A review that goes along with the author. */
export interface LiveReview {
  /** Takes a deck as it is for what its author starts from. */
  readonly open: (slug: string, html: string) => void;
  /** Looks at what changed since; at everything in a deck that was not opened before. */
  readonly review: (deck: LiveDeck & ChangedFile) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** What is wrong with the slides of a talk; slides that are fine are not named. */
export interface TalkFindings {
  readonly talk: string;
  readonly slides: readonly SlideFindings[];
}
