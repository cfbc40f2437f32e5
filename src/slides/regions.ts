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
  const [path = '', region] = source.split('#');
  const lines = readText(filePathOf(path)).replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  const shown = region ? linesOfRegion(lines, region, path) : lines;
  return dedent(shown.filter((line) => !IS_MARK.test(line))).join('\n');
}

/** The names of all regions of a file, for suggestions. */
export function regionsOf(text: string): string[] {
  return [...text.matchAll(/#\s*region\s+([\w-]+)|\[start:([\w-]+)\]/g)].map(
    (match) => match[1] ?? match[2] ?? '',
  );
}

function linesOfRegion(lines: readonly string[], region: string, path: string): string[] {
  const start = lines.findIndex((line) => opensRegion(region).test(line));
  if (start < 0) throw new Error(`${path} has no region \`${region}\`.`);
  const after = lines.slice(start + 1);
  let depth = 1;
  const length = after.findIndex((line) => {
    if (OPENS_ANY.test(line)) depth += 1;
    else if (CLOSES_REGION.test(line)) depth -= 1;
    return depth === 0;
  });
  return length < 0 ? after : after.slice(0, length);
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
