import type { Problem } from '../model/problem.ts';
import { createProblem, type ProblemId } from '../problems/catalogue.ts';
import { FENCE_LEAD } from '../syntax/fence-lead.ts';

/**
 * Characters that nobody sees: controls, directions that make a text read other than it is, and signs of no width.
 *
 * It works on the bare text of a file, so that titles, code and data are looked at as prose is. What a script or an emoji needs stays.
 *
 * @returns one problem for a line and a kind.
 */
export function checkHiddenCharacters(text: string, file: string): Problem[] {
  if (!HIDDEN.test(text)) return [];
  const isAnsiFile = /\.ans(?:i)?$/i.test(file);
  const ansi = isAnsiFile ? [{ start: 0, end: text.length }] : findAnsiFences(text);
  const problems: Problem[] = [];
  let offset = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const start = offset;
    offset += line.length + 1;
    if (!HIDDEN.test(line)) continue;
    const found = new Map<HiddenId, Found>();
    for (const match of line.matchAll(ALL_HIDDEN)) {
      const at = { line, column: match.index, sign: match[0] };
      // A byte order mark is what it says at the start of a file.
      if ((start + match.index === 0 && match[0] === '\uFEFF') || isNeeded(at)) continue;
      const isAnsi = ansi.some((fence) => fence.start <= start && start < fence.end);
      if (isAnsi && match[0] === '\u001B') continue;
      const id = kindOf(match[0]);
      const known = found.get(id) ?? { column: match.index + 1, signs: new Set<string>() };
      known.signs.add(match[0]);
      found.set(id, known);
    }
    for (const [id, { column, signs }] of found) {
      const names = [...signs].map(nameOf);
      problems.push(createProblem(id, { file, line: index + 1, column }, { names }));
    }
  }
  return problems;
}

type HiddenId = Extract<
  ProblemId,
  'control-character' | 'direction-character' | 'invisible-character'
>;

interface Found {
  readonly column: number;
  readonly signs: Set<string>;
}

/** Controls but tab and line ends, marks of direction, and what has no width. A carriage return inside a line is named elsewhere. */
const SIGNS =
  '[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F\\u061C\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFEFF\\uFFF9-\\uFFFB\\u{E0000}-\\u{E007F}]';
const HIDDEN = new RegExp(SIGNS, 'u');
const ALL_HIDDEN = new RegExp(SIGNS, 'gu');

function kindOf(sign: string): HiddenId {
  if (/[\u0000-\u001F\u007F-\u009F]/.test(sign)) return 'control-character';
  return /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/.test(sign)
    ? 'direction-character'
    : 'invisible-character';
}

/** Whether a sign does there what it was made for. */
function isNeeded({ line, column, sign }: HiddenSign): boolean {
  const before = line.slice(Math.max(0, column - 60), column);
  const after = line.slice(column + sign.length, column + sign.length + 60);
  switch (sign) {
    case '\u200C':
      return isJoined(before, after) || (before.endsWith('f') && /^[bfhijklt]/.test(after));
    case '\u200D':
      return isJoined(before, after) || (EMOJI_END.test(before) && EMOJI_START.test(after));
    case '\u200E':
    case '\u200F':
    case '\u061C':
      return RIGHT_TO_LEFT.test(line);
    case '\u200B':
      return UNSPACED.test(before.slice(-2)) || UNSPACED.test(after.slice(0, 2));
    default:
      // The flags of England, Scotland and Wales are spelled with tags.
      return sign >= '\u{E0020}' && /\u{1F3F4}[\u{E0020}-\u{E007E}]*$/u.test(before);
  }
}

/** Whether a joiner stands next to a letter whose form depends on its neighbors. */
function isJoined(before: string, after: string): boolean {
  const last = /([\p{L}\p{M}])[\u200C\u200D]*$/u.exec(before)?.[1];
  const next = /^[\u200C\u200D]*([\p{L}\p{M}])/u.exec(after)?.[1];
  return [last, next].some((letter) => letter !== undefined && !LONE_LETTER.test(letter));
}

/** Letters that are written one by one, so that a joiner next to them does nothing. */
const LONE_LETTER =
  /[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Armenian}\p{sc=Georgian}\p{sc=Hebrew}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Bopomofo}\p{sc=Common}\p{sc=Inherited}]/u;
const EMOJI_END = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F]$/u;
const EMOJI_START = /^\p{Extended_Pictographic}/u;
const RIGHT_TO_LEFT =
  /(?=\p{L})[\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}\p{sc=Samaritan}\p{sc=Mandaic}\p{sc=Adlam}]/u;
/** Scripts without spaces, whose words may be told apart by a sign of no width. */
const UNSPACED =
  /[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Tibetan}\p{sc=Javanese}\p{sc=Balinese}]/u;

const ANSI_FENCES = new RegExp(
  `^${FENCE_LEAD}(?<mark>\`{3,}|~{3,})[ \\t]*ansi\\b[^\\n]*\\n(?:[\\s\\S]*?^(?:[ \\t>])*\\k<mark>|[\\s\\S]*)`,
  'gim',
);

/** Where code stands whose colors are written with escapes. */
function findAnsiFences(text: string): { start: number; end: number }[] {
  return [...text.matchAll(ANSI_FENCES)].map(({ index, 0: fence }) => ({
    start: index,
    end: index + fence.length,
  }));
}

/** `U+202E (right-to-left override)`. */
function nameOf(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  const number = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  const name = NAMES[number] ?? (code >= 0xe0000 ? 'tag' : undefined);
  return name === undefined ? number : `${number} (${name})`;
}

const NAMES: Readonly<Record<string, string>> = {
  'U+0000': 'null',
  'U+0007': 'bell',
  'U+0008': 'backspace',
  'U+000B': 'vertical tab',
  'U+000C': 'form feed',
  'U+001B': 'escape',
  'U+007F': 'delete',
  'U+0085': 'next line',
  'U+061C': 'Arabic letter mark',
  'U+200B': 'zero-width space',
  'U+200C': 'zero-width non-joiner',
  'U+200D': 'zero-width joiner',
  'U+200E': 'left-to-right mark',
  'U+200F': 'right-to-left mark',
  'U+202A': 'left-to-right embedding',
  'U+202B': 'right-to-left embedding',
  'U+202C': 'pop directional formatting',
  'U+202D': 'left-to-right override',
  'U+202E': 'right-to-left override',
  'U+2060': 'word joiner',
  'U+2066': 'left-to-right isolate',
  'U+2067': 'right-to-left isolate',
  'U+2068': 'first strong isolate',
  'U+2069': 'pop directional isolate',
  'U+FEFF': 'byte order mark',
};

interface HiddenSign {
  readonly line: string;
  readonly column: number;
  readonly sign: string;
}
