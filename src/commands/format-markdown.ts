import { createPaint } from '../problems/paint.ts';

/** What the examples of a page are called above them. */
const ROLES = { wrong: 'Wrong', right: 'Right', given: 'Given' } as const;

/**
 * Shows one of our own Markdown pages in a terminal: headings stand out, examples are indented and say what they are.
 *
 * It knows what those pages use, and no more of Markdown.
 */
export function formatMarkdown(source: string, isColoured: boolean): string {
  const paint = createPaint(isColoured);
  const lines: string[] = [];
  let fence: string | null = null;
  for (const line of source.trim().split('\n')) {
    const [, ticks = '', info = ''] = /^(`{3,})(.*)$/.exec(line) ?? [];
    if (fence !== null) {
      if (ticks === fence && info === '') fence = null;
      else lines.push(`    ${line}`);
    } else if (ticks !== '') {
      fence = ticks;
      const label = labelOf(info);
      if (label !== '') lines.push(paint.dim(`  ${label}:`));
    } else if (line.startsWith('#')) {
      lines.push(paint.bold(line.replace(/^#+ /, '')));
    } else {
      lines.push(line.replace(/\[([^\]]+)\]\([^)]*\)/g, '$1'));
    }
  }
  return lines.join('\n');
}

/** `mdx wrong {3} file=talks/a/index.mdx` is `Wrong, talks/a/index.mdx`. */
function labelOf(info: string): string {
  const words = info.split(' ');
  const role = Object.entries(ROLES).find(([name]) => words.includes(name))?.[1];
  const file = words.find((word) => word.startsWith('file='))?.slice('file='.length);
  return [role, file].filter(Boolean).join(', ');
}
