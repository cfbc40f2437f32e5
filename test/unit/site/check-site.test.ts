import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkSite, listFiles } from '../../../src/site/check-site.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-site-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const SITE = {
  'talks/a/index.html': '<h2 id="one"></h2><h2 id="標題"></h2><figure id="fig-x"></figure>',
  'talks/a/slides/index.html': '<section id="one"></section>',
  'talks/a/my file.pdf': '',
  'style.css': '',
};

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

/** What is wrong with a site whose start page is this. */
async function check(
  html: string,
  { base = '/x/', secrets = [] as string[] } = {},
): Promise<string[]> {
  write({ ...SITE, 'index.html': html });
  return (await checkSite(folder, { base, secrets })).map(({ file, what }) => `${file} ${what}`);
}

const link = (href: string) => check(`<a href="${href}">a</a>`);

describe('checkSite', () => {
  it.each([
    '/x/',
    '/x/talks/a/',
    '/x/talks/a/index.html',
    'talks/a/',
    './talks/a/#one',
    'talks/a/?q=1#fig-x',
    'talks/a/#%E6%A8%99%E9%A1%8C',
    'talks/a/#標題',
    'talks/a/slides/#/one',
    '/x/talks/../style.css',
    'talks/a/my%20file.pdf',
    'https://x.example/nope',
    '//x.example/nope',
    'mailto:a@x.example',
    '/x/pagefind/',
    '#',
    '',
  ])('follows `%s`', async (href) => {
    expect(await link(href)).toEqual([]);
  });

  it.each([
    ['a page that is not there', '/x/nope/'],
    ['a file that is not there', 'talks/a/nope.pdf'],
    ['a folder without its slash', 'talks/a'],
    ['an id that the page lacks', 'talks/a/#two'],
    ['an id in the wrong case', 'talks/a/#One'],
    ['an id that its own page lacks', '#two'],
    ['a slide that the deck lacks', 'talks/a/slides/#/two'],
    ['a figure, which only the page has', 'talks/a/slides/#/fig-x'],
    ['an address without the base', '/talks/a/'],
    ['an address under a longer base', '/xtra/talks/a/'],
    ['the base without its slash', '/x'],
    ['a page in the wrong case', 'talks/A/'],
    ['a percent sign that encodes nothing', '/x/ok%/'],
    ['a percent sign in an id', '#%ZZ'],
    ['a name of the prototype', 'talks/a/#constructor'],
  ])('finds %s', async (_, href) => {
    expect(await link(href)).toEqual([`index.html links to nothing at \`${href}\``]);
  });

  it('names a dead address once for each page', async () => {
    expect(await check('<a href="nope"></a><a href="nope"></a>')).toHaveLength(1);
  });

  it('follows pictures, sheets and posters', async () => {
    expect(
      await check('<link href="nope.css"><img srcset="a.png 1x, b.png 2x"><video poster="c.png">'),
    ).toHaveLength(4);
  });

  it('passes over addresses of other sites, such as the canonical one', async () => {
    const canonical = (href: string) => check(`<link rel="canonical" href="${href}">`);
    expect(await canonical('https://x.example/x/nope/')).toEqual([]);
    expect(await canonical('/x/nope/')).toEqual(['index.html links to nothing at `/x/nope/`']);
  });

  it('follows what style sheets load', async () => {
    const css = async (text: string) => {
      write({ 'a.css': text });
      return (await checkSite(folder, { base: '/x/', secrets: [] })).map(({ what }) => what);
    };
    write({ 'b.woff2': '' });
    expect(await css('a { src: url(b.woff2) url("/x/b.woff2") url(data:,c) url(#d) }')).toEqual([]);
    expect(await css("a { src: url('c.woff2') url(/b.woff2) }")).toEqual([
      'loads nothing from `c.woff2`',
      'loads nothing from `/b.woff2`',
    ]);
  });

  it('finds ids that occur twice, and names each once', async () => {
    expect(await check('<p id="a"></p><p id="a"></p><p id="a"></p><p id="b"></p>')).toEqual([
      'index.html has the id `a` more than once',
    ]);
  });

  it('finds ids that are named and missing', async () => {
    expect(
      await check('<label for="a"></label><p aria-labelledby="b" id="c" aria-describedby="c"></p>'),
    ).toEqual(['index.html names the missing id `a`', 'index.html names the missing id `b`']);
  });

  it.each(['index.html', 'talks/a.md', 'llms.txt', 'rss.xml', 'search.json', 'a.css'])(
    'finds a private word in %s',
    async (file) => {
      write({ [file]: 'much ado Secret word' });
      expect(await checkSite(folder, { base: '/', secrets: ['Secret word'] })).toEqual([
        { file, what: 'holds the private note “Secret word”' },
      ]);
    },
  );

  // Scripts, drawings and captions are not searched for private words.
  it.fails.each(['chunk.js', 'drawing.svg', 'captions.vtt'])(
    'finds a private word in %s',
    async (file) => {
      write({ [file]: 'much ado Secret word' });
      expect(await checkSite(folder, { base: '/', secrets: ['Secret word'] })).toHaveLength(1);
    },
  );

  it('is content under the root as base', async () => {
    expect(await check('<a href="/talks/a/#one"></a>', { base: '/' })).toEqual([]);
  });

  it('checks an empty folder', async () => {
    expect(await checkSite(folder, { base: '/', secrets: [] })).toEqual([]);
  });
});

describe('listFiles', () => {
  it('lists every file with slashes, sorted', () => {
    write({ 'b/c.txt': '', 'a.txt': '', '.hidden/d': '' });
    expect(listFiles(folder)).toEqual(['.hidden/d', 'a.txt', 'b/c.txt']);
  });
});
