import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OfflineManifest } from '../../src/offline/manifest.ts';
import { startOfHash } from '../../src/offline/write-manifest.ts';
import { listFiles } from '../../src/site-check/list-files.ts';
import { loadedFiles, packedSize, readPage, type HtmlElement } from '../support/build-output.ts';
import { openWorkshop } from '../support/build-workshop.ts';

const KILOBYTE = 1024;
const BASE = '/x/';
/** What a browser fetches because of an element, as opposed to where a reader may go. */
const FETCHED: Readonly<Record<string, readonly string[]>> = {
  script: ['src'],
  link: ['href'],
  img: ['src', 'srcset'],
  source: ['src', 'srcset'],
  video: ['src', 'poster'],
  track: ['src'],
  image: ['href', 'xlink:href'],
  use: ['href', 'xlink:href'],
  section: ['data-background-image'],
};

const workshop = openWorkshop();
const out = workshop.at('site');
let pages: { file: string; elements: HtmlElement[] }[];

beforeAll(async () => {
  await workshop.build([
    '--content',
    workshop.copyFixture('library'),
    '--out',
    out,
    '--base',
    BASE,
  ]);
  const files = listFiles(out).filter((file) => file.endsWith('.html'));
  pages = files.map((file) => ({ file, elements: readPage(out, file) }));
});
afterAll(workshop.close);

describe('the worker', () => {
  it('is one script, as browsers demand of it', () => {
    expect(readFileSync(join(out, 'sw.js'), 'utf8')).not.toMatch(
      /^\s*import\b|[;}]\s*import\s*["'{(]/,
    );
  });
});

describe('every page', () => {
  it('has one security policy, before anything it could fetch, that lets no inline script run but those it knows', () => {
    for (const { file, elements } of pages) {
      const metas = elements.filter(({ attributes }) =>
        /^content-security-policy$/i.test(attributes['http-equiv'] ?? ''),
      );
      const first = elements.findIndex(
        ({ name }) => name === 'link' || name === 'script' || name === 'style',
      );
      expect({
        file,
        metas: metas.length,
        isFirst: elements.indexOf(metas[0] as HtmlElement) < first,
      }).toEqual({
        file,
        metas: 1,
        isFirst: true,
      });
      const policy = policyOf(metas[0]);
      expect(policy['default-src']).toEqual(["'self'"]);
      expect(policy['object-src']).toEqual(["'none'"]);
      expect(policy['base-uri']).toEqual(["'none'"]);
      expect(Object.values(policy).flat()).not.toContain("'unsafe-inline'");
      const hashes = policy['script-src']?.filter((source) => source.startsWith("'sha256-"));
      expect({ file, hashes }).toEqual({
        file,
        hashes: inlineScripts(elements).map(({ text }) => hashOf(text)),
      });
    }
  });

  it('has one inline script, the one that sets the colours, and data for search engines at most', () => {
    for (const { file, elements } of pages) {
      const scripts = inlineScripts(elements).map(({ text }) => text);
      expect({ file, scripts }).toEqual({
        file,
        scripts: [expect.stringContaining('lectern-theme') as string],
      });
    }
  });

  it('has no inline handler, no style attribute and no style element', () => {
    const found = pages.flatMap(({ file, elements }) =>
      elements.flatMap(({ name, attributes }) => [
        ...Object.keys(attributes)
          .filter((each) => /^on/i.test(each) || each === 'style')
          .map((each) => `${file} <${name} ${each}>`),
        ...(name === 'style' ? [`${file} <style>`] : []),
      ]),
    );
    expect(found).toEqual([]);
  });

  it('fetches nothing from another origin', () => {
    const found = pages.flatMap(({ file, elements }) =>
      elements.flatMap(({ name, attributes }) =>
        (FETCHED[name] ?? [])
          .flatMap((key) => attributes[key] ?? [])
          // These name an address; a browser fetches nothing from it.
          .filter(() => attributes['rel'] !== 'canonical' && attributes['hreflang'] === undefined)
          .filter((url) => /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url))
          .map((url) => `${file} ${url}`),
      ),
    );
    const styles = listFiles(out).filter((file) => file.endsWith('.css'));
    const inStyles = styles.flatMap((file) =>
      [
        ...readFileSync(join(out, file), 'utf8').matchAll(
          /(?:url\(\s*|@import\s*)["']?((?:https?:)?\/\/[^"')]+)/g,
        ),
      ].map(([, url]) => `${file} ${url}`),
    );
    expect([...found, ...inStyles]).toEqual([]);
  });

  it('leads nowhere with an address that runs', () => {
    const links = pages.flatMap(({ elements }) =>
      elements.flatMap(({ attributes }) => attributes['href'] ?? []),
    );
    expect(links.filter((href) => /^\s*(?:javascript|data|vbscript):/i.test(href))).toEqual([]);
  });
});

describe('what is loaded', () => {
  it('is at most 75 KB of scripts and styles for a deck, and 100 KB with all that is loaded when it is asked for', () => {
    const page = 'talks/harbour/slides/index.html';
    const deck = loadedFiles(out, page, BASE, { isLazyToo: false });
    expect(deck.filter((file) => file.endsWith('.js'))).not.toEqual([]);
    expect(packedSize(out, deck)).toBeGreaterThan(20 * KILOBYTE);
    expect(packedSize(out, deck)).toBeLessThanOrEqual(75 * KILOBYTE);
    const all = loadedFiles(out, page, BASE);
    expect(all.length).toBeGreaterThan(deck.length);
    expect(packedSize(out, all)).toBeLessThanOrEqual(100 * KILOBYTE);
  });

  it('brings the styles that all others build on first, on every page', () => {
    const first = listFiles(out)
      .filter((file) => file.endsWith('.html'))
      .flatMap((file) => {
        const sheets = readPage(out, file).filter(
          ({ attributes }) => attributes['rel'] === 'stylesheet',
        );
        const href = sheets[0]?.attributes['href'];
        return href === undefined ? [] : [href];
      });
    expect(first.length).toBeGreaterThan(10);
    const [base, ...others] = new Set(first);
    expect(others).toEqual([]);
    expect(readFileSync(join(out, base?.slice(BASE.length) ?? ''), 'utf8')).toContain('--space-1:');
  });

  it('is at most 25 KB of scripts and styles for a page, and 44 KB with all that is loaded when it is asked for, without the index', () => {
    const page = loadedFiles(out, 'talks/harbour/index.html', BASE);
    expect(page.filter((file) => file.includes('pagefind'))).toEqual([]);
    expect(packedSize(out, page)).toBeGreaterThan(5 * KILOBYTE);
    const atOnce = loadedFiles(out, 'talks/harbour/index.html', BASE, { isLazyToo: false });
    expect(packedSize(out, atOnce)).toBeLessThanOrEqual(25 * KILOBYTE);
    expect(packedSize(out, page)).toBeLessThanOrEqual(44 * KILOBYTE);
  });

  it('is at most 120 KB of fonts that every page keeps, and every font a style names is there', () => {
    const files = listFiles(out);
    const manifest = JSON.parse(readFileSync(join(out, 'offline.json'), 'utf8')) as OfflineManifest;
    const sizeOf = (fonts: readonly string[]) =>
      fonts.reduce((total, file) => total + readFileSync(join(out, file)).length, 0);
    const isFont = (file: string) => /\.(?:woff2?|ttf|otf)$/.test(file);
    const kept = manifest.shell.filter(isFont);
    expect(kept.length).toBeGreaterThan(2);
    expect(sizeOf(kept)).toBeLessThanOrEqual(120 * KILOBYTE);
    const others = files.filter((file) => isFont(file) && !kept.includes(file));
    expect(sizeOf(others)).toBeLessThanOrEqual(120 * KILOBYTE);
    const named = files
      .filter((file) => file.endsWith('.css') && file.startsWith('_astro/'))
      .flatMap((file) =>
        [
          ...readFileSync(join(out, file), 'utf8').matchAll(
            /url\((?:"([^"]*)"|'([^']*)'|([^"')]*))\)/g,
          ),
        ].map(([, ...urls]) => urls.find(Boolean) ?? ''),
      );
    const missing = named.filter(
      (url) => !/^(?:data:|#)/.test(url) && !files.includes(url.slice(BASE.length)),
    );
    expect({ named: named.length > 0, missing }).toEqual({ named: true, missing: [] });
  });
});

describe('the service worker', () => {
  it('is one script that loads no other, and knows its build', () => {
    const worker = readFileSync(join(out, 'sw.js'), 'utf8');
    expect(worker).not.toMatch(/\b(?:import|export|importScripts)\b\s*[({"'*]/);
    expect(worker).not.toContain('__LECTERN_BUILD__');
    expect(worker).toContain(startOfHash(readFileSync(join(out, 'offline.json'))));
  });

  it('may keep every page, and finds each file it is told of', () => {
    const manifest = JSON.parse(readFileSync(join(out, 'offline.json'), 'utf8')) as OfflineManifest;
    expect(Object.keys(manifest.pages).sort()).toEqual(pages.map(({ file }) => file).sort());
    const named = [
      ...manifest.shell,
      ...manifest.search,
      ...Object.values(manifest.pages).flatMap(({ files }) => files),
    ];
    const files = new Set(listFiles(out));
    expect(named.filter((file) => !files.has(file))).toEqual([]);
    expect(manifest.pages['talks/harbour/slides/index.html']?.files).toContainEqual(
      expect.stringMatching(/clip\..*webm$/),
    );
  });
});

function inlineScripts(elements: readonly HtmlElement[]): HtmlElement[] {
  return elements.filter(
    ({ name, attributes }) =>
      name === 'script' &&
      attributes['src'] === undefined &&
      // Words for the scripts of the page, and what search engines read.
      !/^application\/(?:ld\+)?json$/.test(attributes['type'] ?? ''),
  );
}

function policyOf(meta: HtmlElement | undefined): Record<string, string[]> {
  const directives = (meta?.attributes['content'] ?? '')
    .split(';')
    .map((directive) => directive.trim().split(/\s+/));
  return Object.fromEntries(directives.map(([name = '', ...sources]) => [name, sources]));
}

function hashOf(script: string): string {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
}
