import { foldWord } from './fold.ts';

/**
 * Cuts a text into the words that search compares. What an author writes and what a reader types is cut alike.
 *
 *     L'hyperviseur         ->  hyperviseur
 *     write-ahead log       ->  write, ahead, writeahead, log
 *     Kubernetes v1.29      ->  kubernetes, 1ꞏ29
 *     C#, C++, .NET, --dry  ->  cꞏsharp, cꞏplus, ꞏnet, net, ꞏdry, dry
 *     虚拟机                 ->  虚拟, 拟机
 *
 * Scripts that put no spaces between words are cut into pairs of letters, so any part of a text can be found and no browser
 * needs a dictionary.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const { index, 0: run } of text.matchAll(NO_SPACE))
    for (const { word, start, end, kind } of tokensOf(run))
      tokens.push({ word, start: index + start, end: index + end, kind });
  return tokens;
}

/** The words of a text in order, each as it is compared. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const [run] of text.matchAll(NO_SPACE))
    for (const { word } of tokensOf(run)) words.push(word);
  return words;
}

/** The words of what stands between two spaces. Most of it stands in many places, and is cut once. */
function tokensOf(run: string): readonly Token[] {
  if (run.length > LONGEST_KEPT) return cutRun(run);
  const kept = cuts.get(run);
  if (kept) return kept;
  const cut = cutRun(run);
  if (cuts.size >= MOST_KEPT) cuts.clear();
  cuts.set(run, cut);
  return cut;
}

function cutRun(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(CHUNK)) {
    const [chunk] = match;
    const start = match.index;
    const { version, number, signed, dotted, flag } = match.groups ?? {};
    const whole = (word: string, extra?: TokenKind) =>
      void tokens.push({ word, start, end: start + chunk.length, kind: extra ?? 'word' });
    if (version) {
      whole(version.replace(/^v/i, '').replaceAll('.', SIGN));
      if (GROUPED.test(version)) whole(version.replaceAll('.', ''), 'extra');
    } else if (number) whole(number.replace(/\D/g, ''));
    else if (signed)
      whole(foldWord(signed).replace('#', `${SIGN}sharp`).replace('++', `${SIGN}plus`));
    else if (flag) {
      const bare = flag.replace(/^-+/, '');
      whole(SIGN + foldWord(bare).replace(/[^\p{L}\p{N}]/gu, ''), 'extra');
      addCompound(tokens, bare, start + flag.length - bare.length);
    } else if (dotted) {
      whole(SIGN + foldWord(dotted.slice(1)), 'extra');
      addCompound(tokens, dotted.slice(1), start + 1);
    } else addCompound(tokens, chunk, start);
  }
  // An accent without its letter is no word.
  return tokens.filter(({ word }) => word !== '');
}

/** All letters of a name in one: `CRI-O`, `cri o` and `crio` are the same name. */
export function joinName(text: string): string {
  return tokenize(text)
    .filter(({ kind }) => kind === 'word')
    .map(({ word }) => word)
    .join('');
}

/** Stands for the signs that belong to a word. It is a letter, so nothing takes it for the end of one. */
export const SIGN = 'ꞏ';

/** Whether a text is written without spaces between its words. */
export function isUnspaced(word: string): boolean {
  return UNSPACED_ONLY.test(word);
}

function addCompound(tokens: Token[], chunk: string, start: number): void {
  const parts = [...chunk.matchAll(PART)].map((match) => ({
    text: match[0],
    at: start + match.index,
    isAfterApostrophe: /['’]$/.test(chunk.slice(0, match.index)),
    isBeforeApostrophe: /^['’]/.test(chunk.slice(match.index + match[0].length)),
  }));
  const kept = parts.filter(
    ({ text, isAfterApostrophe, isBeforeApostrophe }) =>
      !(isBeforeApostrophe && isElided(text)) && !(isAfterApostrophe && text.length <= 2),
  );
  for (const { text, at } of kept) addPart(tokens, text, at);
  if (kept.length < 2 || kept.length > MOST_JOINED || UNSPACED.test(chunk)) return;
  const joined = kept.map(({ text }) => foldWord(text)).join('');
  const [first] = kept;
  const last = kept.at(-1);
  if (!first || !last || /^\d+$/.test(joined)) return;
  tokens.push({ word: joined, start: first.at, end: last.at + last.text.length, kind: 'extra' });
}

/** `l'`, `d'`, `qu'`, `dell'`: what is elided before a vowel names nothing. */
function isElided(text: string): boolean {
  return text.length <= 2 || ELIDED.has(text.toLowerCase());
}

function addPart(tokens: Token[], text: string, start: number): void {
  for (const match of text.matchAll(RUN)) {
    const [run] = match;
    const at = start + match.index;
    if (UNSPACED.test(run)) addPairs(tokens, run, at);
    else {
      const end = at + run.length;
      tokens.push({ word: withoutArticle(foldWord(run)), start: at, end, kind: 'word' });
      const humps = run.match(HUMP) ?? [];
      if (humps.length >= 3 && /\p{Ll}\p{Lu}/u.test(run))
        for (const hump of humps)
          if (hump.length >= 2)
            tokens.push({ word: foldWord(hump), start: at, end, kind: 'extra' });
    }
  }
}

function addPairs(tokens: Token[], run: string, start: number): void {
  const letters = [...SEGMENTS.segment(run)];
  if (letters.length === 1)
    tokens.push({ word: foldWord(run), start, end: start + run.length, kind: 'word' });
  for (let at = 0; at + 1 < letters.length; at += 1) {
    const [first, second] = [letters[at], letters[at + 1]];
    if (!first || !second) continue;
    const from = start + first.index;
    const end = start + second.index + second.segment.length;
    const word = foldWord(first.segment + second.segment);
    tokens.push({ word, start: from, end, kind: 'pair' });
  }
}

/** Arabic writes the article, and the small words before it, on the word: `والحاوية` is `حاوية`. */
function withoutArticle(word: string): string {
  return /^\p{Script=Arabic}/u.test(word)
    ? word.replace(/^[وفبك]?ال(?=.{3})|^لل(?=.{3})/u, '')
    : word;
}

const UNSPACED_LETTERS =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}ー々';
const UNSPACED = new RegExp(`[${UNSPACED_LETTERS}]`, 'u');
const UNSPACED_ONLY = new RegExp(`^[${UNSPACED_LETTERS}\\p{M}]+$`, 'u');
const RUN = new RegExp(
  `[${UNSPACED_LETTERS}]+\\p{M}*(?:[${UNSPACED_LETTERS}]\\p{M}*)*|[^${UNSPACED_LETTERS}]+`,
  'gu',
);
const LETTER = '[\\p{L}\\p{N}\\p{M}]';
const CHUNK = new RegExp(
  [
    `(?<version>(?<![\\p{L}\\p{N}.])v?\\d+(?:\\.\\d+)+)`,
    `(?<number>(?<![\\p{L}\\p{N}])\\d{1,3}(?:[,'’\u00a0\u2009\u202f]\\d{3})+(?!\\d))`,
    `(?<signed>(?<!${LETTER})[\\p{L}\\p{N}]+(?:#|\\+\\+)(?![\\p{L}\\p{N}#+]))`,
    `(?<flag>(?<![\\p{L}\\p{N}\\-])--?\\p{L}${LETTER}*(?:-${LETTER}+)*)`,
    `(?<dotted>(?<![\\p{L}\\p{N}./])\\.\\p{L}${LETTER}+(?![/\\p{L}]))`,
    `${LETTER}+(?:[-\u2010\u2011_/.'’\u00ad]${LETTER}+)*`,
  ].join('|'),
  'giu',
);
const PART = new RegExp(`${LETTER}+`, 'gu');
/** A space that does not break stands in the middle of numbers such as `10 000`. */
const NO_SPACE = /\S+(?:(?<=(?<!\d)\d{1,3})[\u00a0\u2009\u202f]\d{3}(?!\d)\S*)*/gu;
/** `10.000` is a version, or a number of a language that groups with dots. */
const GROUPED = /^\d{1,3}(?:\.\d{3})+$/;
const cuts = new Map<string, readonly Token[]>();
const LONGEST_KEPT = 40;
const MOST_KEPT = 200_000;
const HUMP = /\p{Lu}+(?=\p{Lu}\p{Ll})|\p{Lu}?\p{Ll}+|\p{Lu}+|\p{N}+/gu;
const MOST_JOINED = 6;
const ELIDED = new Set([
  'jusqu',
  'lorsqu',
  'puisqu',
  'quoiqu',
  'dell',
  'nell',
  'sull',
  'dall',
  'all',
  'quell',
]);
const SEGMENTS = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** How a word came out of its text: as it stands, beside that, or as two letters of a longer one. */
export type TokenKind = 'word' | 'extra' | 'pair';

/** A word to compare, and where in the text it is from. */
export interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly kind: TokenKind;
}
