import { isUnspaced, tokenize, type Token } from '../text/tokenize.ts';

/** Text with the words that were searched for set apart. */
export function markPieces(text: string, forms: ReadonlySet<string>): Piece[] {
  return piecesOf(text, foundIn(tokenize(text), forms));
}

/** The part of a text that has most of the words, with these set apart. */
export function excerptOf(text: string, forms: ReadonlySet<string>): Piece[] {
  const tokens = tokenize(text);
  const found = foundIn(tokens, forms);
  const from = startOf(text, found);
  const to = endOf(text, from);
  const shown = found
    .filter(({ start, end }) => start >= from && end <= to)
    .map(({ start, end }) => ({ start: start - from, end: end - from }));
  const pieces = piecesOf(text.slice(from, to), shown);
  const dots = (isThere: boolean): Piece[] => (isThere ? [{ text: '…', isFound: false }] : []);
  return [...dots(from > 0), ...pieces, ...dots(to < text.length)];
}

/** The words of a text that were searched for, as they stand there, in lower case. */
export function wordsFound(text: string, forms: ReadonlySet<string>): string[] {
  return foundIn(tokenize(text), forms).map(({ start, end }) =>
    text.slice(start, end).toLowerCase(),
  );
}

function foundIn(tokens: readonly Token[], forms: ReadonlySet<string>): Range[] {
  const ranges: Range[] = [];
  for (const { word, start, end } of tokens) {
    if (!forms.has(word)) continue;
    let range = { start, end };
    // Pairs of letters overlap, and a compound covers its parts.
    for (let last = ranges.at(-1); last && range.start < last.end; last = ranges.at(-1)) {
      range = { start: Math.min(range.start, last.start), end: Math.max(range.end, last.end) };
      ranges.pop();
    }
    ranges.push(range);
  }
  return ranges;
}

function startOf(text: string, found: readonly Range[]): number {
  const width = widthOf(text);
  let best = { start: 0, count: 0 };
  found.forEach(({ start }, index) => {
    let count = 0;
    const words = new Set<string>();
    for (let at = index; at < found.length; at += 1) {
      const range = found[at] as Range;
      if (range.end > start + width * 0.8) break;
      words.add(text.slice(range.start, range.end).toLowerCase());
      count += 0.1;
    }
    if (words.size + count > best.count) best = { start, count: words.size + count };
  });
  if (best.start < width * 0.5) return 0;
  return gapBefore(text, best.start - Math.round(width * 0.2));
}

function endOf(text: string, from: number): number {
  const end = from + widthOf(text);
  return end >= text.length ? text.length : gapBefore(text, end) || end;
}

/** Where the word at a place begins; in a script without spaces, the place itself. */
function gapBefore(text: string, at: number): number {
  const gap = text.lastIndexOf(' ', at);
  return gap > at - LONGEST_WORD && gap > 0 ? gap + 1 : at;
}

/** Letters of Chinese are twice as wide as those of English. */
function widthOf(text: string): number {
  return isUnspaced(text.slice(0, 1)) ? WIDTH / 2 : WIDTH;
}

function piecesOf(text: string, found: readonly Range[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const add = (end: number, isFound: boolean) => {
    if (end > at) pieces.push({ text: text.slice(at, end), isFound });
    at = Math.max(at, end);
  };
  for (const { start, end } of found) {
    add(start, false);
    add(end, true);
  }
  add(text.length, false);
  return pieces;
}

const WIDTH = 190;
const LONGEST_WORD = 30;

interface Range {
  readonly start: number;
  readonly end: number;
}

/** A run of text that was searched for, or was not. */
export interface Piece {
  readonly text: string;
  readonly isFound: boolean;
}
