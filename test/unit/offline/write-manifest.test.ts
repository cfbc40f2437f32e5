import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  WHOLE_INDEX,
  WHOLE_INDEX_FILES,
  type ListedPages,
  type OfflineManifest,
} from '../../../src/offline/manifest.ts';
import { partOfPage } from '../../../src/offline/manifest-parts.ts';
import {
  BUILD_MARK,
  startOfHash,
  writeOfflineManifest,
} from '../../../src/offline/write-manifest.ts';

const folder = mkdtempSync(join(tmpdir(), 'lectern-manifest-'));
const FILES = {
  'sw.js': `const BUILD='${BUILD_MARK}';`,
  '_astro/deck.a1.js': 'deck',
  '_astro/sea.b2.svg': '<svg/>',
  'favicon.svg': '<svg/>',
  'films/größe.webm': 'film',
  'pagefind/texts/1a.packed': 'words',
  'pagefind/pagefind.js': 'search',
  'rss.xml': '<rss/>',
};
const LINKS = [
  '/x/_astro/sea.b2.svg#top',
  '/x/_astro/deck.a1.js',
  '/x/films/gr%C3%B6%C3%9Fe.webm',
  '../../films/gr%C3%B6%C3%9Fe.webm',
  '/x/rss.xml',
  '/x/missing.png',
  '/elsewhere/a.svg',
  'https://elsewhere.example/a.svg',
  '#top',
  '/x/100%.svg',
];
afterAll(() => rmSync(folder, { recursive: true }));

describe('writeOfflineManifest', () => {
  it('lists what a page shows, once and by its name on disk, and what all pages share', () => {
    const { manifest } = write(FILES);
    expect(manifest.pages).toEqual({
      'talks/a/index.html': { hash: 'page', files: ['_astro/sea.b2.svg', 'films/größe.webm'] },
    });
    expect(manifest.shell).toEqual(['_astro/deck.a1.js', 'favicon.svg']);
    expect(manifest.search).toEqual(['pagefind/pagefind.js', 'pagefind/texts/1a.packed']);
  });

  it('lists the pages of a large site in parts, all views of a talk in one', () => {
    const views = ['', 'slides/', 'handout/', 'presenter/'];
    const files = Array.from({ length: 2000 }, (_, talk) =>
      views.map((view) => `talks/t${talk}/${view}index.html`),
    ).flat();
    const { manifest, worker } = write(FILES, [...files, 'index.html', 'tags/a/index.html']);
    const { parts = [] } = manifest;
    expect(manifest.pages).toEqual({});
    expect(parts.length).toBeGreaterThan(1);
    const read = (part: number) => readFileSync(join(folder, `offline/${part}.json`), 'utf8');
    const seen = parts.flatMap((hash, part) => {
      const text = read(part);
      expect(startOfHash(text)).toBe(hash);
      expect(text.length).toBeLessThan(200_000);
      const { pages, hashes } = JSON.parse(text) as ListedPages;
      for (const [file, page] of Object.entries(pages)) {
        expect(partOfPage(file, parts.length)).toBe(part);
        expect(page).toEqual({ hash: 'page', files: ['_astro/sea.b2.svg', 'films/größe.webm'] });
      }
      expect(Object.keys(hashes)).toEqual(['films/größe.webm']);
      return Object.keys(pages);
    });
    expect(seen.sort()).toEqual([...files, 'index.html', 'tags/a/index.html'].sort());
    for (let talk = 0; talk < 2000; talk += 1)
      expect(
        new Set(views.map((view) => partOfPage(`talks/t${talk}/${view}index.html`, parts.length)))
          .size,
      ).toBe(1);
    expect(Object.keys(manifest.hashes)).toContain('favicon.svg');
    expect(worker).toContain(startOfHash(readFileSync(join(folder, 'offline.json'))));
  });

  it('leaves the parts of a large search index for when they are used', () => {
    const { manifest } = write({
      ...FILES,
      'pagefind/index/2b.pf_index': 'x'.repeat(WHOLE_INDEX),
      'pagefind/words/3c.packed': 'words',
    });
    expect(manifest.search).toEqual(['pagefind/pagefind.js', 'pagefind/words/3c.packed']);
  });

  it('leaves the parts of an index of very many files, however small they are', () => {
    const texts = Array.from({ length: WHOLE_INDEX_FILES }, (_, at) => [
      `pagefind/texts/${at}.packed`,
      '',
    ]);
    const { manifest, text } = write({ ...FILES, ...(Object.fromEntries(texts) as object) });
    expect(manifest.search).toEqual(['pagefind/pagefind.js']);
    expect(text.length).toBeLessThan(1000);
  });

  it('tells the content of each file whose name does not', () => {
    expect(Object.keys(write(FILES).manifest.hashes).sort()).toEqual([
      'favicon.svg',
      'films/größe.webm',
      'pagefind/pagefind.js',
    ]);
  });

  it('names the build after all of it, in the worker', () => {
    const { worker, text } = write(FILES);
    expect(worker).toBe(`const BUILD='${startOfHash(text)}';`);
    expect(write(FILES).worker).toBe(worker);
    expect(write({ ...FILES, 'pagefind/pagefind.js': 'other' }).worker).not.toBe(worker);
  });

  it('refuses a worker that does not ask for its build', () => {
    expect(() => write({ ...FILES, 'sw.js': 'nothing' })).toThrow(/no place for its build/);
  });
});

function write(
  files: Readonly<Record<string, string>>,
  pages = ['talks/a/index.html'],
): {
  manifest: OfflineManifest;
  text: string;
  worker: string;
} {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  writeOfflineManifest(folder, {
    base: '/x/',
    files: Object.keys(files).sort(),
    pages: pages.map((file) => ({ file, hash: 'page', links: LINKS })),
  });
  const text = readFileSync(join(folder, 'offline.json'), 'utf8');
  const worker = readFileSync(join(folder, 'sw.js'), 'utf8');
  return { manifest: JSON.parse(text) as OfflineManifest, text, worker };
}
