import { OWN_LAYOUTS, type Amount, type BlockKind, type Takes } from '../../src/model/layouts.ts';
import { readGallery } from './gallery-talk.ts';

/** `docs/layouts.md`: every layout with a picture and its source, and what else slides can do with their looks. */
export function galleryPage(): string {
  const slides = new Map(readGallery().map((slide) => [slide.id, slide]));
  const layouts = Object.entries(OWN_LAYOUTS).map(([name, { summary, takes }]) =>
    section(`\`${name}\``, [summary, takes ? `It takes ${listTakes(takes)}.` : ''], name),
  );
  const more = MORE.map(({ id, title, text }) => section(title, [text], id));
  return `# Layouts

Every way to arrange a slide that Lectern brings, with a picture and what to write. \`<Slide layout="…" />\` after a heading chooses one;
[what else it can say](./rules.md#options-are-a-marker) is told with the rules.

What a layout takes is checked: \`lectern check\` names a slide that has something else. A project and its theme add layouts, and may replace those
here by their names; [Customizing](./customizing.md#layouts-for-slides) says how.

${layouts.join('\n')}
${more.join('\n')}`;

  function section(title: string, texts: readonly string[], id: string): string {
    const slide = slides.get(id);
    if (!slide) throw new Error(`The gallery has no slide for ${id}.`);
    const picture = `![A slide of the talk “The tide at your door”: ${slide.title}.](./layouts/${id}.webp)`;
    const source = `\`\`\`\`mdx\n${slide.source}\n\`\`\`\``;
    return `## ${title}\n\n${texts.filter(Boolean).join(' ')}\n\n${picture}\n\n${source}\n`;
  }
}

/** Slides of the gallery that show no layout of their own. */
const MORE = [
  {
    id: 'table',
    title: 'A table',
    text: 'Tables grow up to 34 px; the first column is what a row is about. A row whose first cell is bold is marked, and so is a column whose heading is bold.',
  },
  {
    id: 'code',
    title: 'Code',
    text: 'Code has the largest of 24, 28, 32 and 36 px in which all its lines stand on the slide.',
  },
  {
    id: 'numbers',
    title: 'Line numbers',
    text: 'The word `numbers` after the language of a fence; a listing of a file counts as the file does.',
  },
  {
    id: 'terminal',
    title: 'A terminal',
    text: 'Code of a shell stands in the frame of a terminal. What a terminal said, colors and all, is a fence of `ansi`.',
  },
  {
    id: 'diff',
    title: 'A change',
    text: 'Lines that end with `[!code ++]` come, those with `[!code --]` go; a sign says it without colors, too.',
  },
  {
    id: 'film',
    title: 'A film on another site',
    text: 'It is a card with a picture of your own, or with lines made of its address, and leads to that site. Nothing is loaded from there.',
  },
  {
    id: 'sized-columns',
    title: 'Columns',
    text: 'Columns are as wide as each other, or as a fraction or a percent says.',
  },
  {
    id: 'background',
    title: 'A picture behind a slide',
    text: 'Letters on a picture are light, with a shade between; the bar and the arrows of the deck follow.',
  },
];

function listTakes(takes: Takes): string {
  const parts = Object.entries(takes).map(([kind, amount]) => describe(kind as BlockKind, amount));
  return `a title, if it has one, and ${parts.join(', ')}`;
}

function describe(kind: BlockKind, amount: Amount): string {
  const many = kind === 'quote' ? 'quotes' : kind === 'columns' ? 'groups of columns' : `${kind}s`;
  const one = kind === 'columns' ? 'group of columns' : kind;
  if (amount === 'any') return `any number of ${many}`;
  if (typeof amount === 'number') return amount === 1 ? `one ${one}` : `${amount} ${many}`;
  const [least, most] = amount;
  return least === 0
    ? most === 1
      ? `at most one ${one}`
      : `at most ${most} ${many}`
    : `${least} to ${most} ${many}`;
}
