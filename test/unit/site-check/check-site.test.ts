import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/checks/check-content.ts';
import type { Problem } from '../../../src/model/problem.ts';
import { checkSite } from '../../../src/site-check/check-site.ts';
import { listFiles } from '../../../src/site-check/list-files.ts';
import { contentFiles, slideWith, TOOLS } from '../../fixtures/unit/content.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-site-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const SITE = {
  'talks/a/index.html': '<h2 id="one"></h2><h2 id="標題"></h2><figure id="fig-x"></figure>',
  'talks/a/slides/index.html': '<section id="one"></section>',
  'talks/a/slides/short/index.html': '<section id="one"></section>',
  'talks/a/my file.pdf': '',
  'style.css': '',
};

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

const NO_SOURCES = await checkContent(contentFiles([]), TOOLS);

/** What is wrong with a folder as it is. */
function checkFolder({
  base = '/x/',
  site = 'https://talks.example',
  secrets = [] as string[],
  sources = NO_SOURCES,
} = {}): Promise<Problem[]> {
  return checkSite(folder, { base, site, secrets, sources, searched: [] });
}

/** What is wrong with a site whose start page is this: `dead-address /x/nope/`. */
async function check(html: string, options?: Parameters<typeof checkFolder>[0]): Promise<string[]> {
  write({ ...SITE, 'index.html': html });
  const problems = await checkFolder(options);
  return problems.map(({ id, target, message }) => `${id} ${target ?? message}`);
}

/** Why an address on the start page leads nowhere, and what it may have meant. */
async function reasonAgainst(href: string): Promise<string> {
  write({ ...SITE, 'index.html': `<a href="${href}">a</a>` });
  const [problem] = await checkFolder();
  const reason = /, (w.*)\.$/.exec(problem?.message ?? '')?.[1] ?? '';
  return [reason, ...(problem?.suggestions ?? [])].join(' -> ');
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
    'talks/a/slides/short/#/one',
    '/x/talks/../style.css',
    'talks/a/my%20file.pdf',
    'https://x.example/nope',
    '//x.example/nope',
    'mailto:a@x.example',
    '/x/pagefind/',
    'https://talks.example/x/talks/a/#one',
    'https://talks.example/',
    'https://talks.example/other/site/',
    '#',
    '',
  ])('follows `%s`', async (href) => {
    expect(await link(href)).toEqual([]);
  });

  it.each([
    ['/x/nope/', 'where no file is'],
    ['talks/a/nope.pdf', 'where no file is'],
    ['talks/a', 'which lacks its last slash -> /x/talks/a/'],
    ['style.css/', 'which has a slash at the end -> /x/style.css'],
    ['talks/a/#two', 'where no element has the id `two`'],
    ['talks/a/#One', 'where no element has the id `One` -> one'],
    ['#two', 'where no element has the id `two`'],
    ['talks/a/slides/#/two', 'where no element has the id `two`'],
    ['talks/a/slides/#/fig-x', 'where no element has the id `fig-x`'],
    ['talks/a/#/one', 'where no element has the id `/one` -> one'],
    ['/talks/a/', 'which lacks the base path `/x/` -> /x/talks/a/'],
    ['/x/x/talks/a/#one', 'which has the base path twice -> /x/talks/a/'],
    ['/', 'which lacks the base path `/x/` -> /x/'],
    ['/xtra/talks/a/', 'which lies outside the base path `/x/`'],
    ['/x', 'which lacks its last slash -> /x/'],
    ['talks/A/', 'which differs in case from what is there -> /x/talks/a/'],
    ['/x/ok%/', 'which holds a `%` that encodes nothing'],
    ['#%ZZ', 'which holds a `%` that encodes nothing'],
    ['http://[', ''],
    ['talks/a/#constructor', 'where no element has the id `constructor`'],
    ['https://talks.example/x/nope/', 'where no file is'],
    ['https://talks.example/talks/a/', 'which lacks the base path `/x/` -> /x/talks/a/'],
  ])('says of `%s` %j', async (href, reason) => {
    expect(await reasonAgainst(href)).toBe(reason);
  });

  it.each([
    'talks/a/slides/#/one/2',
    'talks/a/slides/short/#/one',
    'talks/a/slides/#/3',
    'talks/a/#:~:text=x',
    '#top',
    '#one:~:text=x',
  ])('follows the hash of `%s`', async (href) => {
    expect(await check(`<p id="one"></p><a href="${href}"></a>`)).toEqual([]);
  });

  it('names a dead address once for each page', async () => {
    expect(await check('<a href="nope"></a><a href="nope"></a>')).toHaveLength(1);
  });

  it.each([
    ['<link rel="stylesheet" href="nope.css">', 'nope.css'],
    ['<link href="nope.css" rel="preload" imagesrcset="">', 'nope.css'],
    ['<img srcset="style.css 1x, b,1.png 2x">', 'b,1.png'],
    ['<video poster="c.png"></video>', 'c.png'],
    ['<track src="c.vtt">', 'c.vtt'],
    ['<object data="c.pdf"></object>', 'c.pdf'],
    ['<section data-background-image="b.png"></section>', 'b.png'],
    ['<section data-background-video="b.webm"></section>', 'b.webm'],
    ['<section data-background="b.png"></section>', 'b.png'],
    ['<main data-page="/x/no/"></main>', '/x/no/'],
    ['<svg><use href="#no"/></svg>', '#no'],
    ['<svg><image xlink:href="no.png"/></svg>', 'no.png'],
    ['<p style="background: url(no.png)"></p>', 'no.png'],
    ['<style>p { background: url("no.png") }</style>', 'no.png'],
    ['<meta http-equiv="refresh" content="0; url=/x/no/">', '/x/no/'],
    ['<meta content="5;URL=\'/x/no/\'" http-equiv="Refresh">', '/x/no/'],
    [
      '<meta property="og:image" content="https://talks.example/x/no.png">',
      'https://talks.example/x/no.png',
    ],
    ['<link rel="canonical" href="https://talks.example/x/no/">', 'https://talks.example/x/no/'],
    ['<link rel="canonical" href="/x/no/">', '/x/no/'],
    [
      '<script type="application/ld+json">{"url":"https://talks.example/x/no/","b":"c"}</script>',
      'https://talks.example/x/no/',
    ],
    ['<noscript><a href="no"></a></noscript>', 'no'],
    ['<template><a href="no"></a></template>', 'no'],
    ['<pre><code><a href="no"></a></code></pre>', 'no'],
  ])('follows %s', async (html, address) => {
    expect(await check(html)).toEqual([`dead-address ${address}`]);
  });

  it.each([
    '<section data-background="#fff"></section>',
    '<section data-background="var(--ink)"></section>',
    '<img src="data:image/png;base64,AAAA">',
    '<link rel="canonical" href="https://x.example/x/nope/">',
    '<a href="https://x.example/x/nope/"></a>',
    '<script>"<a href=no>"</script><!-- <a href="no"> -->&lt;a href="no">',
    '<script type="application/ld+json">{ no json',
    '<map name="m"></map><img src="style.css" usemap="#m">',
    '<link rel="stylesheet" href="https://talks.example/x/style.css">',
  ])('is content with %s', async (html) => {
    expect(await check(html)).toEqual([]);
  });

  it('passes over addresses of the own machine, which a talk may show', async () => {
    const html = '<a href="http://localhost/metrics"></a>';
    expect(await check(html, { site: 'http://localhost' })).toEqual([]);
    const made = '<link rel="canonical" href="http://localhost/metrics">';
    expect(await check(made, { site: 'http://localhost' })).toHaveLength(1);
  });

  it('follows what style sheets load', async () => {
    const css = async (text: string) => {
      write({ 'a.css': text });
      return (await checkFolder()).map(({ target }) => target);
    };
    write({ 'b.woff2': '' });
    expect(await css('a { src: url(b.woff2) url("/x/b.woff2") url(data:,c) url(#d) }')).toEqual([]);
    expect(await css("a { src: url('c.woff2') url(/b.woff2) }")).toEqual(['c.woff2', '/b.woff2']);
  });

  it.each([
    ['sitemap-0.xml', '<url><loc>https://talks.example/x/talks/b/</loc></url>'],
    [
      'sitemap-0.xml',
      '<url><loc>https://talks.example/x/talks/b/</loc></url><loc>https://talks.example/x/talks/a/</loc>',
    ],
    [
      'rss.xml',
      '<link>https://talks.example/x/talks/b/</link><guid>https://talks.example/x/talks/a/</guid>',
    ],
    ['rss.xml', '<atom:link href="https://talks.example/x/talks/b/" rel="self"/>'],
    ['llms.txt', '- [A](https://talks.example/x/talks/b/): words'],
    ['robots.txt', 'Sitemap: https://talks.example/x/talks/b/'],
    ['talks/a.md', 'See [b](https://talks.example/x/talks/b/).'],
  ])('follows addresses in %s: %s', async (file, text) => {
    write({ ...SITE, [file]: text });
    const problems = await checkFolder();
    expect(problems.map((problem) => [problem.file, problem.target])).toEqual([
      [file, 'https://talks.example/x/talks/b/'],
    ]);
  });

  it.each([
    '```sh\ncurl [a](https://talks.example/no/)\n```\n',
    'Write `[a](https://talks.example/no/)`.',
    '[a](https://x.example/no/) and https://talks.example/no/ in words',
    '[a](https://talks.example/x/talks/a/#one)',
  ])('follows no code and no words in a plain twin: %j', async (text) => {
    write({ ...SITE, 'talks/a.md': text });
    expect(await checkFolder()).toEqual([]);
  });

  it('follows what search leads to', async () => {
    write(SITE);
    const searched = ['/x/talks/a/#one', '/x/talks/a/slides/#/one', '/x/talks/a/#two', '/talks/a/'];
    const site = 'https://talks.example';
    const problems = await checkSite(folder, {
      base: '/x/',
      site,
      secrets: [],
      sources: NO_SOURCES,
      searched,
    });
    expect(problems.map(({ target }) => target)).toEqual(['/x/talks/a/#two', '/talks/a/']);
  });

  it('finds ids that occur twice, and names each once', async () => {
    expect(await check('<p id="a"></p><p id="a"></p><p id="a"></p><p id="b"></p>')).toEqual([
      'repeated-id The built file `index.html` has the id `a` more than once.',
    ]);
  });

  it.each([
    'for',
    'aria-labelledby',
    'aria-describedby',
    'aria-controls',
    'aria-owns',
    'headers',
    'list',
    'form',
  ])('finds ids that `%s` names and that are missing', async (attribute) => {
    expect(await check(`<p id="c" ${attribute}="c a"></p>`)).toEqual([
      `missing-idref In the built file \`index.html\`, \`${attribute}\` names the id \`a\`, which is not there.`,
    ]);
  });

  it('finds a map that is missing', async () => {
    expect(await check('<img src="style.css" usemap="#m">')).toHaveLength(1);
  });

  it.each([
    '<img src="https://x.example/a.png">',
    '<img src="//x.example/a.png">',
    '<script src="http://x.example/a.js"></script>',
    '<link rel="stylesheet" href="https://x.example/a.css">',
    '<svg><use href="https://x.example/a.svg#b"/></svg>',
  ])('finds that %s is fetched from another site', async (html) => {
    expect(await check(html)).toEqual([expect.stringMatching(/^foreign-asset /)]);
  });

  it.each([
    'index.html',
    'talks/a.md',
    'llms.txt',
    'rss.xml',
    'search.json',
    'a.css',
    'chunk.js',
    'drawing.svg',
    'captions.vtt',
  ])('finds a private word in %s', async (file) => {
    write({ [file]: 'much ado Secret word' });
    const problems = await checkFolder({ secrets: ['Secret word'] });
    expect(problems.map((problem) => [problem.id, problem.file])).toEqual([['leaked-note', file]]);
  });

  it.each(['<Notes>', '<Notes >', '<Notes\n>'])(
    'finds a private word that another talk has in notes that begin with %j',
    async (tag) => {
      write({ 'a.js': 'much ado Other word' });
      const sources = await checkContent(
        contentFiles([slideWith(`Said.\n\n${tag}\n\nOther word\n\n</Notes>`)]),
        TOOLS,
      );
      const problems = await checkFolder({ secrets: ['Other word'], sources });
      expect(problems.map(({ id }) => id)).toEqual(['leaked-note']);
    },
  );

  it('finds no private word that another talk says to everybody, outside of its notes', async () => {
    write({ 'a.js': 'much ado Secret word Other word' });
    const sources = await checkContent(
      contentFiles([slideWith('Secret word\n\n<Notes>\n\nOther word\n\n</Notes>')]),
      TOOLS,
    );
    const problems = await checkFolder({ secrets: ['Secret word', 'Other word'], sources });
    expect(problems.map(({ message }) => message.includes('`Other word`'))).toEqual([true]);
  });

  it('is content under the root as base', async () => {
    expect(await check('<a href="/talks/a/#one"></a>', { base: '/' })).toEqual([]);
  });

  it('checks an empty folder', async () => {
    expect(await checkFolder({ base: '/' })).toEqual([]);
  });
});

describe('listFiles', () => {
  it('lists every file with slashes, sorted', () => {
    write({ 'b/c.txt': '', 'a.txt': '', '.hidden/d': '' });
    expect(listFiles(folder)).toEqual(['.hidden/d', 'a.txt', 'b/c.txt']);
  });
});
