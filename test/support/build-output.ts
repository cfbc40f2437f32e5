import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Parser } from 'htmlparser2';
import { listFiles } from '../../src/site-check/list-files.ts';
import { MANIFEST } from '../../src/model/made-site.ts';

/** Every file of a folder with the hash of its bytes. */
export function hashTree(folder: string): Record<string, string> {
  const hash = (file: string) =>
    createHash('sha256')
      .update(readFileSync(join(folder, file)))
      .digest('hex');
  return Object.fromEntries(listFiles(folder).map((file) => [file, hash(file)]));
}

/** The last good site of a test that never gets to build one, and the hashes that must outlive what comes. */
export function writeLastGoodSite(out: string): Record<string, string> {
  const files = {
    [MANIFEST]: '{}',
    'index.html': 'the last good page',
    'talks/old/index.html': 'old',
  };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(out, file)), { recursive: true });
    writeFileSync(join(out, file), text);
  }
  return hashTree(out);
}

/** The bytes of every file as text, unpacked where they were packed: Pagefind packs its fragments, index and metadata. */
export function readEverything(folder: string): Map<string, string> {
  return new Map(
    listFiles(folder).map((file) => [file, unpacked(readFileSync(join(folder, file)))]),
  );
}

function unpacked(bytes: Buffer): string {
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return (isPacked ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** The elements of a page in the order of the document, with the text inside them. */
function readElements(html: string): HtmlElement[] {
  const elements: { name: string; attributes: Record<string, string>; text: string }[] = [];
  const open: (typeof elements)[number][] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      const element = { name, attributes, text: '' };
      elements.push(element);
      open.push(element);
    },
    ontext(text) {
      for (const element of open) element.text += text;
    },
    onclosetag: () => void open.pop(),
  });
  parser.end(html);
  return elements;
}

export function readPage(folder: string, file: string): HtmlElement[] {
  return readElements(readFileSync(join(folder, file), 'utf8'));
}

/** Bytes as GitHub Pages sends them. */
export function packedSize(folder: string, files: Iterable<string>): number {
  let total = 0;
  for (const file of files)
    total += gzipSync(readFileSync(join(folder, file)), { level: 9 }).length;
  return total;
}

/** The scripts and styles a page can load: those it names, and what they import in turn, also when something is asked for. */
export function loadedFiles(
  folder: string,
  file: string,
  base: string,
  { isLazyToo = true } = {},
): string[] {
  const loaded = new Set<string>();
  const follow = (url: string, from: string) => {
    const path = url.startsWith(base)
      ? url.slice(base.length)
      : posix.join(posix.dirname(from), url);
    if (loaded.has(path)) return;
    loaded.add(path);
    const text = readFileSync(join(folder, path), 'utf8');
    for (const next of importsOf(text, path, isLazyToo)) follow(next, path);
  };
  for (const { name, attributes } of readPage(folder, file)) {
    const { src, href, rel = '' } = attributes;
    if (name === 'script' && src) follow(src, file);
    if (name === 'link' && href && /\b(?:stylesheet|modulepreload)\b/.test(rel)) follow(href, file);
  }
  return [...loaded].sort();
}

/** `import"./a.js"`, `from"./a.js"`, `import("./a.js")` of a script; `@import "a.css"` of a style. */
function importsOf(text: string, file: string, isLazyToo: boolean): string[] {
  const pattern = file.endsWith('.css')
    ? /@import\s+(?:url\()?["']([^"']+)["']/g
    : isLazyToo
      ? /\b(?:from|import)\s*\(?\s*["'`](\.{0,2}\/[^"'`]+)["'`]/g
      : /\b(?:from|import)\s*["'`](\.{0,2}\/[^"'`]+)["'`]/g;
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '');
}

/** An element of a page. */
export interface HtmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Of the element and everything in it. */
  readonly text: string;
}
