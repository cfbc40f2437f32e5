import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSingleFile } from '../../../src/export/single-file.ts';
import { THEME_SCRIPT } from '../../../src/policy/theme-script.ts';
import type { ExportedTalk } from '../../../src/export/talk-export.ts';

const folder = mkdtempSync(join(tmpdir(), 'lectern-single-'));
const FILES = {
  'talks/tides/slides/index.html': [
    '<!DOCTYPE html><html lang="en"><head>',
    '<meta http-equiv="Content-Security-Policy" content="default-src \'self\'">',
    '<link rel="canonical" href="https://talks.example/x/talks/tides/">',
    '<link rel="preload" as="font" href="/x/_astro/a.woff2">',
    '<link rel="stylesheet" href="/x/_astro/deck.css">',
    `<script>${THEME_SCRIPT}</script>`,
    '<svg><script>stranger()</script></svg><script type="module">stranger()</script>',
    '</head><body data-page="/x/talks/tides/">',
    '<a href="/x/search/" data-search-bundle="/x/pagefind/" data-search-also="/y/">Find <b>it</b></a>',
    '<a href="/x/talks/tides/slides/#/end">own</a><a href="/x/talks/annex/#why">other</a>',
    '<a href="https://elsewhere.example/" data-presenter="/x/talks/tides/presenter/">web</a>',
    '<img src="/x/_astro/sea.svg" srcset="/x/_astro/sea.svg 2x"><video src="clip.webm"></video>',
    '<section data-background-image="/x/_astro/sea.svg"></section>',
    '<script type="module" src="/x/_astro/deck.js"></script></body></html>',
  ].join('\n'),
  'talks/tides/slides/clip.webm': 'film',
  'talks/annex/index.html': '',
  '_astro/a.woff2': 'letters',
  '_astro/deck.css': '@font-face{src:url("/x/_astro/a.woff2")} b{fill:url(#hatch)}',
  '_astro/late.css': '.late{color:red}',
  '_astro/sea.svg': '<svg/>',
  '_astro/shared.js': 'export const end = "</script>";',
  '_astro/late.js': 'export const late = () => console.log("late");',
  '_astro/preload.js': 'export const p = (load, deps) => load();',
  '_astro/deck.js': [
    'const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["_astro/late.js","_astro/late.css"])))=>i.map(i=>d[i]);',
    'import { end } from "./shared.js"; import { p } from "./preload.js";',
    'document.title = end; p(() => import("./late.js"), __vite__mapDeps([0,1])).then(({ late }) => late());',
  ].join('\n'),
};
const TALK: ExportedTalk = {
  slug: 'tides',
  variant: null,
  title: 'Tides',
  speakers: [],
  occasion: '',
  date: '2024',
  lang: 'en',
  slides: [],
  site: { folder, base: '/x/' },
  address: 'https://talks.example/x/',
};
let html: string;

beforeAll(async () => {
  for (const [file, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  html = await makeSingleFile(TALK, null);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('makeSingleFile', () => {
  it('names no other file of the site', () => {
    expect(html).not.toMatch(/(?:src|srcset|data-[a-z-]+)="[/c]/);
    expect(html).not.toMatch(/url\(["']?\/x\//);
    expect(html).not.toContain('rel="preload"');
    expect(html).not.toContain('presenter');
  });

  it('offers no search, which has no index on a disk', () => {
    expect(html).not.toContain('search');
    expect(html).not.toContain('Find');
  });

  it('holds styles, fonts, pictures and recordings as data', () => {
    expect(html).toContain(`url(${dataUrl('font/woff2', 'letters')})`);
    expect(html).toContain('fill:url(#hatch)');
    expect(html.split(dataUrl('image/svg+xml', '<svg/>'))).toHaveLength(3);
    expect(html).toContain(dataUrl('video/webm', 'film'));
  });

  it('has one classic script of all modules, also those loaded later, with their styles', () => {
    expect(html).not.toContain('type="module"');
    const script = html.slice(html.lastIndexOf('<script>'));
    expect(script).toContain('late');
    expect(script).not.toMatch(/\bimport\b/);
    expect(script.split('</script>')).toHaveLength(2);
    expect(html).toContain('<style>.late{color:red}</style>');
  });

  it('allows the scripts in it by their hashes and nothing else', () => {
    const policy = /content="(default-src[^"]*)"/.exec(html)?.[1]?.replaceAll('&#39;', "'") ?? '';
    const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
      ([, text = '']) => text,
    );
    const hashes = scripts.map((text) => createHash('sha256').update(text).digest('base64'));
    expect(policy).toContain(`script-src ${hashes.map((hash) => `'sha256-${hash}'`).join(' ')};`);
    expect(policy).toMatch(/^default-src 'none'/);
    expect(scripts[0]).toBe(THEME_SCRIPT);
    expect(html).not.toContain('stranger');
  });

  it('keeps links between slides and sends the others to the public site', () => {
    expect(html).toContain('href="#/end"');
    expect(html).toContain('href="https://talks.example/x/talks/annex/#why"');
    expect(html).toContain('data-page="https://talks.example/x/talks/tides/"');
    expect(html).toContain('href="https://elsewhere.example/"');
  });

  it('is made of the deck of a variant, whose links into the whole deck leave the file', async () => {
    const deck = FILES['talks/tides/slides/index.html'];
    mkdirSync(join(folder, 'talks/tides/slides/short'), { recursive: true });
    writeFileSync(
      join(folder, 'talks/tides/slides/short/index.html'),
      deck.replace('own</a>', 'whole</a><a href="/x/talks/tides/slides/short/#/end">own</a>'),
    );
    const short = await makeSingleFile({ ...TALK, variant: 'short' }, null);
    expect(short).toContain('<a href="#/end">own</a>');
    expect(short).toContain('href="https://talks.example/x/talks/tides/slides/#/end">whole</a>');
  });

  it('makes links to the site plain text when nobody said where it is', async () => {
    const lost = await makeSingleFile({ ...TALK, address: null }, 'dark');
    expect(lost).toContain('<a>other</a>');
    expect(lost).toContain('href="#/end"');
    expect(lost).not.toContain('rel="canonical"');
    expect(lost).toContain('data-theme="dark"');
  });

  it('gives the same bytes for the same site', async () => {
    expect(await makeSingleFile(TALK, null)).toBe(html);
  });
});

function dataUrl(type: string, text: string): string {
  return `data:${type};base64,${Buffer.from(text).toString('base64')}`;
}
