import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { LOCK_FILE } from '../refs/ids-lock.ts';
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
    glossary: readText(join(folder, 'glossary.yaml')),
    systems: readText(join(folder, 'systems.yaml')),
    timeline: readText(join(folder, 'timeline.yaml')),
    bibliography: readText(join(folder, 'references.bib')),
    lock: readText(join(folder, LOCK_FILE)),
    strays: listStrays(folder),
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
    rehearsals: listRehearsals(home),
    beside: listFiles(home),
  };
}

/** MDX right in `talks/`, or in a folder of it that has no `index.mdx`. */
function listStrays(folder: string): string[] {
  const talks = join(folder, 'talks');
  return listFolder(talks)
    .filter((name) => !/^[._]/.test(name) && !existsSync(join(talks, name, 'index.mdx')))
    .flatMap((name) => [name, ...listFolder(join(talks, name)).map((file) => `${name}/${file}`)])
    .filter((path) => path.endsWith('.mdx'))
    .sort()
    .map((path) => `talks/${path}`);
}

function listFiles(home: string): string[] {
  return readdirSync(home, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(home, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
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
