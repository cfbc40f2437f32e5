import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
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
    glossary: readText(join(folder, 'glossary.yaml')),
    systems: readText(join(folder, 'systems.yaml')),
    timeline: readText(join(folder, 'timeline.yaml')),
    bibliography: readText(join(folder, 'references.bib')),
  };
}

/** A talk is a folder with an `index.mdx`; names are sorted, so that every machine reads them in one order. */
function readTalks(folder: string): TalkFile[] {
  const talks = join(folder, 'talks');
  if (!existsSync(talks)) return [];
  return readdirSync(talks, { withFileTypes: true })
    .filter(
      (entry) => !entry.name.startsWith('.') && existsSync(join(talks, entry.name, 'index.mdx')),
    )
    .map((entry) => entry.name)
    .sort()
    .map((slug) => readTalk(folder, slug));
}

function readTalk(folder: string, slug: string): TalkFile {
  const home = join(folder, 'talks', slug);
  return {
    slug,
    file: `talks/${slug}/index.mdx`,
    content: readText(join(home, 'index.mdx')),
    find: (path) => findFile(folder, home, path),
    read: (path) =>
      findFile(folder, home, path).type === 'file'
        ? readText(resolve(home, path))
        : { type: 'missing' },
  };
}

/** Whether a path written in a talk names a file of this content, to the letter even where the disk does not care. */
function findFile(folder: string, home: string, path: string): FoundFile {
  const wanted = resolve(home, path);
  if (!isInside(folder, wanted)) return { type: 'outside' };
  const real = realName(wanted);
  if (real === null) return { type: 'missing', near: namesNear(home, wanted) };
  if (real !== basename(wanted))
    return { type: 'wrong-case', real: path.replace(/[^/\\]*$/, real) };
  const resolved = realPath(wanted);
  if (resolved === null) return { type: 'missing', near: namesNear(home, wanted) };
  if (!isInside(realpathSync(folder), resolved)) return { type: 'outside' };
  return statSync(wanted).isFile()
    ? { type: 'file' }
    : { type: 'missing', near: namesNear(wanted, wanted) };
}

/** Where a path leads in the end; null for a link that leads nowhere or to itself. */
function realPath(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}

/** The name a path has on disk, which may differ in case; null when there is none. */
function realName(path: string): string | null {
  const names = listFolder(dirname(path));
  const name = basename(path);
  if (names.includes(name)) return name;
  const folded = name.normalize('NFC').toLowerCase();
  return names.find((each) => each.normalize('NFC').toLowerCase() === folded) ?? null;
}

function namesNear(home: string, wanted: string): string[] {
  const folder = dirname(wanted);
  const prefix = relative(home, folder).split(sep).join('/');
  const inside = prefix === '' ? './' : prefix.startsWith('..') ? `${prefix}/` : `./${prefix}/`;
  return listFolder(folder).map((name) => inside + name);
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

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });

function readText(path: string): FileText {
  try {
    return { type: 'text', text: UTF8.decode(readFileSync(path)) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return { type: 'missing' };
    if (error instanceof TypeError && code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
      return { type: 'binary' };
    return {
      type: 'unreadable',
      reason: code === 'EACCES' ? 'permission denied' : String(code ?? error),
    };
  }
}
