import { filePathOf } from '../lib/decode.ts';

/** A region opens with `#region name` or `[start:name]` in a comment of any language, and ends likewise. */
const opensRegion = (name: string) =>
  new RegExp(`(?:#\\s*region\\s+${escape(name)}(?![\\w-])|\\[start:${escape(name)}\\])`);
const OPENS_ANY = /#\s*region\b|\[start(?::[\w-]+)?\]/;
const CLOSES_REGION = /#\s*endregion\b|\[end(?::[\w-]+)?\]/;
const IS_MARK = /#\s*(?:end)?region\b|\[(?:start|end)(?::[\w-]+)?\]/;

/**
 * The code that ` src=./sample.ts#setup ` shows: the whole file, or one region without its marks and common indent.
 *
 * @throws Error when the file has no such region.
 */
export function readRegion(readText: (path: string) => string, source: string): string {
  return locateRegion(readText, source).code;
}

/** The same code, with the line of the file that each of its lines is. */
export function locateRegion(readText: (path: string) => string, source: string): CodeRegion {
  const [path = '', region] = source.split('#');
  const lines = readText(filePathOf(path)).replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  const [start, end] = region ? boundsOfRegion(lines, region, path) : [0, lines.length];
  const numbers = lines
    .map((_, index) => index + 1)
    .slice(start, end)
    .filter((number) => !IS_MARK.test(lines[number - 1] ?? ''));
  return { code: dedent(numbers.map((number) => lines[number - 1] ?? '')).join('\n'), numbers };
}

/** The names of all regions of a file, for suggestions. */
export function regionsOf(text: string): string[] {
  return [...text.matchAll(/#\s*region\s+([\w-]+)|\[start:([\w-]+)\]/g)].map(
    (match) => match[1] ?? match[2] ?? '',
  );
}

/** Indexes of the first line of a region and of the line after its last. */
function boundsOfRegion(lines: readonly string[], region: string, path: string): [number, number] {
  const start = lines.findIndex((line) => opensRegion(region).test(line));
  if (start < 0) throw new Error(`${path} has no region \`${region}\`.`);
  const after = lines.slice(start + 1);
  let depth = 1;
  const length = after.findIndex((line) => {
    if (OPENS_ANY.test(line)) depth += 1;
    else if (CLOSES_REGION.test(line)) depth -= 1;
    return depth === 0;
  });
  return [start + 1, length < 0 ? lines.length : start + 1 + length];
}

function dedent(lines: readonly string[]): string[] {
  const indents = lines
    .filter((line) => line.trim())
    .map((line) => /^\s*/.exec(line)?.[0].length ?? 0);
  const common = Math.min(...indents, Infinity);
  return lines.map((line) => (Number.isFinite(common) ? line.slice(common) : line));
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** A piece of a file, and which of its lines that is. */
export interface CodeRegion {
  readonly code: string;
  /** The line of the file that each line of the code is, counted from 1. */
  readonly numbers: readonly number[];
}
