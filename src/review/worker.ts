import { chromium, type Browser, type LaunchOptions } from 'playwright-core';
import { openDeckWindow, type DeckWindow } from './deck-window.ts';
import type { Finding } from './finding.ts';
import { fetchDeck } from './fetch-deck.ts';
import { aspectIn, windowsFor, type State } from './plan.ts';
import { reviewSlide, type ReviewedSlide } from './review-slide.ts';

/** A slide that takes longer than this has stopped the browser. */
const PATIENCE = 180_000;

/**
 * A browser that looks at slides, one after another.
 *
 * Its windows stay open as long as the next slide is of the same deck. When the browser fails on a slide it is started anew and
 * asked once more; a second failure is told as a finding of that slide, and the next slide gets a new browser.
 */
export function startWorker(launch: LaunchOptions): ReviewWorker {
  let browser: Browser | null = null;
  let deck: { readonly url: string; readonly windows: readonly DeckWindow[] } | null = null;
  return {
    async review(url, id) {
      try {
        return await look(url, id);
      } catch {
        await close();
      }
      try {
        return await look(url, id);
      } catch (error) {
        await close();
        return crashed(error);
      }
    },
    close,
  };

  async function look(url: string, id: string): Promise<ReviewedSlide> {
    browser ??= await chromium.launch(launch);
    if (deck?.url !== url) {
      for (const window of deck?.windows ?? []) await window.close();
      const windows: DeckWindow[] = [];
      const html = (await fetchDeck(url)) ?? '';
      for (const kind of windowsFor(aspectIn(html)))
        windows.push(await openDeckWindow(browser, url, kind));
      deck = { url, windows };
    }
    return within(PATIENCE, reviewSlide(deck.windows, id));
  }

  async function close(): Promise<void> {
    const closing = browser;
    browser = null;
    deck = null;
    await closing?.close().catch(() => undefined);
  }
}

/** Gives up on work that does not end in time; what it does after that is nobody's. */
export function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(
      () => fail(new Error(`it did not answer for ${milliseconds / 1000} seconds`)),
      milliseconds,
    );
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** What is told of a slide that failed twice. */
export function crashed(error: unknown): Crash {
  const text = error instanceof Error ? error.message : String(error);
  const reason = (text.split('\n')[0] ?? '').replace(/^.*?Error: |\.$/g, '');
  const state: State = { screen: '16:9', theme: 'light', fonts: 'web', step: 0 };
  const finding: Finding = {
    id: 'review-crash',
    source: 0,
    aspect: '',
    amount: 1,
    box: null,
    data: { reason },
  };
  return {
    record: { states: [state], findings: [{ ...finding, states: [state] }] },
    picture: null,
  };
}

/** A slide that no browser could show. */
type Crash = Pick<ReviewedSlide, 'record'> & { readonly picture: null };

/** A browser at work. */
export interface ReviewWorker {
  readonly review: (url: string, id: string) => Promise<ReviewedSlide | Crash>;
  readonly close: () => Promise<void>;
}
