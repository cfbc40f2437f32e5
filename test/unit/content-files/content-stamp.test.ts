import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changedSince, stampContent } from '../../../src/content-files/content-stamp.ts';

let content = '';
const file = (...names: string[]) => join(content, ...names);
beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), 'lectern-stamp-'));
  mkdirSync(file('talks/a/parts'), { recursive: true });
  mkdirSync(file('shared'));
  for (const each of ['talks/a/index.mdx', 'talks/a/parts/b.mdx', 'shared/c.png', 'site.yaml'])
    writeFileSync(file(each), 'as it was');
});
afterEach(() => rmSync(content, { recursive: true, force: true }));

/** What is seen to have changed by a change, a moment later. */
async function seenAfter(change: () => void, project = '/elsewhere'): Promise<string[]> {
  const before = stampContent(content, project);
  await new Promise((done) => setTimeout(done, 20));
  change();
  return changedSince(before, content, project);
}

describe('changedSince', () => {
  it('sees nothing where nothing was written', async () => {
    expect(await seenAfter(() => undefined)).toEqual([]);
  });

  it.each(['talks/a/index.mdx', 'talks/a/parts/b.mdx', 'shared/c.png', 'site.yaml'])(
    'sees that %s was saved',
    async (name) => {
      expect(await seenAfter(() => writeFileSync(file(name), 'words'))).toEqual([name]);
    },
  );

  it('sees a file that was changed and changed back, with its old time', async () => {
    const time = new Date('2024-01-01');
    utimesSync(file('site.yaml'), time, time);
    const change = () => {
      writeFileSync(file('site.yaml'), 'otherwise');
      writeFileSync(file('site.yaml'), 'as it was');
      utimesSync(file('site.yaml'), time, time);
    };
    expect(await seenAfter(change)).toEqual(['site.yaml']);
  });

  it('sees files that come, go and take the place of others', async () => {
    expect(await seenAfter(() => writeFileSync(file('talks/a/new.png'), ''))).toEqual([
      'talks/a/new.png',
    ]);
    expect(await seenAfter(() => rmSync(file('talks/a/new.png')))).toEqual(['talks/a/new.png']);
    expect(await seenAfter(() => renameSync(file('site.yaml'), file('talks/a/index.mdx')))).toEqual(
      ['site.yaml', 'talks/a/index.mdx'],
    );
  });

  it('leaves files of tools alone, in a project that is its own content folder', async () => {
    const write = () => {
      mkdirSync(file('dist'));
      mkdirSync(file('.astro'));
      for (const each of ['dist/index.html', '.astro/x', 'package.json'])
        writeFileSync(file(each), '');
    };
    expect(await seenAfter(write, content)).toEqual([]);
  });
});
