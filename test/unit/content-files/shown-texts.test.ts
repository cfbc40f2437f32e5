import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { listShownTexts } from '../../../src/content-files/shown-texts.ts';

const folder = mkdtempSync(join(tmpdir(), 'lectern-shown-'));
afterAll(() => rmSync(folder, { recursive: true }));

function put(file: string, text: string): void {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

describe('listShownTexts', () => {
  it('reads talks and what they can reach, and no site that was built next to them', () => {
    put('talks/a/index.mdx', 'a talk');
    put('talks/a/photo.png', 'no text');
    put('shared/part.mdx', 'a part');
    put('site.yaml', 'title: x');
    put('dist/lectern.json', '{}');
    put('dist/index.html', 'a page');
    put('src/Chart.astro', 'a component');
    const of = (project: string, isOwnContent: boolean) =>
      listShownTexts({ content: folder, project, isOwnContent }).sort();
    expect(of('/elsewhere', false)).toEqual(['a component', 'a part', 'a talk', 'title: x']);
    expect(of(folder, true)).toEqual(['a component', 'a talk', 'title: x']);
  });
});
