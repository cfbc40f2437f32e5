import type { BibEntry } from '../schema/collections.ts';
import { createPlaceFinder } from '../lib/places.ts';
import { fieldsMeantBy, JOURNALS, MONTHS, UNTITLED_TYPES, VERBATIM_FIELDS } from './bib-fields.ts';
import { suggest } from './suggest.ts';
import { readTex, readVerbatim } from './tex-text.ts';

/**
 * Reads BibTeX: entries of any type with braced, quoted or bare values, `@string` abbreviations, `@comment` and `@preamble`.
 *
 * A malformed entry is reported with its line and skipped; reading goes on at the next line that starts with `@`. What a value
 * says in TeX is left to a library; finding entries is not, as no library says where they are and survives a broken one.
 */
export function parseBibliography(text: string): Bibliography {
  const entries: BibEntry[] = [];
  const failures: BibFailure[] = [];
  const faults: BibFault[] = [];
  const strings = new Map<string, string>();
  /** Abbreviations whose definition could not be read, which is named once. */
  const lostStrings = new Set<string>();
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
    const open = start.index + start[0].length - 1;
    const body = readBalanced(text, open);
    if (body === null) {
      failures.push({ line, reason: 'its braces do not close' });
      if (type === 'string') loseString(text.slice(open + 1, open + 200));
    } else if (type === 'string') readStrings(body, { line, offset: open + 1 });
    else readEntry(type, body, { line, offset: open + 1 });
  }
  return { entries, failures, faults };

  function loseString(written: string): void {
    const name = /^\s*([^\s=,{}"#]+)/.exec(written)?.[1];
    if (name !== undefined) lostStrings.add(name.toLowerCase());
  }

  function readStrings(body: string, { line, offset }: BodyStart): void {
    const { fields, failure } = readFields(body);
    if (failure) {
      failures.push({ line, reason: failure });
      loseString(body);
    }
    for (const { name, parts } of fields) strings.set(name, valueOf(parts, offset));
  }

  function readEntry(type: string, body: string, { line, offset }: BodyStart): void {
    const key = /^\s*([^\s,{}=]+)\s*,/.exec(body);
    if (!key?.[1]) {
      failures.push({ line, reason: 'it has no key before its first comma' });
      return;
    }
    const start = offset + key[0].length;
    const { fields, failure } = readFields(body.slice(key[0].length));
    if (failure) failures.push({ line, reason: failure });
    const values = new Map<string, string>();
    const firstLines = new Map<string, number>();
    const meant = new Set<string>();
    for (const { name, at, parts } of fields) {
      const place = placeAt(start + at);
      const value = valueOf(parts, start);
      const first = firstLines.get(name);
      if (first !== undefined) {
        faults.push({ kind: 'repeated-field', ...place, name, firstLine: first });
        continue;
      }
      const near = fieldsMeantBy(name);
      if (near.length > 0) faults.push({ kind: 'unknown-field', ...place, name, near });
      for (const each of near) meant.add(each);
      firstLines.set(name, place.line);
      values.set(name, cleanValue(name, value));
    }
    entries.push({ key: key[1], type, line, fields: Object.fromEntries(values) });
    const mayLackTitle =
      failure !== null ||
      meant.has('title') ||
      UNTITLED_TYPES.has(type) ||
      values.has('crossref') ||
      values.has('xdata');
    if (!values.get('title') && !mayLackTitle)
      faults.push({ kind: 'missing-title', line, column: 1, name: key[1] });
  }

  /** Parts joined, with abbreviations put in. */
  function valueOf(parts: readonly Part[], offset: number): string {
    return parts.map((part) => (part.isBare ? bareValue(part, offset) : part.text)).join('');
  }

  function bareValue({ text: name, at }: Part, offset: number): string {
    const id = name.toLowerCase();
    const known = strings.get(id) ?? JOURNALS.get(id);
    if (known !== undefined) return known;
    if (!/^\d/.test(name) && !MONTHS.has(id) && !lostStrings.has(id)) {
      const near = suggest(name, [...strings.keys(), ...MONTHS, ...JOURNALS.keys()]);
      faults.push({ kind: 'undefined-string', ...placeAt(offset + at), name, near });
    }
    return name;
  }
}

/** Where the text between the braces of an entry starts. */
interface BodyStart {
  readonly line: number;
  readonly offset: number;
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
function readFields(body: string): ReadFields {
  const fields: Field[] = [];
  let at = 0;
  while (SEPARATORS.exec(body.slice(at))?.[0].length !== body.length - at) {
    at += SEPARATORS.exec(body.slice(at))?.[0].length ?? 0;
    const start = FIELD.exec(body.slice(at));
    if (!start) return { fields, failure: `\`${firstWord(body, at)}\` is no field with a value` };
    const read = readValue(body, at + start[0].length);
    if (!read) return { fields, failure: `the value of \`${start[1]}\` does not close` };
    fields.push({ name: (start[1] ?? '').toLowerCase(), at, parts: read.parts });
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
  readonly fields: readonly Field[];
  /** Why reading ended early; null when it did not. */
  readonly failure: string | null;
}

interface Field {
  readonly name: string;
  /** Where it starts in the text of the entry. */
  readonly at: number;
  readonly parts: readonly Part[];
}

/** What stands between the `#` of a value. */
interface Part {
  readonly text: string;
  readonly at: number;
  /** Whether it has neither braces nor quotes: a number or the name of an abbreviation. */
  readonly isBare: boolean;
}

/** One value, with parts joined by `#`; null when its quotes or braces do not close. */
function readValue(body: string, start: number): { parts: Part[]; end: number } | null {
  const parts: Part[] = [];
  let at = start;
  for (;;) {
    const part = readPart(body, at);
    if (!part) return null;
    parts.push(part);
    at += part.text.length + (part.isBare ? 0 : 2);
    const joint = /^\s*#\s*/.exec(body.slice(at));
    if (!joint) return { parts, end: at };
    at += joint[0].length;
  }
}

function readPart(body: string, at: number): Part | null {
  const isBare = body[at] !== '{' && body[at] !== '"';
  const text = isBare
    ? /^[^,\s}#]+/.exec(body.slice(at))?.[0]
    : body[at] === '{'
      ? readBalanced(body, at)
      : QUOTED.exec(body.slice(at))?.[1];
  return text === undefined || text === null ? null : { text, at, isBare };
}

const QUOTED = /^"((?:[^"\\{]|\\.|\{[^}]*\})*)"/s;

function cleanValue(name: string, value: string): string {
  if (VERBATIM_FIELDS.has(name)) return readVerbatim(value);
  return readTex(NAMES.has(name) ? joinProtected(value) : value);
}

/** Fields that hold people. */
const NAMES = new Set(['author', 'editor']);

/** `{Red Hat}` in a field of names is one name: its spaces become ones that do not part it. */
function joinProtected(value: string): string {
  let depth = 0;
  let isName = false;
  return value.replace(/\\[A-Za-z]+\s*|\\[\s\S]|[{}~]|\s+/g, (part: string, at: number) => {
    if (part === '{' && depth++ === 0) isName = value[at + 1] !== '\\';
    else if (part === '}') depth -= 1;
    else if (part === '~') return depth > 0 ? '~' : ' ';
    else if (/^\s/.test(part)) return depth > 0 && isName ? '~' : ' ';
    return part;
  });
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
  readonly faults: readonly BibFault[];
}

/** Something that is wrong in an entry that can be read. `name` is the field, the abbreviation or the key it is about. */
export type BibFault = { readonly line: number; readonly column: number; readonly name: string } & (
  | { readonly kind: 'repeated-field'; readonly firstLine: number }
  | { readonly kind: 'unknown-field'; readonly near: readonly string[] }
  | { readonly kind: 'undefined-string'; readonly near: readonly string[] }
  | { readonly kind: 'missing-title' }
);
