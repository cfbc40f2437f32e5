import type { Problem } from '../../model/problem.ts';
import { createProblem, type ProblemPlace } from '../../problems/catalogue.ts';
import { settingsInstead } from './slide-settings.ts';
import type { HtmlComment } from './source-pieces.ts';

/** An HTML comment, which MDX has none of: notes of the speaker, an order to another tool, or a remark. */
export function checkComment(comment: HtmlComment, source: string, at: ProblemPlace): Problem {
  const words = comment.words.trim();
  const directive = DIRECTIVES.find(({ pattern }) => pattern.test(words));
  if (directive) {
    const { tool, instead } = directive;
    const written = `<!-- ${words.split(/\s*\n/)[0]?.slice(0, 50)} -->`;
    const data = { written, tool, instead: typeof instead === 'string' ? instead : instead(words) };
    return createProblem('foreign-syntax', { ...at, target: written }, data);
  }
  const isForTools = FOR_TOOLS.test(words) || !/\p{L}/u.test(words.replace(/<[^<>]*>/g, ''));
  const problem = createProblem('html-comment', at, { isForTools });
  // With its end misspelled, a comment reaches to that of the next one, or to the end of the talk.
  const line = source.slice(source.lastIndexOf('\n', comment.start - 1) + 1, comment.start);
  // Behind a definition anything else would make text of it.
  const isBehind = /^\s*\[[^\]]+\]:\s/.test(line);
  const isOpen =
    isBehind || !source.startsWith('-->', comment.end - 3) || comment.words.includes('<!--');
  const text = isOpen ? null : isForTools ? hidden(comment.words) : asNotes(comment, source);
  return text === null
    ? problem
    : { ...problem, repair: [{ start: comment.start, end: comment.end, text }] };
}

/** What formatters, linters and generators read; nobody says it. */
const FOR_TOOLS =
  /^(?:prettier-|markdownlint-|eslint|vale\b|cspell|spell-?checker|textlint|remark-|dprint-|htmlmin|toc\b|\/?toc$|omit (?:in|from) toc|no[ -]?toc|doctoc|START doctoc|END doctoc|all-contributors|#?region\b|#?endregion\b|more$|TODO\b:?$)/i;

/** Orders to Marp, reveal.js and presenterm, which are written as comments. */
const DIRECTIVES: readonly {
  pattern: RegExp;
  tool: string;
  instead: string | ((words: string) => string);
}[] = [
  {
    pattern: /^\.slide:/,
    tool: 'reveal.js',
    instead: (words) =>
      settingsInstead(
        [...words.matchAll(/(?:data-)?([\w-]+)\s*=\s*["']([^"']*)["']/g)]
          .map(
            ([, key = '', value = '']) =>
              `${key.replace(/^background-(?:color|gradient|video)$/, 'background')}: ${value}`,
          )
          .join('\n'),
      ),
  },
  {
    pattern: /^\.element:/,
    tool: 'reveal.js',
    instead: (words) =>
      words.includes('fragment')
        ? 'Put `<Steps>` before and `</Steps>` after what appears one at a time.'
        : 'A class or attribute of one element is written as HTML: `<p class="…">…</p>`.',
  },
  {
    pattern:
      /^_?(?:class|paginate|header|footer|color|backgroundColor|backgroundImage|backgroundPosition|backgroundRepeat|backgroundSize|transition|headingDivider|theme|size|math|style|marp|lang)\s*:/,
    tool: 'Marp',
    instead: (words) => settingsInstead(words.replace(/^(\s*)_/gm, '$1')),
  },
  {
    pattern: /^fit$/,
    tool: 'Marp',
    instead: 'Put `<Slide layout="statement" />` right after the heading.',
  },
  {
    pattern:
      /^(?:pause|end_slide|new_lines?\b|column_layout\b|column\b|reset_layout|incremental_lists\b|jump_to_middle|font_size\b)/,
    tool: 'presenterm',
    instead:
      'Use `<Steps>` for steps, `<Columns>` for columns, and a heading or `---` for a slide.',
  },
];

/** The words as private notes, every one of them kept; null where they cannot stand. */
function asNotes({ words, isBlock, start, end }: HtmlComment, source: string): string | null {
  if (!isBlock) {
    const line = words.trim().replace(/\s*\n\s*/g, ' ');
    return `<Notes>${escapeMdx(line)}</Notes>`;
  }
  const indent = /[^\n]*$/.exec(source.slice(0, start))?.[0] ?? '';
  const lines = escapeMdx(trimLines(words)).split(/\r?\n/);
  const least = Math.min(
    ...lines
      .slice(1)
      .filter((line) => line.trim())
      .map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0),
    Infinity,
  );
  const body = lines.map((line, index) =>
    line.slice(index === 0 ? 0 : Math.min(least, line.length)),
  );
  const block = ['<Notes>', '', ...body.map(keepLevel), '', '</Notes>'];
  const before = isBlankBefore(source, start) ? '' : '\n';
  const after = /^[^\n]*\n[ \t]*(?:\r?\n|$)|^[^\n]*$/.test(source.slice(end)) ? '' : '\n';
  const text = block
    .map((line, index) => (index === 0 || line === '' ? line : indent + line))
    .join('\n');
  return `${before ? `\n${indent}` : ''}${text}${after}`;
}

function trimLines(words: string): string {
  return words.replace(/^(?:[ \t]*\r?\n)+|\s+$/g, '').replace(/^[ \t]+/, '');
}

/** What would open a slide or a settings block inside the notes is kept as text. */
function keepLevel(line: string): string {
  return line.replace(
    /^([ \t]*)(#{1,6}(?=\s|$)|-{2,}|={2,}|\*{3,}[ \t]*$|_{3,}[ \t]*$|:{2,}|`{3,}|~{3,}|\?\?\?|import\b|export\b)/,
    '$1\\$2',
  );
}

/** Signs that MDX reads as code; in code spans they stand for themselves. */
function escapeMdx(text: string): string {
  return text.replace(/`[^`\n]*`|[<{}]/g, (piece) => (piece.length > 1 ? piece : `\\${piece}`));
}

function isBlankBefore(source: string, start: number): boolean {
  const before = source.slice(0, start).replace(/[ \t]*$/, '');
  return before === '' || /\n[ \t]*\r?\n$/.test(before);
}

/** The same remark as MDX writes it; null when its words would end it. */
function hidden(words: string): string | null {
  return words.includes('*/') ? null : `{/*${words}*/}`;
}
