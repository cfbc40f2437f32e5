import type { Problem } from '../model/problem.ts';
import type { Paint } from './paint.ts';

/** Columns of a line that are shown; a paragraph may be one line of a thousand. */
const WIDEST = 90;

/**
 * The line a problem is in, with the value it is about underlined.
 *
 *     11 │ See [[trapps]] for more.
 *        │       ^^^^^^
 */
export function drawExcerpt(
  text: string,
  { line, column, target }: Pick<Problem, 'line' | 'column' | 'target'>,
  { dim, red }: Paint,
): string[] {
  const source = text.split(/\r\n|\r|\n/)[line - 1];
  if (source === undefined || source.trim() === '') return [];
  const found = target ? source.indexOf(target, column - 1) : -1;
  const start = Math.min(found < 0 ? column - 1 : found, source.length);
  const end = Math.max(found < 0 ? 0 : start + (target ?? '').length, start + 1);
  const shown = crop(source, start);
  const lead = shown.before + source.slice(shown.from, start);
  const mark = source.slice(start, Math.min(end, shown.to));
  const number = String(line);
  const gutter = ' '.repeat(number.length);
  return [
    dim(`${number} │ `) + plain(shown.before + source.slice(shown.from, shown.to) + shown.after),
    dim(`${gutter} │ `) + ' '.repeat(widthOf(lead)) + red('^'.repeat(widthOf(mark) || 1)),
  ];
}

/** The part of a long line around the place that matters. */
function crop(source: string, start: number): Crop {
  if (source.length <= WIDEST) return { from: 0, to: source.length, before: '', after: '' };
  const from = start < WIDEST * 0.7 ? 0 : start - Math.floor(WIDEST / 3);
  const to = Math.min(source.length, from + WIDEST);
  return { from, to, before: from > 0 ? '…' : '', after: to < source.length ? '…' : '' };
}

/** A tab has no width of its own, and a control character could do anything to a terminal. */
function plain(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ');
}

/** Columns a text takes in a terminal: wide letters take two, marks on letters none. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) {
    if (/[\p{Mn}\p{Cf}]/u.test(character)) continue;
    width += WIDE.test(character) ? 2 : 1;
  }
  return width;
}

const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\uff01-\uff60\u3000-\u303e]/u;

interface Crop {
  readonly from: number;
  readonly to: number;
  readonly before: string;
  readonly after: string;
}
