import type { EntryFile } from '../index/bundle.ts';
import { rootOf, stemsOf } from '../text/endings.ts';
import { spellingsOf } from '../text/spellings.ts';
import { isUnspaced, SIGN } from '../text/tokenize.ts';
import { nearestOf } from './nearest-word.ts';

/** All words of an index, read part by part as they are asked for. */
export function openVocabulary(
  { words, languages }: Pick<EntryFile, 'words' | 'languages'>,
  load: (file: string) => Promise<string>,
): Vocabulary {
  const parts = new Map<string, Promise<readonly KnownWord[]>>();
  const partAt = (index: number) => {
    const file = words[index]?.[1];
    if (file === undefined) return Promise.resolve([]);
    const reading = parts.get(file) ?? load(file).then(readPart);
    // One that could not be loaded is asked for again.
    reading.catch(() => parts.delete(file));
    parts.set(file, reading);
    return reading;
  };
  const all = async () => (await Promise.all(words.map((_, index) => partAt(index)))).flat();
  return {
    formsOf,
    nearest,
    async begunBy(beginning, most) {
      const begun = await from(beginning, `${beginning}\uffff`);
      const words = begun.map(({ word }) => word);
      return words.sort((a, b) => a.length - b.length).slice(0, most);
    },
    splitsOf,
    async namesAs(typed) {
      const names = await Promise.all(spelled(typed).map(namesLike));
      return [...new Set(names.flat())];
    },
  };

  async function namesLike(name: string): Promise<string[]> {
    const stemsOfName = (each: string) => stemsOf(each.replaceAll(SIGN, ''), languages);
    const own = stemsOfName(name);
    const shortest = Math.min(...[...own].map(({ length }) => length));
    const beginning = name.slice(0, Math.max(SURE, SIGN.length * 2 + shortest - 1));
    const alike = await from(beginning, `${beginning}\uffff`);
    return alike
      .map(({ word }) => word)
      .filter((word) => word === name || [...stemsOfName(word)].some((stem) => own.has(stem)));
  }

  /** A word, and its other spellings in a language that has two. */
  function spelled(word: string): string[] {
    return [word, ...(languages.includes('en') ? spellingsOf(word) : [])];
  }

  /** Every word from one to another. */
  async function from(first: string, last: string): Promise<readonly KnownWord[]> {
    const start = Math.max(
      0,
      words.findLastIndex(([word]) => word <= first),
    );
    const reading: Promise<readonly KnownWord[]>[] = [];
    for (let at = start; at < words.length && (words[at]?.[0] ?? '') <= last; at += 1)
      reading.push(partAt(at));
    const found = (await Promise.all(reading)).flat();
    return found.filter(({ word }) => word >= first && word <= last);
  }

  async function formsOf(word: string, isLast: boolean): Promise<readonly Form[]> {
    const found = new Map<string, Form>();
    for (const forms of await Promise.all(spelled(word).map((each) => formsLike(each, isLast))))
      for (const form of forms)
        if ((found.get(form.word)?.likeness ?? 0) < form.likeness) found.set(form.word, form);
    const forms = [...found.values()]
      .sort((a, b) => b.likeness - a.likeness || b.count - a.count)
      .slice(0, MOST_FORMS);
    let records = 0;
    return forms.filter(({ likeness, count }) => {
      records += count;
      return likeness >= SAME || records <= MOST_RECORDS;
    });
  }

  async function formsLike(word: string, isLast: boolean): Promise<Form[]> {
    const own = stemsOf(word, languages);
    const beginning = word.slice(0, sharedLength(word, languages));
    const alike = await from(beginning, `${beginning}\uffff`);
    const root = rootOf(word);
    return alike.flatMap((known) => {
      const likeness = likenessOf(known.word, { word, stems: own, root, isLast });
      return likeness === 0 ? [] : [{ ...known, likeness }];
    });
  }

  /** Each way to read a word as two that are both known. */
  async function splitsOf(word: string): Promise<readonly WordSplit[]> {
    const splits = await Promise.all(
      splitPoints(word).map(async (at) => {
        const first = word.slice(0, at);
        const known = await from(first, first);
        if (known.length === 0) return [];
        const second = await formsLike(word.slice(at), false);
        const same = second.filter(({ likeness }) => likeness >= SAME).map((form) => form.word);
        return same.length === 0 ? [] : [{ first, second: same }];
      }),
    );
    return splits.flat().slice(0, MOST_SPLITS);
  }

  function likenessOf(known: string, { word, stems, root, isLast }: Asked): number {
    if (known === word) return 1;
    if (known.startsWith(SIGN)) return 0;
    if ([...stemsOf(known, languages)].some((stem) => stems.has(stem))) return 0.9;
    if (known.startsWith(word)) {
      // A version goes on with a number of its own: 1.2 is the beginning of 1.2.3, not of 1.24.
      if (/^[\dꞏ]+$/.test(word) && known[word.length] !== SIGN) return 0;
      if (isLast && (word.length >= 2 || isUnspaced(word)))
        return 0.35 + 0.45 * (word.length / known.length);
      if (word.length >= SURE) return 0.2 + 0.4 * (word.length / known.length);
      return 0;
    }
    return root.length > SURE && rootOf(known) === root ? 0.6 : 0;
  }

  async function nearest(word: string): Promise<string | null> {
    if (word.length < SURE || /\d|ꞏ/.test(word)) return null;
    // Most slips keep the first letter, and its words are there already.
    const [first = ''] = word;
    return nearestOf(word, await from(first, `${first}\uffff`)) ?? nearestOf(word, await all());
  }
}

/** Between letters and digits, or anywhere in a word of letters that is long enough to be two. */
function splitPoints(word: string): number[] {
  if (word.length < SHORTEST_SPLIT || !/^[\p{L}\p{N}]+$/u.test(word) || isUnspaced(word)) return [];
  const points = Array.from({ length: word.length - 1 }, (_, at) => at + 1);
  if (!/\d/.test(word)) return points.filter((at) => at >= 2 && at <= word.length - 2);
  return points.filter((at) => /\d/.test(word[at - 1] ?? '') !== /\d/.test(word[at] ?? ''));
}

/** How much of a word all its forms have in front. */
function sharedLength(word: string, languages: readonly string[]): number {
  const shortest = Math.min(
    ...[...stemsOf(word, languages), rootOf(word)].map(({ length }) => length),
  );
  if (word.length < SURE) return shortest;
  return Math.max(SURE - 1, Math.min(shortest, word.length) - 1);
}

function readPart(text: string): KnownWord[] {
  return text.split('\n').map((line) => {
    const [word = '', rest = ''] = line.split(' ');
    return { word, count: parseInt(rest, 36), isNamed: rest.endsWith('*') };
  });
}

const SURE = 4;
const SHORTEST_SPLIT = 4;
const MOST_SPLITS = 4;
/** Looking up more would take longer and find what nobody meant. */
const MOST_FORMS = 24;
/** Of this likeness a form is the word itself; what a word may become is looked up while it is in so many records. */
const SAME = 0.9;
const MOST_RECORDS = 6000;

/** A word of the texts, in how many records it is, and whether it is in the name of one. */
export interface KnownWord {
  readonly word: string;
  readonly count: number;
  readonly isNamed: boolean;
}

/** A word of the texts that a typed one stands for, and how surely, up to 1. */
export interface Form extends KnownWord {
  readonly likeness: number;
}

/** A word that is two: the first as it is, the second in each of its forms. */
export interface WordSplit {
  readonly first: string;
  readonly second: readonly string[];
}

interface Asked {
  readonly word: string;
  readonly stems: ReadonlySet<string>;
  readonly root: string;
  readonly isLast: boolean;
}

/** The words of all texts. */
export interface Vocabulary {
  /** The forms in which a typed word is in the texts, the surest first; of the last word of a query, also what it may become. */
  readonly formsOf: (word: string, isLast: boolean) => Promise<readonly Form[]>;
  /** The word that was meant by one that is nowhere in the texts. */
  readonly nearest: (word: string) => Promise<string | null>;
  readonly splitsOf: (word: string) => Promise<readonly WordSplit[]>;
  /** The shortest words that begin so. */
  readonly begunBy: (beginning: string, most: number) => Promise<readonly string[]>;
  /** The name, and other forms of it, as far as there are things of that name. */
  readonly namesAs: (name: string) => Promise<readonly string[]>;
}
