import type { BibEntry } from '../model/collections.ts';
import { createPlaceFinder } from '../lib/places.ts';

/**
 * Reads BibTeX: entries of any type with braced, quoted or bare values, `@string` abbreviations, `@comment` and `@preamble`.
 *
 * A malformed entry is reported with its line and skipped; reading goes on at the next line that starts with `@`.
 */
export function parseBibliography(text: string): Bibliography {
  const entries: BibEntry[] = [];
  const failures: BibFailure[] = [];
  const strings = new Map<string, string>();
  const placeAt = createPlaceFinder(text);
  const starts = [...text.matchAll(/^[ \t]*@(\w+)\s*([{(]?)/gm)];
  for (const start of starts) {
    const type = (start[1] ?? '').toLowerCase();
    const { line } = placeAt(start.index + start[0].indexOf('@'));
    if (type === 'comment' || type === 'preamble') continue;
    if (start[2] === '') {
      failures.push({ line, reason: `no brace follows \`@${start[1]}\`` });
      continue;
    }
    const body = readBalanced(text, start.index + start[0].length - 1);
    if (body === null) failures.push({ line, reason: 'its braces do not close' });
    else if (type === 'string') readStrings(body, line);
    else readEntry(type, body, line);
  }
  return { entries, failures };

  function readStrings(body: string, line: number): void {
    const { fields, failure } = readFields(body, strings);
    if (failure) failures.push({ line, reason: failure });
    for (const [name, value] of fields) strings.set(name, value);
  }

  function readEntry(type: string, body: string, line: number): void {
    const key = /^\s*([^\s,{}]+)\s*,/.exec(body);
    if (!key?.[1]) {
      failures.push({ line, reason: 'it has no key before its first comma' });
      return;
    }
    const { fields, failure } = readFields(body.slice(key[0].length), strings);
    if (failure) failures.push({ line, reason: failure });
    entries.push({ key: key[1], type, line, fields: Object.fromEntries(fields) });
  }
}

/** The text between a brace and its partner; null when there is none. */
function readBalanced(text: string, open: number): string | null {
  const closer = text[open] === '(' ? ')' : '}';
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    const character = text[at];
    if (character === '\\') at += 1;
    else if (character === text[open]) depth += 1;
    else if (character === closer) depth -= 1;
    if (depth === 0) return text.slice(open + 1, at);
    if (at > open && /^[ \t]*@\w+\s*\{/.test(text.slice(at, at + 40)) && text[at - 1] === '\n')
      return null;
  }
  return null;
}

/** Reads `name = value` after `name = value`, up to the first that cannot be read. */
function readFields(body: string, strings: ReadonlyMap<string, string>): ReadFields {
  const fields: [string, string][] = [];
  let at = 0;
  while (SEPARATORS.exec(body.slice(at))?.[0].length !== body.length - at) {
    at += SEPARATORS.exec(body.slice(at))?.[0].length ?? 0;
    const start = FIELD.exec(body.slice(at));
    if (!start) return { fields, failure: `\`${firstWord(body, at)}\` is no field with a value` };
    const name = (start[1] ?? '').toLowerCase();
    const read = readValue(body, at + start[0].length, strings);
    if (!read) return { fields, failure: `the value of \`${start[1]}\` does not close` };
    fields.push([name, cleanValue(NAMES.has(name) ? joinProtected(read.value) : read.value)]);
    at = read.end;
  }
  return { fields, failure: null };
}

const SEPARATORS = /^[\s,]*/;
const FIELD = /^([A-Za-z][^\s=,{}"#]*)\s*=\s*/;

function firstWord(body: string, at: number): string {
  return /^\S{1,40}/.exec(body.slice(at))?.[0] ?? '';
}

interface ReadFields {
  readonly fields: readonly (readonly [string, string])[];
  /** Why reading ended early; null when it did not. */
  readonly failure: string | null;
}

/** Fields that hold people. */
const NAMES = new Set(['author', 'editor']);

/** `{Red Hat}` in a field of names is one name: its spaces become ones that do not part it. */
function joinProtected(value: string): string {
  return value.replace(/\{([^{}]*)\}/g, (_, name: string) => name.replace(/ /g, '\u00a0'));
}

/** One value, with parts joined by `#`; null when its quotes or braces do not close. */
function readValue(
  body: string,
  at: number,
  strings: ReadonlyMap<string, string>,
): { value: string; end: number } | null {
  const part = readPart(body, at, strings);
  const joint = part && /^\s*#\s*/.exec(body.slice(part.end));
  if (!part || !joint) return part;
  const rest = readValue(body, part.end + joint[0].length, strings);
  return rest && { value: part.value + rest.value, end: rest.end };
}

function readPart(
  body: string,
  at: number,
  strings: ReadonlyMap<string, string>,
): { value: string; end: number } | null {
  if (body[at] === '{') {
    const value = readBalanced(body, at);
    return value === null ? null : { value, end: at + value.length + 2 };
  }
  if (body[at] === '"') {
    const value = QUOTED.exec(body.slice(at))?.[1];
    return value === undefined ? null : { value, end: at + value.length + 2 };
  }
  const bare = /^[^,\s}#]+/.exec(body.slice(at))?.[0];
  return bare === undefined
    ? null
    : { value: strings.get(bare.toLowerCase()) ?? bare, end: at + bare.length };
}

const QUOTED = /^"((?:[^"\\{]|\\.|\{[^}]*\})*)"/s;

const ACCENTS: Readonly<Record<string, string>> = {
  "'": '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '"': '\u0308',
  '~': '\u0303',
};

/** TeX in a value as plain text: accents, dashes, protected capitals. */
function cleanValue(value: string): string {
  return value
    .replace(/\\(['`^"~])\s*\{?(\\?[A-Za-z])\}?/g, (_, mark: string, letter: string) =>
      (letter.replace('\\', '') + (ACCENTS[mark] ?? '')).normalize('NFC'),
    )
    .replace(/\\([&%$#_{}])/g, '$1')
    .replace(/[{}]/g, '')
    .replace(/---/g, '—')
    .replace(/--/g, '–')
    .replace(/[ \t\r\n]+/g, ' ')
    .trim();
}

/** An entry that cannot be read. */
export interface BibFailure {
  readonly line: number;
  readonly reason: string;
}

/** The readable entries of a file, and what was wrong with the others. */
export interface Bibliography {
  readonly entries: readonly BibEntry[];
  readonly failures: readonly BibFailure[];
}
