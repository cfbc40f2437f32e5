import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../src/browser/find-browser.ts';
import { checkContent } from '../../src/checks/check-content.ts';
import { createToolsOf } from '../../src/content-files/block-tools.ts';
import { readContent } from '../../src/content-files/read-content.ts';
import { findBuiltTalk } from '../../src/export/build-talk.ts';
import { exportTalk, type ExportResult } from '../../src/export/export-talk.ts';
import { createMermaidDrawer } from '../../src/mermaid/mermaid-drawer.ts';
import type { Problem } from '../../src/model/problem.ts';
import { buildDecks } from '../../src/review/build-decks.ts';
import { reviewContent } from '../../src/review/review-content.ts';
import type { RunResult } from '../../src/review/run-result.ts';
import { resolveSettings } from '../../src/settings/resolve-settings.ts';
import { BROWSER_CACHE } from '../support/browser-cache.ts';
import { writeSpecimen } from '../support/specimen.ts';

const PROJECT = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'lectern-specimen-'));
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

describe('a talk of all scripts, signs, formulas, drawings and diagrams', () => {
  let problems: readonly Problem[] = [];
  let run: RunResult | undefined;
  let exported: ExportResult | undefined;

  // One build is checked, looked at and printed.
  beforeAll(async () => {
    const content = writeSpecimen(join(folder, 'content'));
    const settings = resolveSettings(PROJECT, {
      content,
      cache: join(folder, 'cache'),
      positions: 'shown',
    });
    const tools = createToolsOf(settings, createMermaidDrawer(settings));
    const check = await checkContent(readContent(content), tools);
    ({ problems } = check);
    const built = await buildDecks(settings);
    if (built.type !== 'built') throw new Error(JSON.stringify(built));
    const launch = await findBrowser(BROWSER_CACHE);
    const usual = { isWhole: false, settings, launch, usesCache: false } as const;
    const site = built.folder;
    const onProgress = () => undefined;
    // Drawings and diagrams are looked at one by one by tests of their own.
    const slides = new Set(
      (check.talks[0]?.outline.slides ?? [])
        .filter(({ id }) => !/^(?:drawings|diagrams)-/.test(id))
        .map(({ id }) => `specimen#${id}`),
    );
    ({ run } = await reviewContent({ ...usual, site, talks: check.talks, slides, onProgress }));
    const address = 'https://talks.example/';
    const request = { slug: 'specimen', variant: null } as const;
    const talk = findBuiltTalk(check.talks, request, {
      settings: { ...settings, out: site },
      address,
    });
    if (!talk) throw new Error('The talk was not built.');
    const wish = {
      ...request,
      parts: new Set(['pdf'] as const),
      steps: 'merged',
      theme: null,
    } as const;
    exported = await exportTalk(talk, wish, folder, launch, onProgress);
  }, 4 * 60_000);

  it('passes the check', () => {
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('has no sign without a glyph, and nothing that is cut off, on any slide', () => {
    // Indices and what is stacked are small in every formula.
    const found = run?.slides.flatMap(({ id, findings }) =>
      findings.filter((each) => each.id !== 'small-text').map((each) => [id, each]),
    );
    expect(run?.slides.length).toBeGreaterThan(13);
    expect(found).toEqual([]);
  });

  it('has every character of its slides in the PDF', () => {
    expect(exported?.checks.flatMap(({ problems: all }) => all)).toEqual([]);
    expect(exported?.files.map(({ name }) => name)).toEqual(['specimen-slides.pdf']);
  });
});
