import { createPaint } from './paint.ts';

/** Lines of a file that are shown around a change. */
const CONTEXT = 2;

/**
 * What repairs changed in a file, as a unified diff. They change words and neither add nor take a line, so lines are compared
 * one by one.
 */
export function formatDiff(
  path: string,
  before: string,
  after: string,
  { isColoured = false }: { readonly isColoured?: boolean } = {},
): string {
  const paint = createPaint(isColoured);
  const now = linesOf(after);
  const lines = linesOf(before).map((old, index) => ({ old, now: now[index] ?? '' }));
  const body = hunksOf(lines).flatMap(({ from, to }) => {
    const hunk = lines.slice(from, to);
    const place = `${from + 1},${hunk.length}`;
    return [
      paint.dim(`@@ -${place} +${place} @@`),
      ...hunk.flatMap((line) =>
        line.old === line.now
          ? [` ${line.old}`]
          : [paint.red(`-${line.old}`), paint.green(`+${line.now}`)],
      ),
    ];
  });
  return [`--- ${path}`, `+++ ${path}`, ...body, ''].join('\n');
}

/** Ranges of lines around changes; neighbours whose surroundings touch are one. */
function hunksOf(lines: readonly { old: string; now: string }[]): { from: number; to: number }[] {
  const hunks: { from: number; to: number }[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.old === line.now) continue;
    const from = Math.max(0, index - CONTEXT);
    const to = Math.min(lines.length, index + CONTEXT + 1);
    const last = hunks.at(-1);
    if (last && from <= last.to) last.to = to;
    else hunks.push({ from, to });
  }
  return hunks;
}

function linesOf(text: string): string[] {
  return text.split(/\r\n|\r|\n/);
}
