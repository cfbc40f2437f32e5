import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { compare } from '../lib/compare.ts';
import { parseDocsPage, type DocsPage } from './parse-page.ts';

/** The pages on the kinds of problems. They come with the engine, so that any user can read them in a terminal. */
export const PROBLEM_PAGES = 'src/problems/pages';

/** Every page of a docs folder in the order of its addresses, with a page for each kind of problem; none without a folder. */
export function readDocs({ docs: folder, engine }: DocsPlace): DocsPage[] {
  if (folder === null) return [];
  const pages = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) =>
      parseDocsPage(readFileSync(path, 'utf8'), relative(folder, path).split(sep).join('/')),
    );
  return [...pages, ...readProblemPages(engine)].sort((a, b) => compare(a.path, b.path));
}

/** The pages on all kinds of problems, sorted by id; page `x` has the path `problems/x`. */
export function readProblemPages(engine: string): DocsPage[] {
  const packed = readPacked(engine);
  const names = packed ? Object.keys(packed) : readdirSync(join(engine, PROBLEM_PAGES));
  return names
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => parseProblemPage(packed?.[name] ?? readPageFile(engine, name), name));
}

/**
 * The page on a kind of problem.
 *
 * @throws Error when there is no page on it.
 */
export function readProblemPage(engine: string, id: string): DocsPage {
  const name = `${id}.md`;
  return parseProblemPage(readPacked(engine)?.[name] ?? readPageFile(engine, name), name);
}

function parseProblemPage(source: string, name: string): DocsPage {
  // As files they lie next to the code, as pages below the docs.
  return parseDocsPage(source.replaceAll('](../../../docs/', '](../'), `problems/${name}`);
}

function readPageFile(engine: string, name: string): string {
  return readFileSync(join(engine, PROBLEM_PAGES, name), 'utf8');
}

/** The pages as the npm package has them, by file name; null in the repository. */
function readPacked(engine: string): Readonly<Record<string, string>> | null {
  const file = join(engine, PROBLEM_PAGES, 'packed.br');
  if (!existsSync(file)) return null;
  const text = brotliDecompressSync(readFileSync(file)).toString();
  return JSON.parse(text) as Record<string, string>;
}

/** Where docs are read from. */
interface DocsPlace {
  /** A folder of Markdown pages; null when a site has none. */
  readonly docs: string | null;
  /** The folder Lectern is installed in. */
  readonly engine: string;
}
