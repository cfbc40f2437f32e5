import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, vi } from 'vitest';
import { it } from '../support/browser-test.ts';
import { openWorkshop, type Workshop } from '../support/build-workshop.ts';
import { freePort } from '../support/free-port.ts';

/** A server that has just started makes everything for the first time. */
const PATIENCE = 90_000;
const workshop = openWorkshop();
const content = workshop.at('content');
const talk = join(content, 'talks/tour/index.mdx');
let site = '';
let server: ReturnType<Workshop['start']>;

beforeAll(async () => {
  cpSync(resolve(import.meta.dirname, '../fixtures/demo/content'), content, { recursive: true });
  const port = await freePort();
  site = `http://localhost:${port}/x/`;
  const options = ['--content', content, '--port', String(port), '--base', '/x/'];
  server = workshop.start(['dev.ts', ...options]);
  await vi.waitFor(() => fetch(`${site}talks/tour/`), { timeout: PATIENCE, interval: 500 });
});

afterAll(async () => {
  server.kill();
  await server.ended;
  workshop.close();
});

describe('the search while a talk is written', () => {
  it('finds what was just saved, and goes on when a talk is broken', async ({ page }) => {
    page.setDefaultTimeout(PATIENCE);
    const sound = readFileSync(talk, 'utf8');
    await eventually(page, 'quiet').toContain('Three rules');
    await eventually(page, 'zebrafinch').toEqual([]);

    await save(page, `${sound}\n## Zebrafinch\n\n- It sings.\n`);
    await eventually(page, 'zebrafinch').toEqual(['Zebrafinch']);
    await page.getByRole('link', { name: 'View slide' }).click();
    await page.locator('#zebrafinch.present').waitFor();

    await save(page, `${sound}\n## Zebrafinch\n\n{broken\n`);
    await eventually(page, 'zebrafinch').toEqual([]);
    await eventually(page, 'notebook').toContain('Gauges');
  });
});

/** A page whose sources change is loaded anew, which would get in the way of the next one. */
async function save(page: Page, text: string): Promise<void> {
  await page.goto('about:blank');
  writeFileSync(talk, text);
}

/** A server sees a change when it can, and loads its page anew when it does. */
function eventually(page: Page, words: string): ReturnType<typeof expect.poll<string[]>> {
  const look = () => titlesFor(page, words).catch(() => ['no answer']);
  return expect.poll(look, { timeout: PATIENCE, interval: 1000 });
}

async function titlesFor(page: Page, words: string): Promise<string[]> {
  await page.goto(`${site}search/?q=${words}`);
  const answer = page.getByText(new RegExp(`results? for “${words}”`, 'i')).first();
  await answer.waitFor({ timeout: PATIENCE / 9 });
  return page.locator('.hit-link').allInnerTexts();
}
