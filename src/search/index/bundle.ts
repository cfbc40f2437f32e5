import type { RecordKind } from '../records/record.ts';
import { SIGN } from '../text/tokenize.ts';

/**
 * The files of an index, as whoever writes them and whoever reads them agree on.
 *
 * Pagefind keeps where each word stands. It knows nothing of languages here: words are cut, folded and looked up by `../text`, so one
 * index holds every language. What stands at a place is in the files below, which are named for their content.
 *
 *     entry.json         EntryFile: what there is, and the names of the other files
 *     records/*.packed   RecordsFile: kind, length and filters of every record; loaded when the search is opened
 *     words/*.packed     all words in order, in parts: `hypervisor 1f*`, in how many records, `*` for a word of a name
 *     texts/*.packed     TextsFile: what is shown of the records of one page of the index
 *     names.json         what talks and systems are called
 */
export const ENTRY_FILE = 'entry.json';
export const NAMES_FILE = 'names.json';

/** An index of another format is not read. */
export const FORMAT = 1;

/**
 * A word as Pagefind has it. Pagefind looks for every word that begins as the one asked for, and for fewer and fewer of its letters where
 * there is none; with an end of its own, a word is the beginning of no other.
 */
export function indexedWord(word: string): string {
  return word + SIGN;
}

/** Where the words of a record stand, in the order they are indexed in. Each field is as long as its count of words says. */
export const FIELDS = ['exact', 'title', 'names', 'related', 'summary', 'body', 'code'] as const;
export type Field = (typeof FIELDS)[number];

/** Kinds by the letter they have in `RecordsFile`. */
export const KIND_LETTERS = {
  t: 'talk',
  s: 'slide',
  p: 'passage',
  g: 'term',
  y: 'system',
  e: 'event',
  r: 'source',
  o: 'page',
  d: 'docs',
} as const satisfies Record<string, RecordKind>;
/** A system that is explained in the glossary too, and is found as either. */
export const TWIN_LETTER = 'b';

/** The file that names all others. */
export interface EntryFile {
  readonly format: typeof FORMAT;
  /** Of the talks, the most frequent first. */
  readonly languages: readonly string[];
  readonly records: string;
  /** The first word of each part, and its file. */
  readonly words: readonly (readonly [first: string, file: string])[];
}

/** All records in the order of their pages. */
export interface RecordsFile {
  readonly pages: readonly IndexedPage[];
  /** A letter a record. */
  readonly kinds: string;
  /** For each record, how many words each of `FIELDS` has. */
  readonly lengths: readonly number[];
  readonly talks: readonly (readonly [slug: string, year: string, tags: readonly string[]])[];
  readonly systems: readonly string[];
  /** Records that speak of systems, each with the positions of these in `systems`. */
  readonly spoken: readonly (readonly number[])[];
}

/** Pagefind's name for a page, the file of its texts, its talk by its position or -1, and how many records it holds. */
export type IndexedPage = readonly [id: string, texts: string, talk: number, records: number];

/** What is shown of each record of a page. */
export type TextsFile = readonly ShownRecord[];

/** A record without what is only searched. Empty values are left out. */
export interface ShownRecord {
  readonly title: string;
  readonly path: string;
  readonly text: string;
  readonly names?: readonly string[];
  readonly note?: string;
  readonly watch?: string;
  readonly picture?: string;
  readonly hasSlide?: true;
}
