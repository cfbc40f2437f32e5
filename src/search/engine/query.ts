import { questionVerbs, stopWordsOf } from '../text/stop-words.ts';
import { SIGN, tokenize, type Token } from '../text/tokenize.ts';

const LONGEST_QUERY = 200;
const MOST_WORDS = 12;
/** A long text without spaces has as many terms as letters. */
const MOST_TERMS = 24;

/** What is searched of what was typed: the first words, without the spaces around them. */
export function readQuery(typed: string): Query {
  const words = typed.normalize('NFC').slice(0, LONGEST_QUERY).split(/\s+/).filter(Boolean);
  const text = words.slice(0, MOST_WORDS).join(' ');
  return { text, isCut: typed.trim().length > LONGEST_QUERY || words.length > MOST_WORDS };
}

/**
 * The words of a query, and what several of them may be written as together.
 *
 *     write-ahead log       ->  write, ahead, log; writeahead for the first two
 *     what does a vcpu do   ->  vcpu decides; the others are in every text
 */
export function readTerms(text: string, languages: readonly string[]): QueryTerms {
  const tokens = tokenize(text);
  const own = tokens.filter(({ kind }) => kind !== 'extra').slice(0, MOST_TERMS);
  const stops = stopWordsOf(languages);
  const isAllStops = own.every(({ word }) => stops.has(word));
  const asks = own.length > 1 && stops.has(own[0]?.word ?? '');
  const isSoft = (word: string) => SOFT.has(word) || (asks && VERBS.has(word));
  const isAllSoft = own.every(({ word }) => stops.has(word) || isSoft(word));
  const terms = own.map(({ word, kind, start, end }, index) => ({
    word,
    typed: text.slice(start, end),
    isPair: kind === 'pair',
    // Nobody goes on with a word after a space.
    isLast: index === own.length - 1 && end === text.length,
    role: roleOf(word, isAllStops ? NO_STOPS : stops, isAllSoft ? isOfTalks : isSoft),
  }));
  const spans: Span[] = tokens
    .filter(({ kind }) => kind === 'extra')
    .flatMap(({ word, start, end }) => {
      const first = own.findIndex((each) => each.start >= start);
      const last = own.findLastIndex((each) => each.end <= end);
      const isPart = first === last && !word.startsWith(SIGN);
      return first < 0 || last < first ? [] : [{ word, first, last, isPart }];
    });
  for (let first = 0; first < terms.length; first += 1)
    for (let last = first + 1; last < Math.min(terms.length, first + MOST_TOGETHER); last += 1) {
      const parts = terms.slice(first, last + 1);
      if (parts.some(({ isPair }) => isPair)) break;
      const word = parts.map((term) => term.word).join('');
      if (!spans.some((span) => span.word === word))
        spans.push({ word, first, last, isPart: false });
    }
  return { terms, spans, groups: groupParts(text, own) };
}

function roleOf(
  word: string,
  stops: ReadonlySet<string>,
  isSoft: (word: string) => boolean,
): QueryTerm['role'] {
  if (stops.has(word)) return 'stop';
  return isSoft(word) ? 'soft' : 'deciding';
}

function isOfTalks(word: string): boolean {
  return SOFT.has(word);
}

/** The parts of names such as `CAP_SYS_ADMIN` and `CVE-2019-5736`, which are one thing. */
function groupParts(text: string, own: readonly Token[]): TermGroup[] {
  const groups: TermGroup[] = [];
  for (const { index, 0: name } of text.matchAll(IDENTIFIER)) {
    const end = index + name.length;
    const parts = own.flatMap((token, at) =>
      token.start >= index && token.end <= end && token.kind === 'word' ? [at] : [],
    );
    const numbers = parts.filter((at) => /^[\dꞏ]+$/.test(own[at]?.word ?? ''));
    if (parts.length > 1) groups.push({ parts, numbers });
  }
  return groups;
}

/** Words that are joined by an underscore, or with a number among them. */
const IDENTIFIER = /(?<![\p{L}\p{N}])(?=\S*_|\S*\d)[\p{L}\p{N}]+(?:[-_./:]+[\p{L}\p{N}]+)+/gu;

const NO_STOPS: ReadonlySet<string> = new Set();
const VERBS = questionVerbs();
/** What everything here is, so that it tells little apart. */
const SOFT: ReadonlySet<string> = new Set(['talk', 'talks', 'slide', 'slides', 'deck', 'decks']);
const MOST_TOGETHER = 4;

/** What is searched. */
export interface Query {
  readonly text: string;
  /** Whether more was typed than is searched. */
  readonly isCut: boolean;
}

/** A word of a query. */
export interface QueryTerm {
  /** As it is compared. */
  readonly word: string;
  readonly typed: string;
  /** Whether it is two letters of a longer run without spaces. */
  readonly isPair: boolean;
  /** Whether it may be the beginning of a word. */
  readonly isLast: boolean;
  /** Whether a result must have it, should have it, or is found without a look at it. */
  readonly role: 'deciding' | 'soft' | 'stop';
}

/** Neighboring words of a query in one. */
export interface Span {
  readonly word: string;
  /** Positions of the first and last word. */
  readonly first: number;
  readonly last: number;
  /** Whether it is but a part of one word, good for a word that is in no text. */
  readonly isPart: boolean;
}

/** Terms that are parts of one name, by their positions, and which of them are numbers. */
export interface TermGroup {
  readonly parts: readonly number[];
  readonly numbers: readonly number[];
}

/** A query, cut up. */
export interface QueryTerms {
  readonly terms: readonly QueryTerm[];
  readonly spans: readonly Span[];
  readonly groups: readonly TermGroup[];
}
