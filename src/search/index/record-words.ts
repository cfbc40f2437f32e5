import type { SearchRecord } from '../records/record.ts';
import { tokenize, wordsOf } from '../text/tokenize.ts';
import { FIELDS, type Field } from './bundle.ts';
import { exactWord } from './exact-word.ts';

/** The words of a record by the field they stand in. */
export function recordWords(
  record: SearchRecord,
  splitWord: WordSplitter | null = null,
): RecordWords {
  const { title, isTitleLent = false, names, related, texts } = record;
  const own = isTitleLent ? [] : [title, ...names];
  const cut = (text: string) => withParts(text, splitWord);
  const textOf = (isIn: (weight: number) => boolean) =>
    texts.filter(({ weight }) => isIn(weight)).flatMap(({ text }) => cut(text));
  return {
    exact: [...new Set(own.map(exactWord))].filter((word) => word !== exactWord('')),
    title: isTitleLent ? [] : cut(title),
    names: names.flatMap(cut),
    related: related.flatMap(wordsOf),
    summary: textOf((weight) => weight >= SUMMARY),
    body: textOf((weight) => weight < SUMMARY && weight > CODE),
    code: textOf((weight) => weight <= CODE),
  };
}

/** All words of a record in the order of its fields. */
export function joinFields(words: RecordWords): string[] {
  return FIELDS.flatMap((field) => words[field]);
}

/** A compound is also found by its parts, which stand behind it. */
function withParts(text: string, splitWord: WordSplitter | null): string[] {
  if (splitWord === null) return wordsOf(text);
  return tokenize(text).flatMap(({ word, kind }) =>
    kind === 'word' ? [word, ...splitWord(word)] : [word],
  );
}

/** Texts of this weight and more say what a record is about, those of the other and less are code. */
const SUMMARY = 2;
const CODE = 0.5;

export type RecordWords = Readonly<Record<Field, readonly string[]>>;

/** The words that a compound is made of; none for any other word. */
export type WordSplitter = (word: string) => readonly string[];
