import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';

/** A file to import, and what is next to it. */
export interface DeckSource {
  /** Absolute path. */
  readonly path: string;
  /** As reports name it: relative to where the user is. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Its text with `\n` at the ends of lines; null for a file that is no text. */
  readonly text: string | null;
  /** The text of a file by its path from this one; null when there is none. */
  readonly readText: (path: string) => string | null;
  /** The absolute path of a file by its path from this one (or from the folder of the project, with a slash in front); null when there is none. */
  readonly find: (path: string) => string | null;
  /** Another file as a source of its own, by its path from this one. */
  readonly open: (path: string) => DeckSource | null;
}

/** Opens a file to import. @throws Error of the system when it cannot be read. */
export function openSource(path: string, from: string): DeckSource {
  const bytes = new Uint8Array(readFileSync(path));
  const text = decodeText(bytes);
  const find = (wanted: string) => findNextTo(path, wanted, from);
  return {
    path,
    file: nameFrom(path, from),
    bytes,
    text,
    find,
    readText(wanted) {
      const found = find(wanted);
      return found === null ? null : decodeText(new Uint8Array(readFileSync(found)));
    },
    open(wanted) {
      const found = find(wanted);
      return found === null ? null : openSource(found, from);
    },
  };
}

/** A file as reports name it. */
export function nameFrom(path: string, from: string): string {
  return relative(from, path).split(sep).join('/') || basename(path);
}

/** UTF-8 or UTF-16 with its mark, without it, or Windows-1252, with plain line ends; null for what is no text. */
function decodeText(bytes: Uint8Array): string | null {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  const text = decode(bytes, encoding) ?? decode(bytes, 'windows-1252') ?? '';
  return CONTROL.test(text) ? null : text.replace(/\r\n?/g, '\n');
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Signs that no text has, and every other kind of file. */
const CONTROL = /[\0-\x08\x0e-\x1a]/;

/** Whether a file is text in the encoding of old Windows: there its letters with accents have other numbers. */
export function isOldText({ bytes, text }: Pick<DeckSource, 'bytes' | 'text'>): boolean {
  const isMarked = bytes[0] === 0xff || bytes[0] === 0xfe;
  return text !== null && !isMarked && decode(bytes, 'utf-8') === null;
}

/** A file by the address a deck has for it: next to the deck, below one of its folders, or in a `public` folder. */
function findNextTo(deck: string, address: string, from: string): string | null {
  const path = plainPath(address);
  if (path === null) return null;
  const folder = dirname(deck);
  const roots = foldersUpTo(folder, from);
  const candidates = path.startsWith('/')
    ? roots.flatMap((root) => [join(root, path), join(root, 'public', path)])
    : [
        resolve(folder, path),
        ...roots.flatMap((root) => [join(root, path), join(root, 'public', path)]),
      ];
  return candidates.find((each) => isFile(each) && isBelow(each, roots.at(-1) ?? folder)) ?? null;
}

function plainPath(address: string): string | null {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i.test(address)) return null;
  const path = address.replace(/^[@~]\//, '/').replace(/[?#].*$/s, '');
  try {
    return path === '' || path.includes('\0') ? null : decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The folder of the deck and those above it, as far as the user's own, and no more than three. */
function foldersUpTo(folder: string, from: string): string[] {
  const folders = [folder];
  for (let at = folder; folders.length < 4 && at !== from && dirname(at) !== at;) {
    at = dirname(at);
    if (existsSync(join(at, '..')) && at.split(sep).length > 2) folders.push(at);
  }
  return folders;
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

function isBelow(path: string, root: string): boolean {
  return !relative(root, path).startsWith('..');
}
