import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { DEMO, it } from '../support/browser-test.ts';
import { currentSlide, openDeck } from '../support/deck.ts';

const RISES = `${DEMO.url}talks/steps/slides/#/rises`;

describe('slides that move', () => {
  it('carry a picture from its place on one to its place on the other, in its own shape', async ({
    openPage,
  }) => {
    const page = await openPage({ reducedMotion: 'no-preference' });
    await openDeck(page, RISES);
    const was = await markOn(page, 'rises');
    await page.keyboard.press('ArrowRight');
    expect(await currentSlide(page)).toBe('risen');
    await hold(page, 0);
    expectNear(await markOn(page, 'risen'), was);
    await hold(page, 'end');
    const is = await markOn(page, 'risen');
    expect(is.x).toBeGreaterThan(was.x);
    expect(is.width / is.height).toBeCloseTo(was.width / was.height, 1);
    await page.keyboard.press('ArrowLeft');
    await hold(page, 0);
    expectNear(await markOn(page, 'rises'), is);
  });

  it('leave alone what is only said', async ({ openPage }) => {
    const page = await openPage({ reducedMotion: 'no-preference' });
    await openDeck(page, RISES);
    await page.keyboard.press('ArrowRight');
    const targets = page.locator('#risen [data-auto-animate-target]');
    expect(await targets.count()).toBeGreaterThan(1);
    expect(await page.locator('#risen .notes [data-auto-animate-target]').count()).toBe(0);
  });

  it('stand where they belong for those who asked for less motion', async ({ page }) => {
    await openDeck(page, RISES);
    await page.keyboard.press('ArrowRight');
    expect(await currentSlide(page)).toBe('risen');
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    expect(await page.locator('[data-auto-animate-target]').count()).toBe(0);
  });

  it('stand still beside a slide that is not animated', async ({ openPage }) => {
    const page = await openPage({ reducedMotion: 'no-preference' });
    await openDeck(page, `${DEMO.url}talks/steps/slides/#/risen`);
    await page.keyboard.press('ArrowRight');
    expect(await currentSlide(page)).toBe('end');
    expect(await page.locator('[data-auto-animate-target]').count()).toBe(0);
  });
});

/** Where the mark of the drawing stands in the window. */
async function markOn(page: Page, slide: string): Promise<Box> {
  const box = await page.locator(`#${slide} svg rect`).nth(1).boundingBox();
  if (!box) throw new Error('The mark is not drawn.');
  return box;
}

/** The same place; reveal.js measures in whole pixels of the stage. */
function expectNear(box: Box, expected: Box): void {
  for (const side of ['x', 'y', 'width', 'height'] as const) {
    const distance = Math.abs(box[side] - expected[side]);
    expect({ side, isNear: distance < 2 }).toEqual({ side, isNear: true });
  }
}

/** Stops everything that moves at its start, or lets it arrive. */
async function hold(page: Page, at: 0 | 'end'): Promise<void> {
  await page.waitForFunction(() => document.getAnimations().length > 0);
  await page.evaluate((moment) => {
    for (const animation of document.getAnimations()) {
      if (moment === 'end') animation.finish();
      else {
        animation.pause();
        animation.currentTime = moment;
      }
    }
  }, at);
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
