import fc from 'fast-check';
import { makeNotebook } from './make-notebook.ts';
import { makePptx, p, run, table, text } from './make-pptx.ts';

/** What is on a slide of a made-up deck; every word is there once in the whole deck. */
export type MadeBlock =
  | { readonly type: 'words'; readonly words: string }
  | { readonly type: 'list'; readonly items: readonly string[]; readonly nested: string }
  | { readonly type: 'table'; readonly rows: readonly (readonly string[])[] }
  | { readonly type: 'code'; readonly lines: readonly string[] }
  | { readonly type: 'quote'; readonly words: string }
  | { readonly type: 'columns'; readonly left: string; readonly right: string }
  | { readonly type: 'picture'; readonly alt: string };

/** A slide of a made-up deck. */
export interface MadeSlide {
  readonly title: string | null;
  readonly blocks: readonly MadeBlock[];
  readonly notes: string | null;
}

/** Decks of two to six slides with blocks of all kinds. */
export const madeDecks: fc.Arbitrary<readonly MadeSlide[]> = fc
  .array(
    fc.record({
      hasTitle: fc.boolean(),
      kinds: fc.array(
        fc.constantFrom('words', 'list', 'table', 'code', 'quote', 'columns', 'picture'),
        { maxLength: 4 },
      ),
      hasNotes: fc.boolean(),
      signs: fc.constantFrom(
        '',
        ' & <',
        ' $5',
        ' {x}',
        ' 50 %',
        ' *',
        ' #1',
        ' [a]',
        ' 3 > 2',
        ' _b_',
        ' ~1',
      ),
    }),
    { minLength: 2, maxLength: 6 },
  )
  .map((slides) => {
    let number = 0;
    const word = () => `wo${(number += 1)}rd`;
    return slides.map(({ hasTitle, kinds, hasNotes, signs }) => ({
      title: hasTitle || kinds.length === 0 ? `${word()} ${word()}` : null,
      blocks: kinds.map((kind) => blockOf(kind, word, signs)),
      notes: hasNotes ? `${word()} ${word()}` : null,
    }));
  });

function blockOf(kind: string, word: () => string, signs: string): MadeBlock {
  switch (kind) {
    case 'list':
      return { type: 'list', items: [`${word()}${signs}`, word()], nested: word() };
    case 'table':
      return {
        type: 'table',
        rows: [
          [word(), word()],
          [word(), word()],
        ],
      };
    case 'code':
      return { type: 'code', lines: [`${word()} ${word()}`, '', `  ${word()}`] };
    case 'quote':
      return { type: 'quote', words: `${word()} ${word()}` };
    case 'columns':
      return { type: 'columns', left: `${word()}${signs}`, right: word() };
    case 'picture':
      return { type: 'picture', alt: word() };
    default:
      return { type: 'words', words: `${word()}${signs} ${word()}` };
  }
}

/** The words of a slide, its notes included. */
export function wordsOfSlide(slide: MadeSlide): string[] {
  return JSON.stringify(slide).match(/wo\d+rd/g) ?? [];
}

/** The same deck in every format, as the file that is imported. */
export const MADE_FORMATS: Readonly<
  Record<string, (deck: readonly MadeSlide[]) => readonly [string, string | Uint8Array]>
> = {
  marp: (deck) => [
    'deck.md',
    `---\nmarp: true\n---\n\n${deck.map((slide) => markdown(slide, { notes: (words) => `<!-- ${words} -->` })).join('\n\n---\n\n')}\n`,
  ],
  'reveal-md': (deck) => [
    'deck.md',
    deck
      .map((slide) => markdown(slide, { notes: (words) => `Note: ${words}` }))
      .join('\n\n---\n\n'),
  ],
  'reveal-html': (deck) => [
    'deck.html',
    `<div class="reveal"><div class="slides">\n${deck.map((slide) => `<section>\n${html(slide)}\n</section>`).join('\n')}\n</div></div>`,
  ],
  slidev: (deck) => [
    'slides.md',
    `---\ntheme: seriph\n---\n\n${deck
      .map((slide) =>
        markdown(slide, {
          notes: (words) => `<!-- ${words} -->`,
          columns: '<div class="grid grid-cols-2 gap-4">',
        }),
      )
      .join('\n\n---\nlayout: default\n---\n\n')}\n`,
  ],
  quarto: (deck) => [
    'deck.qmd',
    `---\nformat: revealjs\n---\n\n${deck
      .map(
        (slide) =>
          `${slide.title === null ? '---\n\n' : ''}${markdown(slide, { notes: (words) => `::: {.notes}\n${words}\n:::` })}`,
      )
      .join('\n\n')}\n`,
  ],
  remark: (deck) => [
    'deck.md',
    deck
      .map((slide) => markdown(slide, { notes: (words) => `???\n\n${words}` }))
      .join('\n\n---\n\n'),
  ],
  'mdx-deck': (deck) => [
    'deck.mdx',
    deck
      .map((slide) =>
        markdown(slide, {
          notes: (words) => `<Notes>\n\n${words}\n\n</Notes>`,
          columns: '<div style={{ display: "flex" }}>',
        }),
      )
      .join('\n\n---\n\n'),
  ],
  gitpitch: (deck) => [
    'PITCHME.md',
    deck
      .map((slide) => markdown(slide, { notes: (words) => `Note:\n${words}` }))
      .join('\n\n---\n\n'),
  ],
  jupyter: (deck) => [
    'deck.ipynb',
    makeNotebook(
      deck.flatMap((slide) => [
        { text: markdown({ ...slide, notes: null }, { notes: String }), slide: 'slide' },
        ...(slide.notes === null ? [] : [{ text: slide.notes, slide: 'notes' }]),
      ]),
    ),
  ],
  pptx: (deck) => [
    'deck.pptx',
    makePptx(
      deck.map((slide) => ({
        shapes: [
          ...(slide.title === null ? [] : [text(slide.title, { placeholder: 'title' })]),
          ...slide.blocks.map((block, index) => shape(block, index)),
        ],
        ...(slide.notes !== null && { notes: slide.notes }),
      })),
    ),
  ],
};

function markdown(
  { title, blocks, notes }: MadeSlide,
  { notes: asNotes, columns = '<div class="columns">' }: MarkdownStyle,
): string {
  return [
    ...(title === null ? [] : [`## ${title}`]),
    ...blocks.map((block) => markdownBlock(block, columns)),
    ...(notes === null ? [] : [asNotes(notes)]),
  ].join('\n\n');
}

function markdownBlock(block: MadeBlock, columns: string): string {
  switch (block.type) {
    case 'words':
      return block.words;
    case 'list':
      return `- ${block.items.join('\n- ')}\n  - ${block.nested}`;
    case 'table': {
      const [head = [], ...rows] = block.rows.map((row) => `| ${row.join(' | ')} |`);
      return [head, '| --- | --- |', ...rows].join('\n');
    }
    case 'code':
      return `\`\`\`js\n${block.lines.join('\n')}\n\`\`\``;
    case 'quote':
      return `> ${block.words}`;
    case 'columns':
      return `${columns}\n<div>\n\n${block.left}\n\n</div>\n<div>\n\n${block.right}\n\n</div>\n</div>`;
    case 'picture':
      return `![${block.alt}](missing.png)`;
  }
}

function html({ title, blocks, notes }: MadeSlide): string {
  const escaped = (words: string) => words.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const parts = blocks.map((block) => {
    switch (block.type) {
      case 'words':
        return `<p>${escaped(block.words)}</p>`;
      case 'list':
        return `<ul>${block.items.map((item) => `<li>${escaped(item)}</li>`).join('')}<li><ul><li>${block.nested}</li></ul></li></ul>`;
      case 'table':
        return `<table>${block.rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
      case 'code':
        return `<pre><code>${block.lines.join('\n')}</code></pre>`;
      case 'quote':
        return `<blockquote>${block.words}</blockquote>`;
      case 'columns':
        return `<div style="display: flex"><div>${escaped(block.left)}</div><div>${block.right}</div></div>`;
      case 'picture':
        return `<img src="missing.png" alt="${block.alt}">`;
    }
  });
  return [
    ...(title === null ? [] : [`<h2>${title}</h2>`]),
    ...parts,
    ...(notes === null ? [] : [`<aside class="notes">${notes}</aside>`]),
  ].join('\n');
}

function shape(block: MadeBlock, index: number): string {
  const top = 2 + index * 1.5;
  const at = [1, top, 8, 1];
  const name = `Text ${index}`;
  switch (block.type) {
    case 'words':
    case 'quote':
      return text(block.words, { at, name });
    case 'list':
      return text(
        [
          ...block.items.map((item) => p(run(item), '<a:buChar char="•"/>')),
          p(run(block.nested), 'lvl="1"'),
        ],
        { at, name, placeholder: 'body' },
      );
    case 'table':
      return table(block.rows, true, at);
    case 'code':
      return text(
        block.lines.map((line) => p(run(line, '', '<a:latin typeface="Consolas"/>'))),
        { at, name },
      );
    case 'columns':
      return (
        text(block.left, { at: [1, top, 3, 1], name }) +
        text(block.right, { at: [6, top, 3, 1], name: `${name}b` })
      );
    case 'picture':
      return text(block.alt, { at, name });
  }
}

interface MarkdownStyle {
  readonly notes: (words: string) => string;
  /** The tag that opens a row of boxes. */
  readonly columns?: string;
}
