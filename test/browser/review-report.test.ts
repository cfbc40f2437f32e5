import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect } from 'vitest';
import { resolveBrand } from '../../src/brand/resolve-brand.ts';
import { acceptRun, writeReport } from '../../src/review/report/write-report.ts';
import type { RunResult } from '../../src/review/run-result.ts';
import { OVERFLOW, runOf, runSlide } from '../fixtures/unit/review-run.ts';
import { findViolations } from '../support/axe.ts';
import { it, THEMES } from '../support/browser-test.ts';

const folder = mkdtempSync(join(tmpdir(), 'lectern-report-'));
const { brand: BRAND } = resolveBrand({ color: { primary: '#7a1f5c' } });
const PICTURES = resolve(import.meta.dirname, '../fixtures/review/talks/edges');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const before = runOf([runSlide('calm'), runSlide('other'), runSlide('tall')]);
const now = runOf([
  runSlide('calm'),
  runSlide('other', { talk: 'moons', talkTitle: 'Moons' }),
  runSlide('tall', { findings: [OVERFLOW] }),
]);
write(before, 'large.png');
acceptRun(folder);
const report = pathToFileURL(write(now, 'coarse.png')).href;

describe('the report of a review', () => {
  it('is accessible in both themes, with a slide open too', async ({ openPage }) => {
    for (const colorScheme of THEMES) {
      const page = await openPage({ colorScheme });
      await page.goto(report);
      expect(await findViolations(page)).toEqual([]);
      await page.getByRole('link', { name: 'Slide tall, Tides' }).click();
      expect(await findViolations(page)).toEqual([]);
    }
  });

  it('has the colors of the site', async ({ openPage }) => {
    const page = await openPage({ colorScheme: 'light' });
    await page.goto(report);
    const accent = await page.evaluate(() =>
      getComputedStyle(document.documentElement).getPropertyValue('--accent'),
    );
    expect(accent).toContain('#7a1f5c');
  });

  it('shows what was found first, with its box and its line', async ({ page }) => {
    await page.goto(report);
    const first = page.locator('.sheet > li').first();
    await expect.poll(() => first.locator('rect').count()).toBe(1);
    expect(await first.textContent()).toContain('talks/tides/index.mdx:9:3');
  });

  it('filters by findings, change and talk, and offers the way back from nothing', async ({
    page,
  }) => {
    await page.goto(report);
    await page.getByLabel('With findings').check();
    expect(await shownSlides(page)).toEqual(['Slide tall']);
    await page.getByLabel('Talk').selectOption('Moons');
    expect(await shownSlides(page)).toEqual([]);
    await page.getByRole('button', { name: 'Show all slides' }).click();
    expect(await shownSlides(page)).toHaveLength(4);
  });

  it('opens a slide large, goes on with the arrows, and shows what it was', async ({ page }) => {
    await page.goto(report);
    await page.getByRole('link', { name: 'Slide tall, Tides' }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByRole('heading').textContent()).toBe('Slide tall, Tides');
    await dialog.getByLabel('Before').check();
    expect(
      await dialog.locator('.before').evaluate((image) => getComputedStyle(image).visibility),
    ).toBe('visible');
    await dialog.getByRole('button', { name: 'Close' }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await dialog.getByRole('heading').textContent()).not.toBe('Slide tall, Tides');
    await page.keyboard.press('Escape');
    expect(await dialog.isVisible()).toBe(false);
  });
});

function write(run: RunResult, picture: string): string {
  for (const { picture: name } of run.slides) {
    const file = join(folder, name ?? '');
    mkdirSync(join(file, '..'), { recursive: true });
    cpSync(join(PICTURES, picture), file);
  }
  writeFileSync(join(folder, 'run.json'), JSON.stringify(run));
  return writeReport(folder, run, BRAND);
}

function shownSlides(page: Page): Promise<(string | null)[]> {
  return page.locator('.sheet > li:visible strong').allTextContents();
}
