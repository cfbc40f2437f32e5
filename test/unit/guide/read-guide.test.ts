import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readGuide } from '../../../src/guide/read-guide.ts';

const PROJECT = join(import.meta.dirname, '../../..');
/** A page without its code. */
const proseOf = (source: string) =>
  source.replace(/^(`{3,})[\s\S]*?^\1`*$/gm, '').replace(/`[^`\n]*`/g, '');
const pages = readGuide(join(PROJECT, 'content'));

describe('readGuide', () => {
  it('finds nothing where there is no guide', () => {
    expect(readGuide(join(PROJECT, 'test/fixtures/demo/content'))).toEqual([]);
  });

  it('reads every page, in the order of their addresses', () => {
    const paths = pages.map(({ path }) => path);
    expect(paths.slice(0, 2)).toEqual(['', 'problems']);
    expect(paths).toEqual(paths.toSorted());
  });

  it.each(pages)('leads from $file to files there are', ({ file, source }) => {
    const folder = join(PROJECT, 'content/guide', file, '..');
    const links = [...proseOf(source).matchAll(/\]\((\.[^)#]+)/g)].map(([, path]) => path ?? '');
    expect(links.filter((path) => !existsSync(join(folder, path)))).toEqual([]);
  });

  it.each(pages)('has one title in $file', ({ source }) => {
    expect(proseOf(source).match(/^# /gm)).toHaveLength(1);
  });
});
