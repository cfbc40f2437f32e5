/** A region opens with `#region name` or `[start:name]` in a comment of any language, and ends likewise. */
const opensRegion = (name: string) =>
  new RegExp(`(?:#\\s*region\\s+${escape(name)}\\b|\\[start:${escape(name)}\\])`);
const CLOSES_REGION = /#\s*endregion\b|\[end(?::[\w-]+)?\]/;
const IS_MARK = /#\s*(?:end)?region\b|\[(?:start|end)(?::[\w-]+)?\]/;

/**
 * The code that ` src=./sample.ts#setup ` shows: the whole file, or one region without its marks and common indent.
 *
 * @throws Error when the file has no such region.
 */
export function readRegion(readText: (path: string) => string, source: string): string {
  const [path = '', region] = source.split('#');
  const lines = readText(path).replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
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
  const length = lines.slice(start + 1).findIndex((line) => CLOSES_REGION.test(line));
  return lines.slice(start + 1, length < 0 ? undefined : start + 1 + length);
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
