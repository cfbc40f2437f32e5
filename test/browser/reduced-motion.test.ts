import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { DEMO, it } from '../support/browser-test.ts';
import { currentSlide, openDeck } from '../support/deck.ts';

const TOUR = `${DEMO.url}talks/tour/`;

describe('motion', () => {
  it('is there where it is welcome', async ({ openPage }) => {
    const page = await openPage({ reducedMotion: 'no-preference' });
    await openDeck(page, `${TOUR}slides/#/shape`);
    await page.keyboard.press('ArrowRight');
    expect(await currentSlide(page)).toBe('line');
    expect(await runningAnimations(page)).not.toEqual([]);
  });

  it('is a short fade between slides of a talk that says nothing of it', async ({ openPage }) => {
    const page = await openPage({ reducedMotion: 'no-preference' });
    await openDeck(page, `${DEMO.url}talks/annex/slides/#/gauges`);
    const fade = await page.locator('section.slide#records').evaluate((slide) => {
      const { transitionDuration, opacity } = getComputedStyle(slide);
      return { durations: [...new Set(transitionDuration.split(', '))], opacity };
    });
    expect(fade).toEqual({ durations: ['0.18s'], opacity: '0' });
  });

  it('is nowhere in a deck for those who asked for none', async ({ openPage }) => {
    const page = await openPage({ reducedMotion: 'reduce' });
    await openDeck(page, `${TOUR}slides/`);
    for (const id of ['why', 'shape', 'line', 'rules']) {
      await page.keyboard.press('ArrowRight');
      expect(await currentSlide(page)).toBe(id);
      expect(await runningAnimations(page)).toEqual([]);
    }
    await page.keyboard.press('ArrowRight');
    expect(await runningAnimations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await runningAnimations(page)).toEqual([]);
  });

  it('is nowhere on a page for those who asked for none', async ({ openPage }) => {
    const page = await openPage({ reducedMotion: 'reduce' });
    await page.goto(TOUR);
    expect(
      await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior),
    ).toBe('auto');
    await page.getByRole('button', { name: 'Switch between light and dark' }).click();
    expect(await runningAnimations(page)).toEqual([]);
    await page
      .getByRole('navigation', { name: 'On this page' })
      .getByRole('link', { name: 'Numbers' })
      .click();
    expect(await runningAnimations(page)).toEqual([]);
  });
});

describe('a film that plays by itself', () => {
  const STAGES = [
    ['a page', `${TOUR}#video`],
    ['a deck', `${TOUR}slides/#/video`],
  ] as const;

  it.for(STAGES)('plays on %s where motion is welcome', async ([, url], { openPage }) => {
    const page = await openPage({ reducedMotion: 'no-preference' });
    await countPlays(page);
    await page.goto(url);
    const film = page.locator('video[data-autoplay]');
    await film.scrollIntoViewIfNeeded();
    await expect.poll(() => film.getAttribute('data-plays')).toBe('1');
    expect(await film.getAttribute('src')).toMatch(/#t=1$/);
  });

  it.for(STAGES)(
    'stands still on %s for those who asked for no motion',
    async ([, url], { openPage }) => {
      const page = await openPage({ reducedMotion: 'reduce' });
      await countPlays(page);
      await page.goto(url);
      const film = page.locator('video[data-autoplay]');
      await film.scrollIntoViewIfNeeded();
      await page.waitForTimeout(400);
      expect(await film.getAttribute('data-plays')).toBeNull();
    },
  );
});

/** The film of the demo cannot be played; it is taken for loaded, and says how often it was asked to play. */
async function countPlays(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(HTMLMediaElement.prototype, 'readyState', { get: () => 4 });
    HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
      this.dataset['plays'] = String(Number(this.dataset['plays'] ?? 0) + 1);
      return Promise.resolve();
    };
  });
}

function runningAnimations(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    document.getAnimations().map((animation) => {
      const { target } = animation.effect as KeyframeEffect;
      return `${target?.localName}.${target?.className} ${animation instanceof CSSTransition ? animation.transitionProperty : ''}`;
    }),
  );
}
