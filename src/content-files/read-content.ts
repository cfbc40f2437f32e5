import {
  closeSync,
  existsSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { BRAND_FILE } from '../checks/brand-file.ts';
import { THEME_FILE } from '../checks/theme.ts';
import { LOCK_FILE } from '../refs/ids-lock.ts';
import { findFatalCode } from './try-parsing.ts';
import { nearestContentName } from '../format/content-names.ts';
import { PAGES, sourceFile } from '../format/page-slugs.ts';
import { listRehearsals } from './list-rehearsals.ts';
import type { ContentFiles, FileText, FoundFile, TalkFile } from '../model/sources.ts';

/**
 * Reads a content folder for the checks.
 *
 * @throws Error when the folder itself is not there.
 */
export function readContent(folder: string): ContentFiles {
  if (!existsSync(folder)) throw new Error(`There is no folder ${folder}.`);
  return {
    talks: readTalks(folder),
    pages: listPages(folder).map((name) => readPage(folder, name)),
    glossary: readText(join(folder, 'glossary.yaml')),
    systems: readText(join(folder, 'systems.yaml')),
    timeline: readText(join(folder, 'timeline.yaml')),
    bibliography: readText(join(folder, 'references.bib')),
    lock: readText(join(folder, LOCK_FILE)),
    site: readSiteText(folder),
    theme: readText(join(folder, THEME_FILE)),
    brand: readBrandText(folder),
    brandDisk: {
      find: (path) => findBrandFile(folder, path),
      read: (path) => readOf(brandPath(folder, path), readText) ?? { type: 'missing' },
      readStart: (path) => readOf(brandPath(folder, path), readStart),
    },
    find: (path) => findFile(folder, folder, path),
    hidden: listFolder(join(folder, 'talks')).filter(
      (name) => name.startsWith('.') && existsSync(join(folder, 'talks', name, 'index.mdx')),
    ),
    strays: [...listMisnamed(folder), ...listStrays(folder)],
  };
}

/** The text of `site.yaml`. */
export function readSiteText(folder: string): FileText {
  return readText(join(folder, 'site.yaml'));
}

/** The text of `_brand.yml`. */
export function readBrandText(folder: string): FileText {
  return readText(join(folder, BRAND_FILE));
}

/** Where a file that `_brand.yml` names is on disk; null for one that is not there or may not be used. */
export function brandPath(folder: string, path: string): string | null {
  if (findBrandFile(folder, path).type !== 'file') return null;
  return packageFont(folder, path) ?? resolve(folder, path);
}

function findBrandFile(folder: string, path: string): FoundFile {
  if (packageFont(folder, path) !== null) return { type: 'file' };
  const inPackage = FONT_PACKAGE.exec(path)?.[1];
  return inPackage === undefined ? findFile(folder, folder, path) : { type: 'missing', near: [] };
}

/** A font in a package of Fontsource, wherever above the content folder the package is installed. */
function packageFont(folder: string, path: string): string | null {
  const inPackage = FONT_PACKAGE.exec(path)?.[1];
  if (inPackage === undefined) return null;
  for (let at = resolve(folder); ; at = dirname(at)) {
    const file = join(at, 'node_modules', inPackage);
    if (statSync(file, { throwIfNoEntry: false })?.isFile()) return file;
    if (dirname(at) === at) return null;
  }
}

/** Names of packages and files only: nothing that leads out of the package again. */
const FONT_PACKAGE =
  /(?:^|\/)node_modules\/(@fontsource(?:-variable)?\/[a-z0-9-]+\/(?:[\w-]+\/)*[\w.-]+\.(?:woff2?|[ot]tf))$/;

function readOf<Read>(path: string | null, read: (path: string) => Read): Read | null {
  return path === null ? null : read(path);
}

/** A talk is a folder with an `index.mdx`; names are sorted, so that every machine reads them in one order. */
function readTalks(folder: string): TalkFile[] {
  const talks = join(folder, 'talks');
  if (!existsSync(talks)) return [];
  const slugs = readdirSync(talks)
    .filter((name) => !name.startsWith('.') && isTalk(join(talks, name)))
    .sort();
  const twins = findTwins(talks, slugs);
  return slugs.map((slug) => {
    const twinOf = twins.get(slug);
    const talk = readTalk(folder, slug);
    return twinOf === undefined ? talk : { ...talk, twinOf };
  });
}

/** Whether a talk is there, be it one that cannot be read. */
function isTalk(home: string): boolean {
  try {
    lstatSync(join(home, 'index.mdx'));
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOTDIR') return false;
    if (code !== 'ENOENT') return true;
    // A link that leads nowhere may have led to a talk; what has an ending was a file.
    return !existsSync(home) && !/[._]/.test(basename(home));
  }
}

/** Talks that are links to another talk, by slug. */
function findTwins(talks: string, slugs: readonly string[]): Map<string, string> {
  const owners = new Map<string, string>();
  const twins = new Map<string, string>();
  const places = slugs.map((slug) => {
    const path = join(talks, slug, 'index.mdx');
    const real = realPath(path);
    return { slug, real, isLinked: real !== join(realPath(talks) ?? talks, slug, 'index.mdx') };
  });
  for (const { slug, real } of places.toSorted((a, b) => Number(a.isLinked) - Number(b.isLinked))) {
    if (real === null) continue;
    const owner = owners.get(real);
    if (owner === undefined) owners.set(real, slug);
    else twins.set(slug, owner);
  }
  return twins;
}

function readTalk(folder: string, slug: string): TalkFile {
  const home = join(folder, 'talks', slug);
  return {
    ...readSource(folder, home, slug),
    rehearsals: listRehearsals(home),
    beside: listFiles(home),
  };
}

function readPage(folder: string, name: string): TalkFile {
  const source = readSource(folder, join(folder, 'pages'), `${PAGES}${name}`);
  return { ...source, rehearsals: [], beside: [] };
}

/** The names of the pages in `pages/`; what begins with `_` is part of others, or set aside. */
function listPages(folder: string): string[] {
  return listFolder(join(folder, 'pages'))
    .filter((name) => name.endsWith('.mdx') && !/^[._]/.test(name))
    .map((name) => name.replace(/\.mdx$/, ''))
    .sort();
}

function readSource(folder: string, home: string, slug: string) {
  const file = sourceFile(slug);
  return {
    slug,
    file,
    content: readTalkText(join(folder, file)),
    find: (path: string) => findFile(folder, home, path),
    read: (path: string): FileText =>
      findFile(folder, home, path).type === 'file'
        ? readText(resolve(home, path))
        : { type: 'missing' },
    readStart: (path: string) =>
      findFile(folder, home, path).type === 'file' ? readStart(resolve(home, path)) : null,
  };
}

function readTalkText(path: string): FileText {
  const content = readText(path);
  // It was listed, so a link is there, in its place or in that of its folder.
  if (content.type === 'missing')
    return { type: 'unreadable', reason: 'it is a link that leads nowhere' };
  const line = content.type === 'text' ? findFatalCode(content.text) : null;
  const reason = 'its code goes too deep for the parser, which would die of it';
  return line === null ? content : { type: 'unreadable', reason, line };
}

/** Files and folders with nearly the name of one that is read. */
function listMisnamed(folder: string): string[] {
  return listFolder(folder)
    .filter((name) => nearestContentName(name) !== null)
    .filter((name) => isFolder(join(folder, name)) === !name.includes('.'))
    .sort();
}

/** Markdown right in `talks/`, or in a folder of it that has no `index.mdx`, however deep. */
function listStrays(folder: string): string[] {
  const talks = join(folder, 'talks');
  const ofPages = listFiles(join(folder, 'pages'))
    .filter((path) => IS_TALK_TEXT.test(path) && !/^[^/]+\.mdx$|(?:^|\/)[._]/.test(path))
    .filter((path) => !FOR_PEOPLE.test(path))
    .map((path) => `pages/${path}`);
  const ofTalks = listFolder(talks)
    .filter((name) => !/^[._]/.test(name) && !isTalk(join(talks, name)))
    .flatMap((name) => [name, ...listFiles(join(talks, name)).map((file) => `${name}/${file}`)])
    .filter((path) => IS_TALK_TEXT.test(path) && !FOR_PEOPLE.test(path) && !SET_ASIDE.test(path))
    .sort()
    .map((path) => `talks/${path}`);
  return [...ofTalks, ...ofPages];
}

/** A text that could be a talk or a page. */
const IS_TALK_TEXT = /\.(?:mdx?|markdown)$/i;

/** What explains a folder to those who look into it. */
const FOR_PEOPLE = /(?:^|\/)(?:readme|licen[cs]e)\.(?:mdx?|markdown)$/i;

/** What an author sets aside, and what packages brought. */
const SET_ASIDE = /\/(?:[._][^/]*|node_modules)\//;

function listFiles(home: string): string[] {
  return listBelow(home)
    .filter((entry) => entry.isFile())
    .map((entry) => relative(home, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** Everything below a folder; nothing of one that cannot be read, which is said of its talk. */
function listBelow(home: string) {
  try {
    return readdirSync(home, { recursive: true, withFileTypes: true });
  } catch {
    return [];
  }
}

/** Whether a path written in a talk names a file of this content, to the letter even where the disk does not care. */
function findFile(folder: string, home: string, path: string): FoundFile {
  const wanted = resolve(home, path);
  if (!isInside(folder, wanted)) return { type: 'outside' };
  if (/[/\\]$/.test(path)) return { type: 'missing', near: namesNear(home, dirname(wanted)) };
  const real = realName(folder, wanted);
  const resolved = real === wanted ? realPath(wanted) : null;
  if (real !== null && real !== wanted) return { type: 'wrong-case', real: pathFrom(home, real) };
  if (real === null || resolved === null)
    return { type: 'missing', near: namesNear(home, dirname(wanted)) };
  if (!isInside(realpathSync(folder), resolved)) return { type: 'outside' };
  return statSync(wanted).isFile()
    ? { type: 'file' }
    : { type: 'missing', near: namesNear(home, wanted) };
}

/** How a talk writes the path of a file: `./a.png`, `../../shared/a.png`. */
function pathFrom(home: string, path: string): string {
  const way = relative(home, path).split(sep).join('/');
  return way.startsWith('../') ? way : `./${way}`;
}

/** Where a path leads in the end; null for a link that leads nowhere or to itself. */
function realPath(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}

/** The path as its folders spell it, which may differ in case or in how accents are written; null when there is none. */
function realName(folder: string, path: string): string | null {
  let real = folder;
  for (const name of relative(folder, path).split(sep)) {
    if (name === '') continue;
    const names = listFolder(real);
    const folded = fold(name);
    const found = names.includes(name) ? name : names.find((each) => fold(each) === folded);
    if (found === undefined) return null;
    real = join(real, found);
  }
  return real;
}

function fold(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

function namesNear(home: string, folder: string): string[] {
  return listFolder(folder).map((name) => pathFrom(home, join(folder, name)));
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function listFolder(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || (!way.startsWith('..') && !/^[a-z]:|^[/\\]/i.test(way));
}

/** Of a text or a picture; films are never read here. In bytes. */
const LARGEST = 200_000_000;

/** As much of a file as tells what it is; null of one that cannot be read. */
function readStart(path: string): Uint8Array | null {
  try {
    const file = openSync(path, 'r');
    try {
      const bytes = new Uint8Array(64);
      return bytes.subarray(0, readSync(file, bytes));
    } finally {
      closeSync(file);
    }
  } catch {
    return null;
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  ELOOP: 'it is a link that leads to itself',
};

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });

function readText(path: string): FileText {
  let bytes: Buffer;
  try {
    const stats = statSync(path);
    // Whoever opens a pipe or a device waits for somebody who writes to it, or reads for ever.
    if (!stats.isFile()) return { type: 'unreadable', reason: 'it is no file' };
    if (stats.size > LARGEST)
      return { type: 'unreadable', reason: `it has ${Math.round(stats.size / 1e6)} MB` };
    bytes = readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return { type: 'missing' };
    return {
      type: 'unreadable',
      reason: REASONS[code ?? ''] ?? String(code ?? error),
    };
  }
  try {
    return { type: 'text', text: UTF8.decode(bytes) };
  } catch {
    return { type: 'binary', bytes };
  }
}
