import { blank } from './source-pieces.ts';
import type { Construct } from './constructs.ts';

/** What an environment of LaTeX is here, by its name. */
const ENVIRONMENTS: readonly [RegExp, string][] = [
  [
    /^(?:align|aligned|alignat|equation|gather|gathered|multline|eqnarray|flalign|split|cases|math|displaymath|array|subarray|[pbBvV]?matrix|smallmatrix|CD)\*?$/,
    'Put `$$` on a line of its own before and after it.',
  ],
  [/^(?:itemize|description)$/, 'Write a list: `- item`, each on a line of its own.'],
  [/^enumerate$/, 'Write a list: `1. item`, each on a line of its own.'],
  [
    /^(?:tabular[xy*]?|table|longtable)$/,
    'Write a table: `| a | b |`, with `| - | - |` below its head.',
  ],
  [/^(?:figure|wrapfigure|center)\*?$/, 'Write `![what it shows](./file.png "Caption")`.'],
  [/^(?:verbatim|lstlisting|minted|alltt|code)$/, 'Put ` ``` ` before and after the code.'],
  [/^(?:quote|quotation|verse)$/, 'Put `> ` before each of its lines.'],
  [/^(?:columns?|minipage)$/, 'Use `<Columns>` with a `<Column>` for each side.'],
  [
    /^(?:block|exampleblock|alertblock|theorem|lemma|proof|definition|remark)$/,
    'Put `:::note` before and `:::` after it.',
  ],
  [/^(?:frame|document|abstract)$/, 'A heading `## …` opens a slide.'],
  [
    /^(?:tikzpicture|pgfpicture)$/,
    'Draw it in a ` ```dot ` or ` ```mermaid ` fence, or show it as a picture.',
  ],
];

/** What a command of LaTeX is here, by its names. */
const COMMANDS: readonly [string, (words: string) => string][] = [
  ['textbf|alert|structure', (words) => `Write \`**${words}**\`.`],
  ['emph|textit|textsl|textsc|underline', (words) => `Write \`*${words}*\`.`],
  ['texttt|verb|lstinline|code', (words) => `Write \` \`${words}\` \`.`],
  ['section|chapter|frametitle', (words) => `Write \`## ${words}\`.`],
  ['subsection|subsubsection|framesubtitle|paragraph', (words) => `Write \`### ${words}\`.`],
  ['cite|citep|citet|parencite|autocite|textcite', (words) => `Write \`[@${words}]\`.`],
  [
    'ref|autoref|cref|Cref|eqref|pageref',
    (words) =>
      /^eqn?:./.test(words)
        ? `Write \`[[eq:${words.replace(/^eqn?:/, '')}]]\`.`
        : 'Write `[[eq:…]]`, `[[fig:…]]`, `[[tbl:…]]` or `[[#slide-id]]`.',
  ],
  [
    'label',
    () =>
      'Write `<Slide id="…" />` after the heading, `id="…"` on the figure, or put it into the formula.',
  ],
  [
    'footnote|thanks',
    (words) => `Write \`[^1]\` here, and \`[^1]: ${words}\` on a line of its own.`,
  ],
  ['url|href', (words) => `Write \`[text](${words})\`.`],
  ['includegraphics', (words) => `Write \`![what it shows](./${words})\`.`],
  ['note|pnote', () => 'Put `<Notes>` before and `</Notes>` after what only the speaker may see.'],
];

/** What authors who know LaTeX write outside of formulas: its braces would be read as code. */
export const TEX: readonly Construct[] = [
  {
    tool: 'LaTeX',
    pattern: /(?<!\\)\\begin\{(?<name>[A-Za-z]+\*?)\}(?:[\s\S]*?\\end\{\k<name>\})?/dg,
    instead: ({ groups }) =>
      ENVIRONMENTS.find(([name]) => name.test(groups?.['name'] ?? ''))?.[1] ??
      'Write it in Markdown: only formulas are read as LaTeX, between `$` or `$$`.',
    hide: blank,
  },
  {
    tool: 'LaTeX',
    pattern: new RegExp(
      `(?<!\\\\)\\\\(?<name>${COMMANDS.map(([names]) => names).join('|')})\\*?(?:\\[[^\\]\\n]*\\])?\\{(?<words>[^{}\\n]*)\\}`,
      'dg',
    ),
    instead: ({ groups }) =>
      COMMANDS.find(([names]) => names.split('|').includes(groups?.['name'] ?? ''))?.[1](
        groups?.['words'] ?? '',
      ) ?? null,
    hide: blank,
  },
];
