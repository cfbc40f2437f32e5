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
    await page.getByRole('button', { name: 'Change colours' }).click();
    expect(await runningAnimations(page)).toEqual([]);
    await page
      .getByRole('navigation', { name: 'On this page' })
      .getByRole('link', { name: 'Numbers' })
      .click();
    expect(await runningAnimations(page)).toEqual([]);
  });
});

function runningAnimations(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    document.getAnimations().map((animation) => {
      const { target } = animation.effect as KeyframeEffect;
      return `${target?.localName}.${target?.className} ${animation instanceof CSSTransition ? animation.transitionProperty : ''}`;
    }),
  );
}
