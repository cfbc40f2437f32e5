import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { packTexts } from '../../../../scripts/pack/pack-texts.ts';
import { PROBLEM_PAGES, readProblemPages } from '../../../../src/docs/read-docs.ts';
import { LANGUAGES } from '../../../../src/i18n/languages.ts';

const PROJECT = join(import.meta.dirname, '../../../..');
const stage = mkdtempSync(join(tmpdir(), 'lectern-texts-'));
mkdirSync(join(stage, 'src/i18n/words'), { recursive: true });
cpSync(join(PROJECT, PROBLEM_PAGES), join(stage, PROBLEM_PAGES), { recursive: true });
packTexts(stage);

afterAll(() => rmSync(stage, { recursive: true, force: true }));

describe('packTexts', () => {
  it('keeps every word of every language, in one module', async () => {
    const url = pathToFileURL(join(stage, 'src/i18n/words/packed.js')).href;
    expect({ ...((await import(/* @vite-ignore */ url)) as object) }).toEqual(LANGUAGES);
  });

  it('keeps every page on a problem, in one file', () => {
    expect(readdirSync(join(stage, PROBLEM_PAGES))).toEqual(['packed.br']);
    expect(readProblemPages(stage)).toEqual(readProblemPages(PROJECT));
  });
});
