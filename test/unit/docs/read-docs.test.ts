import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocs } from '../../../src/docs/read-docs.ts';

const PROJECT = join(import.meta.dirname, '../../..');
/** A page without its code. */
const proseOf = (source: string) =>
  source.replace(/^(`{3,})[\s\S]*?^\1`*$/gm, '').replace(/`[^`\n]*`/g, '');
const pages = readDocs({ docs: join(PROJECT, 'docs'), engine: PROJECT });

describe('readDocs', () => {
  it('finds nothing where there are no docs', () => {
    expect(readDocs({ docs: null, engine: PROJECT })).toEqual([]);
  });

  it('reads every page, in the order of their addresses', () => {
    const paths = pages.map(({ path }) => path);
    expect(paths.slice(0, 2)).toEqual(['', 'brand']);
    expect(paths).toEqual(paths.toSorted());
  });

  it.each(pages)('leads from $file to files there are', ({ file, source }) => {
    const links = [...proseOf(source).matchAll(/\]\((\.[^)#]+)/g)].map(([, path]) => path ?? '');
    const files = new Set(pages.map((page) => page.file));
    const isThere = (path: string) =>
      files.has(path) || (path.endsWith('.webp') && existsSync(join(PROJECT, 'docs', path)));
    expect(links.filter((path) => !isThere(join(file, '..', path)))).toEqual([]);
  });

  it.each(pages)('has one title in $file', ({ source }) => {
    expect(proseOf(source).match(/^# /gm)).toHaveLength(1);
  });
});
