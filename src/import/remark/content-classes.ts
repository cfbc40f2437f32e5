import { createFenceReader } from '../markdown/fenced-lines.ts';

/**
 * Writes the content classes of remark as tags, so that HTML takes it from there; columns that follow each other become one row.
 *
 *     .left-column[ a ]  .right-column[ b ]   ->   <div class="remark-columns"><div class="left-column">a</div>…</div>
 */
export function writeClassesAsTags(text: string): string {
  return joinColumns(expand(text));
}

function expand(text: string): string {
  const pieces: string[] = [];
  const fenceAt = createFenceReader(text);
  let index = 0;
  while (index < text.length) {
    const fenced = fenceAt(index);
    if (fenced !== null) {
      pieces.push(text.slice(index, fenced));
      index = fenced;
      continue;
    }
    if (text[index] === '`') {
      const run = /^`+/.exec(text.slice(index))?.[0] ?? '`';
      const end = text.indexOf(run, index + run.length);
      const to =
        end === -1 || text.slice(index, end).includes('\n\n')
          ? index + run.length
          : end + run.length;
      pieces.push(text.slice(index, to));
      index = to;
      continue;
    }
    const match =
      text[index] === '.' ? /^((?:\.[a-z][\w-]*)+)\[/i.exec(text.slice(index, index + 200)) : null;
    const before = text[index - 1] ?? '\n';
    const end = match && /[\s(>*_[\]]/.test(before) ? closing(text, index + match[0].length) : -1;
    if (match && end !== -1) {
      const inside = text.slice(index + match[0].length, end);
      const classes = (match[1] ?? '').split('.').filter(Boolean).join(' ');
      const isBlock =
        inside.includes('\n') || (before === '\n' && /^[ \t]*(?:\n|$)/.test(text.slice(end + 1)));
      pieces.push(
        isBlock
          ? `<div class="${classes}">\n\n${expand(inside)}\n\n</div>\n`
          : `<span class="${classes}">${expand(inside)}</span>`,
      );
      index = end + 1;
      continue;
    }
    pieces.push(text[index] ?? '');
    index += 1;
  }
  return pieces.join('');
}

/** The bracket that closes one, leaving those in between and in code aside; -1 when there is none. */
function closing(text: string, from: number): number {
  let depth = 1;
  let fence = false;
  for (let index = from; index < text.length; index += 1) {
    if (
      text.startsWith('```', index) &&
      /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, index - 20), index))
    )
      fence = !fence;
    if (fence) continue;
    if (text[index] === '\\') index += 1;
    else if (text[index] === '[') depth += 1;
    else if (text[index] === ']' && --depth === 0) return index;
  }
  return -1;
}

/** Two columns and more in a row, with nothing but space between them. */
function joinColumns(text: string): string {
  return text.replace(ROW, (row) =>
    (row.match(/<div class="(?:left|right|column|col|pull)/g) ?? []).length > 1
      ? `<div class="remark-columns">\n\n${row}\n\n</div>\n`
      : row,
  );
}

const COLUMN = String.raw`<div class="(?:left-column|right-column|left|right|column\d*|col-[\w-]+|pull-(?:left|right)|(?:left|right)-col[\w-]*)">(?:(?!<\/?div)[\s\S])*<\/div>`;
const ROW = new RegExp(String.raw`${COLUMN}(?:\s*${COLUMN})+`, 'g');
