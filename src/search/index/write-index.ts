import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { SearchRecord } from '../records/record.ts';
import { collectNames, collectWords } from './names.ts';
import { recordHtml } from './record-html.ts';

/**
 * Makes the files of a search index from its records. They stand below `pagefind/` and depend on nothing but the records.
 *
 * @throws Error with Pagefind's own words when it cannot start or cannot take a record.
 */
export async function indexRecords(records: readonly SearchRecord[]): Promise<IndexFile[]> {
  const { index, errors } = await createIndex({
    // One index for all talks: a reader of an English page finds the German talk too.
    forceLanguage: mainLanguage(records),
    maxFragments: MOST_FRAGMENT_FILES,
  });
  if (!index) throw new Error(`The search index could not be started: ${errors.join(' ')}`);
  const added = await Promise.all(
    records.map((record) =>
      index.addHTMLFile({ url: `/${record.path}`, content: recordHtml(record) }),
    ),
  );
  const made = await index.getFiles();
  const failures = [...added, made].flatMap((each) => each.errors);
  if (failures.length > 0) {
    throw new Error(`The search index could not be made: ${failures.join(' ')}`);
  }
  await index.deleteIndex();
  return [...made.files.filter(({ path }) => !UNUSED.test(path)), ...ownFiles(records)];
}

/** Lets go of Pagefind, which is a process of its own. */
export async function closeIndexer(): Promise<void> {
  await close();
}

/** Writes the files of an index below a folder. */
export function writeIndex(files: readonly IndexFile[], folder: string): void {
  for (const { path, content } of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

/** Above so many records, neighbours share a file, which they mostly are of one talk. */
const MOST_FRAGMENT_FILES = 1000;
/** Interfaces that Pagefind ships and the site does not use. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

/** The language most records are in; it decides which endings of a word do not matter. */
function mainLanguage(records: readonly SearchRecord[]): string {
  const counts = new Map<string, number>();
  for (const { lang } of records) {
    const language = lang.split('-')[0] ?? 'en';
    counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 'en';
}

function ownFiles(records: readonly SearchRecord[]): IndexFile[] {
  const text = new TextEncoder();
  return [
    { path: 'names.json', content: text.encode(JSON.stringify(collectNames(records))) },
    { path: 'words.txt', content: text.encode(collectWords(records)) },
  ];
}

/** A file of the index, by its path below `pagefind/`. */
export type IndexFile = Awaited<ReturnType<PagefindIndex['getFiles']>>['files'][number];
