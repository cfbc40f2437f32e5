import type { RecordKind, SearchRecord } from '../records/record.ts';
import { slideOf } from '../records/record-paths.ts';
import type { PagefindHit } from './pagefind.ts';
import { isAkinTo, isFoundIn, wordsOf } from './query.ts';

/** Reads a result of Pagefind as one idea with its places. */
export function readHit(data: PagefindHit, query: string, score: number, site = ''): Hit {
  const { url, meta, filters } = data;
  const words = foundWords(data, query);
  const base = url.slice(0, url.length - data.raw_url.length + 1);
  return {
    kind: (filters['kind']?.[0] ?? 'slide') as RecordKind,
    title: markWords(titleOf(meta), query),
    note: meta['note'] ?? '',
    talk: filters['talk']?.[0] ?? null,
    year: filters['year']?.[0] ?? null,
    site,
    pageUrl: withWords(url, words),
    slideUrl: meta['slide'] ? slideOf(url) : null,
    watchUrl: meta['watch'] ?? null,
    picture: meta['picture'] ? base + meta['picture'] : null,
    excerpt: readMarks(data.excerpt),
    words,
    score: score * weightOf(data, query),
  };
}

/**
 * What is called as one asked comes first; what explains comes before what mentions.
 *
 * Pagefind cannot tell `CRI` from `CRI-O` by its title, nor a term from an event that names it.
 */
function weightOf({ meta, filters }: PagefindHit, query: string): number {
  const asked = foldName(query);
  const names = [titleOf(meta), ...(meta['names'] ?? '').split(', ')];
  const isName = names.some((name) => foldName(name) === asked);
  return (isName ? 3 : 1) * (KIND_WEIGHTS[filters['kind']?.[0] ?? ''] ?? 1);
}

const KIND_WEIGHTS: Readonly<Record<string, number>> = {
  term: 1.2,
  system: 1.15,
  talk: 1.15,
  slide: 1.1,
  guide: 0.5,
  passage: 0.7,
  event: 0.5,
  source: 0.5,
};

/** A title stands in the field its weight asks for. */
function titleOf({ name, title, mention, label }: PagefindHit['meta']): string {
  return name ?? title ?? mention ?? label ?? '';
}

function foldName(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Hands the words that were found on to the page, which marks them: `/glossary/?find=trap#trap`. */
function withWords(url: string, words: readonly string[]): string {
  const [page = '', id] = url.split('#');
  const find = words.length === 0 ? '' : `?find=${encodeURIComponent(words.join(' '))}`;
  return `${page}${find}${id === undefined ? '' : `#${id}`}`;
}

/** The forms in which the words of a query stand in a text; with none there, those in its names. */
function foundWords({ content, locations, meta }: PagefindHit, query: string): string[] {
  const text = content.split(/\s+/);
  const asked = wordsOf(query);
  const found = [
    ...locations.flatMap((at) => wordsOf(text[at] ?? '')),
    ...wordsOf(`${titleOf(meta)} ${meta['names'] ?? ''}`),
  ];
  const wanted = found.filter((word) => asked.some((each) => isFoundIn(each, word)));
  return [...new Set(wanted)].slice(0, MOST_WORDS);
}

const MOST_WORDS = 8;

/**
 * Typed words that a hit does not have, and those it has nothing like: for a word it does not know, Pagefind goes by any word
 * that begins as that one does.
 */
export function missingWords(data: PagefindHit, query: string): MissingWords {
  const text = data.content.split(/\s+/);
  const { names = '', related = '' } = data.meta;
  const found = [
    ...new Set([
      ...data.locations.flatMap((at) => wordsOf(text[at] ?? '')),
      ...wordsOf(`${titleOf(data.meta)} ${names} ${related}`),
    ]),
  ];
  const typed = wordsOf(query);
  return {
    doubtful: typed.filter((word) => !found.some((each) => isFoundIn(word, each))),
    unknown: typed.filter((word) => !found.some((each) => isAkinTo(word, each))),
  };
}

/** Text with the words of a query set apart. */
function markWords(text: string, query: string): Piece[] {
  const asked = wordsOf(query);
  return text.split(/([\p{L}\p{N}][\p{L}\p{N}'’-]*)/u).flatMap((part, index) => {
    const isFound = index % 2 === 1 && asked.some((each) => isFoundIn(each, part.toLowerCase()));
    return part === '' ? [] : [{ text: part, isFound }];
  });
}

/**
 * Pagefind's excerpt is escaped text with `<mark>` around what stands between spaces; it becomes pieces, so that nothing is ever
 * read as HTML, and the mark does not reach over a comma.
 */
function readMarks(excerpt: string): Piece[] {
  return excerpt.split(/<\/?mark>/).flatMap((part, index) => {
    const text = part.replace(/&lt;/g, '<').replace(/&gt;/g, '>');
    if (index % 2 === 0) return text === '' ? [] : [{ text, isFound: false }];
    const [, before = '', word = '', after = ''] =
      /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(text) ?? [];
    return [before, word, after].flatMap((each, at) =>
      each === '' ? [] : [{ text: each, isFound: at === 1 }],
    );
  });
}

/** The words of a query that are not in a hit. */
export interface MissingWords {
  /** Not there as typed; other endings do not count. */
  readonly doubtful: readonly string[];
  /** Not there in any form. */
  readonly unknown: readonly string[];
}

/** One found idea, ready to be shown. */
export interface Hit extends Pick<SearchRecord, 'kind' | 'note' | 'talk' | 'year'> {
  readonly title: readonly Piece[];
  /** The other site it is from; empty for this one. */
  readonly site: string;
  readonly pageUrl: string;
  readonly slideUrl: string | null;
  /** The recording at its moment. */
  readonly watchUrl: string | null;
  /** A small picture of the slide. */
  readonly picture: string | null;
  readonly excerpt: readonly Piece[];
  /** The words that were found, as they stand there. */
  readonly words: readonly string[];
  readonly score: number;
}

/** A run of text that was searched for, or was not. */
export interface Piece {
  readonly text: string;
  readonly isFound: boolean;
}
