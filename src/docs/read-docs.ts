import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { compare } from '../lib/compare.ts';
import { parseDocsPage, type DocsPage } from './parse-page.ts';

/** The pages on the kinds of problems. They come with the engine, so that any user can read them in a terminal. */
const PROBLEM_PAGES = 'src/problems/pages';

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
  return readdirSync(join(engine, PROBLEM_PAGES))
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => readProblemPage(engine, name.slice(0, -'.md'.length)));
}

/**
 * The page on a kind of problem.
 *
 * @throws Error when there is no page on it.
 */
export function readProblemPage(engine: string, id: string): DocsPage {
  const source = readFileSync(join(engine, PROBLEM_PAGES, `${id}.md`), 'utf8');
  // As files they lie next to the code, as pages below the docs.
  return parseDocsPage(source.replaceAll('](../../../docs/', '](../'), `problems/${id}.md`);
}

/** Where docs are read from. */
interface DocsPlace {
  /** A folder of Markdown pages; null when a site has none. */
  readonly docs: string | null;
  /** The folder Lectern is installed in. */
  readonly engine: string;
}
