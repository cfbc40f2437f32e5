import { hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { gzipSync } from 'fflate';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { escapeHtml } from '../../lib/html.ts';
import type { SearchRecord } from '../records/record.ts';
import { ENTRY_FILE, FORMAT, indexedWord, NAMES_FILE, type EntryFile } from './bundle.ts';
import { groupRecords } from './group-records.ts';
import { describeRecords, showRecord } from './describe-records.ts';
import { collectNames } from './names.ts';
import { compoundSplitter, hasCompounds } from './split-compounds.ts';
import { joinFields, recordWords, type RecordWords, type WordSplitter } from './record-words.ts';
import { writeWords } from './word-list.ts';

/**
 * Makes the files of a search index from its records. They stand below `pagefind/` and depend on nothing but the records.
 *
 * @throws Error with Pagefind's own words when it cannot start or cannot take a page.
 */
export async function indexRecords(records: readonly SearchRecord[]): Promise<IndexFile[]> {
  const wordsAt = cutRecords(records);
  const words: RecordWords[] = [];
  const groups: (readonly number[])[] = [];
  const indexing = await startIndexing();
  for (const group of groupRecords(records, (at) => (words[at] = wordsAt(at)))) {
    indexing.add(group.flatMap((at) => joinFields(words[at] as RecordWords).map(indexedWord)));
    groups.push(group);
    // Pagefind is a process of its own: it works on these pages while the next are cut into words.
    if (groups.length % AT_ONCE === 0) await setImmediate();
  }
  const indexed = indexing.end();
  const packer = createPacker();
  const texts: string[] = [];
  for (const group of groups) {
    const shown = group.map((at) => showRecord(records[at] as SearchRecord));
    texts.push(packer.pack('texts', JSON.stringify(shown)));
  }
  const parts = writeWords(words).map(
    ({ first, lines }) => [first, packer.pack('words', lines)] as const,
  );
  const { files, ids } = await indexed;
  const described = describeRecords(records, { groups, words, ids, texts });
  const entry: EntryFile = {
    format: FORMAT,
    languages: languagesOf(records),
    records: packer.pack('records', JSON.stringify(described)),
    words: parts,
  };
  return [
    ...files,
    ...packer.files(),
    plainFile(ENTRY_FILE, entry),
    plainFile(NAMES_FILE, collectNames(records)),
  ];
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

/** The languages of the records, the most frequent first. */
function languagesOf(records: readonly SearchRecord[]): string[] {
  const counts = new Map<string, number>();
  for (const { lang } of records) {
    const language = baseOf(lang);
    counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([each]) => each);
}

/** What cuts each record into its words. Compounds are split into words that the other texts of their language use. */
function cutRecords(records: readonly SearchRecord[]): (at: number) => RecordWords {
  const splitters = new Map<string, WordSplitter>();
  for (const language of languagesOf(records).filter(hasCompounds)) {
    const own = records.filter(({ lang }) => baseOf(lang) === language);
    const known = new Set(own.flatMap((record) => joinFields(recordWords(record))));
    splitters.set(language, compoundSplitter(language, known));
  }
  return (at) => {
    const record = records[at] as SearchRecord;
    return recordWords(record, splitters.get(baseOf(record.lang)));
  };
}

/** Has Pagefind index pages of words; at the end it says what it calls them. */
async function startIndexing(): Promise<Indexing> {
  // An unknown language: words come ready to be compared, and must stay as they are.
  const { index, errors } = await createIndex({ forceLanguage: 'unknown' });
  if (!index) throw new Error(`The search index could not be started: ${errors.join(' ')}`);
  const adding: ReturnType<PagefindIndex['addHTMLFile']>[] = [];
  return {
    add(words) {
      const text = escapeHtml(words.join(' '));
      const content = `<html><body data-pagefind-body><p>${text}</p></body></html>`;
      adding.push(index.addHTMLFile({ url: `/${adding.length}`, content }));
    },
    async end() {
      const added = await Promise.all(adding);
      const made = await index.getFiles();
      const failures = [...added, made].flatMap((each) => each.errors);
      if (failures.length > 0)
        throw new Error(`The search index could not be made: ${failures.join(' ')}`);
      await index.deleteIndex();
      const ids: string[] = [];
      for (const { path, content } of made.files) {
        const id = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
        if (id !== undefined) ids[pageOf(content)] = id;
      }
      return { files: made.files.filter(({ path }) => USED.test(path)), ids };
    },
  };
}

/** A fragment repeats the words of its page, which nobody reads; all it is good for is the name Pagefind gave the page. */
function pageOf(fragment: Uint8Array): number {
  const text = DECODER.decode(gunzipSync(fragment)).slice(SIGNATURE.length);
  return Number((JSON.parse(text) as { url: string }).url.slice(1));
}

function baseOf(lang: string): string {
  return lang.split('-')[0]?.toLowerCase() ?? 'en';
}

const SIGNATURE = 'pagefind_dcd';
/** What the site needs of what Pagefind ships. */
const USED =
  /^(?:index\/|pagefind\.[^/]*pf_meta$|pagefind-entry\.json$|pagefind\.js$|wasm\.unknown\.)/;
const NAME_LENGTH = 16;
const ENCODER = new TextEncoder();
const DECODER = new TextDecoder();

/** Packs texts into files that are named for their content. The packing is the same on every machine. */
function createPacker() {
  const packed = new Map<string, IndexFile>();
  return {
    files: () => packed.values(),
    pack(folder: string, text: string): string {
      const content = gzipSync(ENCODER.encode(text), { level: PACKING, mtime: 0 });
      const path = `${folder}/${hash('sha256', content, 'hex').slice(0, NAME_LENGTH)}.packed`;
      packed.set(path, { path, content });
      return path;
    },
  };
}

function plainFile(path: string, value: unknown): IndexFile {
  return { path, content: ENCODER.encode(JSON.stringify(value)) };
}

/** Beyond this it takes twice the time for a few bytes less. */
const PACKING = 4;

/** So many pages are handed on together. */
const AT_ONCE = 8;

interface Indexing {
  readonly add: (words: readonly string[]) => void;
  readonly end: () => Promise<{ readonly files: IndexFile[]; readonly ids: readonly string[] }>;
}

/** A file of the index, by its path below `pagefind/`. */
export type IndexFile = Awaited<ReturnType<PagefindIndex['getFiles']>>['files'][number];
