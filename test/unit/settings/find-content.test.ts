import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { hasTalks, isContentPath } from '../../../src/settings/find-content.ts';

describe('hasTalks', () => {
  const root = mkdtempSync(join(tmpdir(), 'lectern-content-'));
  afterAll(() => rmSync(root, { recursive: true }));

  it.each([
    ['talks', true],
    ['talks/a', true],
    ['talks/content', true],
    ['talks/content/talks', false],
    ['talk', false],
    ['content/talks', false],
  ])('a folder with %s: %s', (path, isContent) => {
    const folder = mkdtempSync(join(root, 'x-'));
    mkdirSync(join(folder, path), { recursive: true });
    expect(hasTalks(folder)).toBe(isContent);
  });
});

describe('isContentPath', () => {
  it.each(['/p/talks/a/index.mdx', '/p/site.yaml', '/p/references.bib', '/p/talks'])(
    'takes %s for a part of the site',
    (path) => expect(isContentPath('/p', path)).toBe(true),
  );

  it.each(['/p/dist/index.html', '/p/.cache/x', '/p/talks.md', '/q/talks/a/index.mdx'])(
    'leaves %s alone',
    (path) => expect(isContentPath('/p', path)).toBe(false),
  );
});
