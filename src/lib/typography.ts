import { elisionsOf, isElision } from './elisions.ts';

/**
 * Sets straight quotes and double hyphens as a typographer of the language would, and leaves every other sign as it was written.
 *
 *     "Don't" say 1990--2000   ->   “Don’t” say 1990–2000
 *     run --dry-run, it's 5"   ->   run --dry-run, it’s 5"
 *
 * The pieces are the texts of one line of prose: a quote may open in one and close in another. The table in
 * `docs/text.md` lists all that changes.
 */
export function typesetPieces(pieces: readonly Piece[], lang: string): string[] {
  const line = pieces.map(({ text, isOpaque }) => (isOpaque ? OPAQUE : text)).join('');
  if (!/['"]|--/.test(line)) return pieces.map(({ text }) => text);
  const changes = new Map([
    ...findQuotes(line, fixedSigns(pieces), quotesOf(lang), elisionsOf(lang)),
    ...findDashes(line, fixedSigns(pieces)),
  ]);
  let at = 0;
  return pieces.map(({ text, isOpaque }) => {
    const start = at;
    at += isOpaque ? OPAQUE.length : text.length;
    return isOpaque ? text : applyChanges(text, start, changes);
  });
}

/** The same for a text that is one piece. */
export function typesetText(text: string, lang: string): string {
  return typesetPieces([{ text }], lang)[0] ?? text;
}

/** One text of a line of prose. */
export interface Piece {
  readonly text: string;
  /** Whether it is only there for the quotes around it, such as code or a formula. */
  readonly isOpaque?: boolean;
  /** Signs that the author wrote with a backslash or as an entity, by index: they stay. */
  readonly fixed?: ReadonlySet<number>;
}

/** Stands for code or a formula: like a word, it is neither space nor punctuation. */
const OPAQUE = 'x';

function fixedSigns(pieces: readonly Piece[]): ReadonlySet<number> {
  const fixed = new Set<number>();
  let at = 0;
  for (const piece of pieces) {
    for (const index of piece.fixed ?? []) fixed.add(at + index);
    at += piece.isOpaque ? OPAQUE.length : piece.text.length;
  }
  return fixed;
}

function applyChanges(text: string, start: number, changes: ReadonlyMap<number, string>): string {
  let made = '';
  for (let index = 0; index < text.length; index += 1)
    made += changes.get(start + index) ?? text.charAt(index);
  return made;
}

/** `--` between spaces or digits is an en dash, `---` between spaces an em dash. */
function findDashes(line: string, fixed: ReadonlySet<number>): [number, string][] {
  return [...line.matchAll(/(?<!-)-{2,3}(?!-)/g)].flatMap(({ 0: run, index }) => {
    const [before = '', after = ''] = [line[index - 1], line[index + run.length]];
    const isApart = /\s/.test(before) && /\s/.test(after);
    const isRange = run.length === 2 && /\d/.test(before) && /\d/.test(after);
    const places = Array.from(run, (_, offset) => index + offset);
    if (places.some((place) => fixed.has(place)) || !(isApart || isRange)) return [];
    const dash = run.length === 2 ? '–' : '—';
    return places.map((place): [number, string] => [place, place === index ? dash : '']);
  });
}

/**
 * Pairs quotes by what stands on both sides of each.
 *
 * A double quote without a partner stays straight: it may be an inch, or half of a pair that was never closed. A single one
 * is an apostrophe, except after a digit, where it may be a foot.
 */
function findQuotes(
  line: string,
  fixed: ReadonlySet<number>,
  marks: QuoteMarks,
  elisions: RegExp,
): [number, string][] {
  const changes: [number, string][] = [];
  let open: readonly OpenQuote[] = [];
  const hasOpen = (sign: string) => open.some((each) => each.sign === sign);
  for (let index = 0; index < line.length; index += 1) {
    const sign = line.charAt(index);
    if ((sign !== '"' && sign !== "'") || fixed.has(index)) continue;
    if (sign === "'" && isElision(line, index, { elisions, isQuoted: hasOpen(sign) })) {
      changes.push([index, APOSTROPHE]);
      continue;
    }
    const { canOpen, canClose } = sidesOf(line, index, hasOpen(sign));
    const partner = canClose ? open.findLastIndex((each) => each.sign === sign) : -1;
    if (partner >= 0) {
      const [left, right] = sign === '"' ? marks.outer : marks.inner;
      changes.push([open[partner]?.index ?? 0, left], [index, right]);
      changes.push(...apostrophesOf(open.slice(partner + 1)));
      open = open.slice(0, partner);
    } else if (canOpen) {
      open = [...open, { sign, index }];
    } else if (sign === "'" && isApostrophe(line, index)) {
      changes.push([index, APOSTROPHE]);
    }
  }
  return [...changes, ...apostrophesOf(open)];
}

/** Single quotes that opened and were never closed. */
function apostrophesOf(open: readonly OpenQuote[]): [number, string][] {
  return open.flatMap(({ sign, index }): [number, string][] =>
    sign === "'" ? [[index, APOSTROPHE]] : [],
  );
}

interface OpenQuote {
  readonly sign: string;
  readonly index: number;
}

const APOSTROPHE = '’';

/** After a digit it is one only when a letter follows: `1990's`, but `5' 10"`. */
function isApostrophe(line: string, index: number): boolean {
  const after = line[index + 1];
  return (
    !/\d/.test(line[index - 1] ?? '') || (kindOf(after) === 'word' && /\p{L}/u.test(after ?? ''))
  );
}

/** Whether a quote may open and close, as CommonMark decides it for emphasis. Languages that set no spaces need the quotes before. */
function sidesOf(
  line: string,
  index: number,
  isOpen: boolean,
): { canOpen: boolean; canClose: boolean } {
  const [before, after] = [kindOf(line[index - 1]), kindOf(line[index + 1])];
  if (before === 'unspaced' || after === 'unspaced') {
    const isBetween = before !== 'space' && after !== 'space';
    const isWord = line[index] === "'" && ENGLISH_ENDING.test(line.slice(index + 1));
    const isMeasure = /\d/.test(line[index - 1] ?? '');
    if (isBetween && !isWord) return { canOpen: !isOpen && !isMeasure, canClose: isOpen };
  }
  const canOpen = after !== 'space' && (after !== 'punctuation' || isEdge(before));
  const canClose = before !== 'space' && (before !== 'punctuation' || isEdge(after));
  if (!canOpen || !canClose) return { canOpen, canClose };
  return { canOpen: before === 'punctuation', canClose: after === 'punctuation' };
}

function isEdge(kind: SignKind): boolean {
  return kind === 'space' || kind === 'punctuation';
}

function kindOf(sign = ' '): SignKind {
  if (/\s/.test(sign)) return 'space';
  if (/[\p{P}\p{S}]/u.test(sign)) return 'punctuation';
  return UNSPACED.test(sign) ? 'unspaced' : 'word';
}

type SignKind = 'space' | 'punctuation' | 'word' | 'unspaced';
/** Korean is among them: it sets spaces, and its particles without one after a quote. The extensions hold signs such as `ー`. */
const UNSPACED =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Bopo}\p{scx=Hang}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmr}\p{scx=Mymr}]/u;

/** What follows the apostrophe of an English word, which may be after a name in any script: `老师's book`. */
const ENGLISH_ENDING = /^(?:s|t|d|m|re|ve|ll)(?![\p{L}\p{N}'])/iu;

/** The marks of a language, the most exact tag first: `pt-PT`, then `pt`. */
function quotesOf(lang: string): QuoteMarks {
  const parts = lang.toLowerCase().split('-');
  while (parts.length > 0) {
    const marks = QUOTES[parts.join('-')];
    if (marks) return marks;
    parts.pop();
  }
  return ENGLISH;
}

interface QuoteMarks {
  readonly outer: readonly [string, string];
  readonly inner: readonly [string, string];
}

function marks(outer: string, inner: string): QuoteMarks {
  const halves = (pair: string): [string, string] => {
    const at = pair.length / 2;
    return [pair.slice(0, at), pair.slice(at)];
  };
  return { outer: halves(outer), inner: halves(inner) };
}

const ENGLISH = marks('“”', '‘’');
const CENTRAL = marks('„“', '‚‘');
const GUILLEMETS = marks('«»', '“”');
const SWISS = marks('«»', '‹›');
const CORNERS = marks('「」', '『』');
const NORDIC = marks('””', '’’');

/** After the Unicode CLDR; French sets a space inside its marks that does not break. */
const QUOTES: Readonly<Record<string, QuoteMarks>> = {
  ar: marks('”“', '’‘'),
  bg: CENTRAL,
  cs: CENTRAL,
  de: CENTRAL,
  'de-ch': SWISS,
  'de-li': SWISS,
  el: GUILLEMETS,
  es: GUILLEMETS,
  et: CENTRAL,
  fa: SWISS,
  fi: NORDIC,
  fr: marks('«\u00a0\u00a0»', '“”'),
  'fr-ch': SWISS,
  he: NORDIC,
  hr: CENTRAL,
  hu: marks('„”', '»«'),
  is: CENTRAL,
  it: GUILLEMETS,
  'it-ch': SWISS,
  ja: CORNERS,
  lt: CENTRAL,
  nb: marks('«»', '‘’'),
  nn: marks('«»', '‘’'),
  no: marks('«»', '‘’'),
  pl: marks('„”', '«»'),
  'pt-pt': GUILLEMETS,
  ro: marks('„”', '«»'),
  ru: marks('«»', '„“'),
  sk: CENTRAL,
  sl: CENTRAL,
  sr: marks('„”', '’’'),
  sv: NORDIC,
  uk: marks('«»', '„“'),
  'zh-hant': CORNERS,
  'zh-hk': CORNERS,
  'zh-tw': CORNERS,
};
