import type { BibEntry } from '../model/collections.ts';

/**
 * Reads BibTeX: entries of any type with braced, quoted or bare values, `@string` abbreviations, `@comment` and `@preamble`.
 *
 * A malformed entry is reported with its line and skipped; reading goes on at the next line that starts with `@`.
 */
export function parseBibliography(text: string): Bibliography {
  const entries: BibEntry[] = [];
  const failures: BibFailure[] = [];
  const strings = new Map<string, string>();
  const starts = [...text.matchAll(/^[ \t]*@(\w+)\s*([{(])/gm)];
  for (const start of starts) {
    const type = (start[1] ?? '').toLowerCase();
    const line = lineAt(text, start.index + start[0].indexOf('@'));
    if (type === 'comment' || type === 'preamble') continue;
    const body = readBalanced(text, start.index + start[0].length - 1);
    if (body === null) failures.push({ line, reason: 'its braces do not close' });
    else if (type === 'string')
      for (const [name, value] of readFields(body, strings)) strings.set(name, value);
    else readEntry(type, body, line);
  }
  return { entries, failures };

  function readEntry(type: string, body: string, line: number): void {
    const key = /^\s*([^\s,{}]+)\s*,/.exec(body);
    if (!key?.[1]) failures.push({ line, reason: 'it has no key before its first comma' });
    else
      entries.push({
        key: key[1],
        type,
        line,
        fields: Object.fromEntries(readFields(body.slice(key[0].length), strings)),
      });
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

function readFields(body: string, strings: ReadonlyMap<string, string>): [string, string][] {
  const fields: [string, string][] = [];
  const pattern = /([A-Za-z][\w-]*)\s*=\s*/g;
  let match: RegExpExecArray | null;
  while ((match = pattern.exec(body)) !== null) {
    const { value, end } = readValue(body, pattern.lastIndex, strings);
    const name = (match[1] ?? '').toLowerCase();
    fields.push([name, cleanValue(NAMES.has(name) ? joinProtected(value) : value)]);
    pattern.lastIndex = end;
  }
  return fields;
}

/** Fields that hold people. */
const NAMES = new Set(['author', 'editor']);

/** `{Red Hat}` in a field of names is one name: its spaces become ones that do not part it. */
function joinProtected(value: string): string {
  return value.replace(/\{([^{}]*)\}/g, (_, name: string) => name.replace(/ /g, '\u00a0'));
}

function readValue(
  body: string,
  at: number,
  strings: ReadonlyMap<string, string>,
): { value: string; end: number } {
  if (body[at] === '{') {
    const value = readBalanced(body, at) ?? body.slice(at + 1);
    return { value, end: at + value.length + 2 };
  }
  if (body[at] === '"') {
    const value = /^"((?:[^"\\{]|\\.|\{[^}]*\})*)"/s.exec(body.slice(at))?.[1] ?? '';
    return { value, end: at + value.length + 2 };
  }
  const bare = /^[^,\s}]+/.exec(body.slice(at))?.[0] ?? '';
  return { value: strings.get(bare.toLowerCase()) ?? bare, end: at + Math.max(bare.length, 1) };
}

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

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
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
