import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { shape } from './neutral-model.ts';
import type { NeutralTalk } from './neutral-model.ts';

/**
 * Looks at what a build left: both views of every talk, with every slide and its notes, must be
 * there, or it is no measurement. What one tool does beyond that is observed here, not claimed.
 */
export async function inspectOutput(
  folder: string,
  talks: readonly NeutralTalk[],
): Promise<Output> {
  let highlighted = false;
  for (const { slug, slides } of talks) {
    const page = await readView(join(folder, 'talks', slug, 'index.html'));
    const deck = await readView(join(folder, 'talks', slug, 'slides', 'index.html'));
    const said = slides.map((slide) => slide.notes.slice(0, slide.notes.indexOf('.')));
    expect(page, slug, 'page', said, { heading: /<h2\b/g });
    expect(deck, slug, 'deck', said, {
      section: /<section\b/g,
      'aside.notes': /<aside\b[^>]*\bnotes\b/g,
    });
    highlighted ||= /<pre\b[^>]*>(?:(?!<\/pre>)[\s\S])*<span\b/.test(page);
  }
  const files = await listFiles(folder);
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  return {
    files: files.length,
    bytes: sum(sizes),
    highlighted,
    searchIndex: measureIndex(files, sizes),
  };
}

async function readView(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new Error(`The build made no ${path}.`, { cause });
  }
}

function expect(
  html: string,
  slug: string,
  view: string,
  said: readonly string[],
  marks: Readonly<Record<string, RegExp>>,
): void {
  for (const [name, mark] of Object.entries(marks)) {
    const found = html.match(mark)?.length ?? 0;
    if (found >= shape.slides) continue;
    throw new Error(`The ${view} of ${slug} has ${found} of ${shape.slides} elements: ${name}.`);
  }
  const missing = said.findIndex((sentence) => !html.includes(sentence));
  if (missing !== -1)
    throw new Error(`The ${view} of ${slug} lacks the notes of slide ${missing + 1}.`);
}

/** The folder that holds an index's entry, with all below it. */
function measureIndex(files: readonly string[], sizes: readonly number[]): IndexSize | null {
  const entry = files.find((file) => basename(file) === 'pagefind-entry.json');
  if (entry === undefined) return null;
  const inside = sizes.filter((_, at) => files[at]?.startsWith(dirname(entry) + sep));
  return { files: inside.length, bytes: sum(inside) };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

async function listFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** What a build wrote. */
export type Output = {
  readonly files: number;
  readonly bytes: number;
  /** Whether code on a page carries highlighting. */
  readonly highlighted: boolean;
  /** The Pagefind index, where there is one. */
  readonly searchIndex: IndexSize | null;
};

type IndexSize = { readonly files: number; readonly bytes: number };
