import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { findViolations } from '../support/axe.ts';
import { it } from '../support/browser-test.ts';
import { findOverflow, findSmallText } from '../support/stage.ts';

describe('findOverflow', () => {
  it('says nothing about a slide that fits, nor about what only screen readers see', async ({
    page,
  }) => {
    await showSlide(
      page,
      '<p style="height: 700px">fits</p><p class="visually-hidden" style="top: 900px">read</p>',
    );
    expect(await page.evaluate(findOverflow, '.slide')).toEqual([]);
  });

  it('names the outermost element that stands outside the stage, and by how much', async ({
    page,
  }) => {
    await showSlide(
      page,
      '<ul style="height: 753px"><li style="height: 753px">a long list</li></ul>',
    );
    expect(await page.evaluate(findOverflow, '.slide')).toEqual([
      'ul “a long list” is outside the stage at the bottom by 33 px',
    ]);
  });

  it('measures in pixels of the stage where the screen is smaller', async ({ page }) => {
    await showSlide(
      page,
      '<p style="width: 1300px">wide</p>',
      'transform: scale(0.5); transform-origin: 0 0',
    );
    expect(await page.evaluate(findOverflow, '.slide')).toEqual([
      'p “wide” is outside the stage at the right by 20 px',
    ]);
  });

  it('names a box that hides a part of what it holds', async ({ page }) => {
    await showSlide(
      page,
      '<pre style="width: 100px; height: 90px; overflow: auto">a very long line of code</pre>',
    );
    expect(await page.evaluate(findOverflow, '.slide')).toEqual([
      expect.stringMatching(/^pre “a very long line of code” is cut off at its side by \d+ px$/),
    ]);
  });

  it('names a label that is cut off by the edge of its drawing', async ({ page }) => {
    await showSlide(
      page,
      '<svg width="200" height="50"><text x="150" y="40" font-size="30">overboard</text></svg>',
    );
    expect(await page.evaluate(findOverflow, '.slide')).toEqual([
      expect.stringMatching(/^text “overboard” is cut off by the edge of its drawing by \d+ px$/),
    ]);
  });
});

describe('findSmallText', () => {
  it('counts letters inside a drawing as large as they come out', async ({ page }) => {
    const drawing = (width: number) =>
      `<svg viewBox="0 0 100 50" width="${width}" height="${width / 2}"><text y="20" font-size="12">label</text></svg>`;
    await showSlide(page, drawing(200));
    expect(await page.evaluate(findSmallText, { selector: '.slide', least: 24 })).toEqual([]);
    await showSlide(page, drawing(150));
    expect(await page.evaluate(findSmallText, { selector: '.slide', least: 24 })).toEqual([
      'text “label” is 18.0 px',
    ]);
  });

  it('leaves out what is not seen', async ({ page }) => {
    const hidden =
      '<p class="visually-hidden">x</p><aside class="notes">x</aside><svg><title>x</title></svg>';
    await showSlide(
      page,
      `<p style="font-size: 23px">small</p><div style="font-size: 9px">${hidden}</div>`,
    );
    expect(await page.evaluate(findSmallText, { selector: '.slide', least: 24 })).toEqual([
      'p “small” is 23.0 px',
    ]);
  });
});

describe('findViolations', () => {
  it('names the rule, the element and the reason', async ({ page }) => {
    await page.setContent(
      '<html lang="en"><title>t</title><main><h1>t</h1><img src="data:,"></main></html>',
    );
    expect(await findViolations(page)).toEqual([expect.stringMatching(/^image-alt: img \(.*alt/)]);
  });
});

function showSlide(page: Page, body: string, style = ''): Promise<void> {
  return page.setContent(`
    <style>
      body, .slide > * { margin: 0; padding: 0 }
      .slides, .slide { width: 1280px; height: 720px; font: 30px sans-serif; position: relative }
      .visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden }
    </style>
    <div class="reveal"><div class="slides" style="${style}"><section class="slide">${body}</section></div></div>`);
}
