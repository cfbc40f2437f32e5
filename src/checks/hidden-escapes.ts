import type { Problem } from '../model/problem.ts';
import { createPlaceFinder } from '../lib/places.ts';
import { readPieces } from './foreign/source-pieces.ts';
import { checkHiddenCharacters } from './hidden-characters.ts';

/**
 * Characters that nobody sees and that are written by their number: `&#x200b;` in prose, `"\u202e"` in settings and expressions.
 *
 * In code that is shown, the number is what readers see.
 */
export function checkHiddenEscapes(text: string, file: string): Problem[] {
  if (!/\\[uUx]|&[#A-Za-z]/.test(text)) return [];
  if (/\.ya?ml$/.test(file))
    return checkPiece(text, { text, file, pattern: ESCAPE, where: IN_YAML });
  if (!/\.mdx?$/.test(file)) return [];
  const { prose } = readPieces(text);
  const head = /^---[ \t]*\r?\n[\s\S]*?\r?\n---/.exec(text)?.[0] ?? '';
  return [
    ...checkPiece(head, { text, file, pattern: ESCAPE, where: IN_YAML }),
    ...checkPiece(prose, { text, file, pattern: ESCAPE, where: IN_EXPRESSION }),
    ...checkPiece(prose, { text, file, pattern: ENTITY, where: /^/ }),
  ];
}

/** Each by itself, in the line as it reads: its neighbors decide whether a script or an emoji needs it. */
function checkPiece(piece: string, { text, file, pattern, where }: Wanted): Problem[] {
  const placeAt = createPlaceFinder(text);
  return [...piece.matchAll(pattern)].flatMap(({ 0: written, index, groups }) => {
    const sign = signOf(groups ?? {});
    const start = text.lastIndexOf('\n', index - 1) + 1;
    const before = text.slice(start, index);
    if (sign === null || !where.test(before)) return [];
    const after = /^[^\r\n]*/.exec(text.slice(index + written.length))?.[0] ?? '';
    // A space in front, since a byte order mark may begin a file.
    const line = ` ${plain(before)}${sign}${plain(after)}`;
    const found = checkHiddenCharacters(line, file);
    return found.map((problem) => ({ ...problem, ...placeAt(index) }));
  });
}

/** YAML reads escapes between double quotes alone. */
const IN_YAML = /^[^"]*"(?:[^"]*"[^"]*")*[^"]*$/;
/** A text in an expression, or in an attribute that is one. */
const IN_EXPRESSION = /\{[^{}]*["'`][^{}]*$/;

interface Wanted {
  readonly text: string;
  readonly file: string;
  readonly pattern: RegExp;
  /** What has to be before it on its line. */
  readonly where: RegExp;
}

/** The rest of a line, without signs that are found there as they are. */
function plain(text: string): string {
  return text.replace(
    /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B\u202A-\u202E\u2060-\u2069\uFEFF]/g,
    ' ',
  );
}

function signOf(groups: Readonly<Record<string, string | undefined>>): string | null {
  const { braced, long, short, decimal, name } = groups;
  const hex = groups['hex'] ?? braced ?? long ?? short;
  if (name !== undefined) return NAMED[name] ?? null;
  const code = hex !== undefined ? parseInt(hex, 16) : Number(decimal);
  // A null is shown as the sign for what cannot be shown.
  return code > 0 && code <= 0x10ffff && code !== 0x0a && code !== 0x0d
    ? String.fromCodePoint(code)
    : null;
}

const NAMED: Readonly<Record<string, string>> = {
  ZeroWidthSpace: '\u200B',
  NegativeThinSpace: '\u200B',
  NegativeMediumSpace: '\u200B',
  NegativeThickSpace: '\u200B',
  NegativeVeryThinSpace: '\u200B',
  NoBreak: '\u2060',
  ApplyFunction: '\u2061',
  InvisibleTimes: '\u2062',
  InvisibleComma: '\u2063',
  zwnj: '\u200C',
  zwj: '\u200D',
  lrm: '\u200E',
  rlm: '\u200F',
};

const ENTITY = /(?<!\\)&(?:#x(?<hex>[\da-f]{1,6})|#(?<decimal>\d{1,7})|(?<name>[A-Za-z]{2,24}));/gi;
const ESCAPE =
  /(?<!\\)(?:\\\\)*\\(?:u\{(?<braced>[\da-f]{1,6})\}|u(?<hex>[\da-f]{4})|U(?<long>[\da-f]{8})|x(?<short>[\da-f]{2}))/gi;
