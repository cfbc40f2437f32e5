import type { ShownRecord } from '../index/bundle.ts';
import type { SearchRecord } from '../records/record.ts';
import { slideOf } from '../records/record-paths.ts';
import { excerptOf, markPieces, wordsFound, type Piece } from './excerpt.ts';

/** Makes of a record what is shown of it. */
export function makeHit(record: ShownRecord, forms: ReadonlySet<string>, facts: HitFacts): Hit {
  const { title, path, text, names = [], note = '', watch, picture, hasSlide } = record;
  const { base, ...others } = facts;
  const inText = wordsFound(text, forms);
  const words = [...new Set([...inText, ...wordsFound([title, ...names].join(' · '), forms)])];
  const found = words.slice(0, MOST_WORDS);
  const url = base + encodeURI(path);
  return {
    ...others,
    title: markPieces(title, forms),
    note,
    pageUrl: withWords(url, found),
    slideUrl: hasSlide ? withWords(slideOf(url), found) : null,
    watchUrl: watch ?? null,
    picture: picture === undefined ? null : base + encodeURI(picture),
    excerpt: excerptOf(text, forms),
    words: found,
  };
}

/** Hands the words that were found on to the page, which marks them: `/glossary/?find=trap#trap`. */
function withWords(url: string, words: readonly string[]): string {
  const [page = '', ...id] = url.split('#');
  const find = words.length === 0 ? '' : `?find=${encodeURIComponent(words.join(' '))}`;
  return `${page}${find}${id.length === 0 ? '' : `#${id.join('#')}`}`;
}

const MOST_WORDS = 8;

type HitFacts = Pick<Hit, 'kind' | 'talk' | 'year' | 'site' | 'isExact'> & {
  /** Path of the site it is on. */
  readonly base: string;
};

/** One found idea, ready to be shown. */
export interface Hit extends Pick<SearchRecord, 'kind' | 'note' | 'talk' | 'year'> {
  readonly title: readonly Piece[];
  /** The other site it is from; empty for this one. */
  readonly site: string;
  /** Whether it has all that was searched for. */
  readonly isExact: boolean;
  readonly pageUrl: string;
  readonly slideUrl: string | null;
  /** The recording at its moment. */
  readonly watchUrl: string | null;
  /** A small picture of the slide. */
  readonly picture: string | null;
  readonly excerpt: readonly Piece[];
  /** The words that were found, as they stand there. */
  readonly words: readonly string[];
}
