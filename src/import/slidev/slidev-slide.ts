import { isCssColor, isCssGradient } from '../../lib/css-colors.ts';
import { jsx } from '../html/jsx.ts';
import type { ImportedOptions, ImportNode } from '../imported-deck.ts';
import { spellValue } from '../metadata.ts';
import { firstLine, type OpenDeck } from '../open-deck.ts';
import { prepareText } from './prepare-text.ts';
import { slidevReading } from './slidev-elements.ts';
import type { SlidevPiece } from './split-slidev.ts';

/** Adds a slide of Slidev: its slots as columns, its last comment as notes, its layout as the nearest one. */
export function addSlidevSlide(deck: OpenDeck, piece: SlidevPiece, isFirst: boolean): void {
  deck.nextSlide();
  const { data } = piece;
  const place = deck.place(firstLine(piece.text, piece.line));
  const { text, notes, notesLine } = takeNotes(piece);
  const layout = spellValue(data['layout']) || (isFirst ? 'cover' : 'default');
  const slots = splitSlots(text, piece.line).map(({ name, ...slot }) => ({
    name,
    nodes: deck.blocks(prepareText(slot.text, slot.line, deck), slot.line, slidevReading(deck)),
  }));
  const body = arrangeSlots(slots, layout);
  const picture = pictureOf(deck, piece, layout) ?? frameOf(deck, piece, layout);
  deck.slides.push({
    body: picture ? beside(body, picture, layout) : body,
    notes: deck.blocks(notes, notesLine, slidevReading(deck)),
    options: readOptions(deck, piece, layout, body, isFirst),
    isHidden: data['hide'] === true || data['disabled'] === true,
    place,
    original: [piece.raw, piece.text.trim()].filter(Boolean).join('\n---\n'),
  });
}

/** Notes are the last comment of a slide, and only at its end. */
function takeNotes({ text, line }: SlidevPiece): {
  text: string;
  notes: string;
  notesLine: number;
} {
  const match = /<!--(?:(?!-->)[\s\S])*-->\s*$/.exec(text);
  const start = text.lastIndexOf('<!--');
  if (!match || start === -1 || insideCode(text.slice(0, start)))
    return { text, notes: '', notesLine: line };
  const notes = /^<!--([\s\S]*?)-->\s*$/.exec(text.slice(start))?.[1] ?? '';
  return {
    text: text.slice(0, start),
    notes,
    notesLine: line + text.slice(0, start).split('\n').length - 1,
  };
}

function insideCode(before: string): boolean {
  return (before.match(/^[ \t]*(?:`{3,}|~{3,})/gm)?.length ?? 0) % 2 === 1;
}

function splitSlots(text: string, line: number): { name: string; text: string; line: number }[] {
  const slots = [{ name: 'default', text: [] as string[], line }];
  let fence: string | null = null;
  for (const [index, each] of text.split('\n').entries()) {
    const mark = /^\s*(`{3,}|~{3,})/.exec(each)?.[1];
    if (mark) fence = fence === null ? mark : each.trim().startsWith(fence) ? null : fence;
    const name = fence === null ? /^::\s*([\w-]+)\s*::\s*$/.exec(each)?.[1] : undefined;
    if (name) slots.push({ name, text: [], line: line + index + 1 });
    else slots.at(-1)?.text.push(each);
  }
  return slots.map((slot) => ({ ...slot, text: slot.text.join('\n') }));
}

function arrangeSlots(
  slots: readonly { name: string; nodes: ImportNode[] }[],
  layout: string,
): ImportNode[] {
  const [main, ...others] = slots;
  const filled = others.filter(({ nodes }) => nodes.length > 0);
  if (filled.length === 0) return main?.nodes ?? [];
  const first = main?.nodes ?? [];
  if (layout === 'two-cols-header' || filled.some(({ name }) => name === 'left')) {
    const sides = filled.filter(({ name }) => name === 'left' || name === 'right');
    const rest = filled.filter(({ name }) => name !== 'left' && name !== 'right');
    return [
      ...first,
      ...columnsOf(sides.map(({ nodes }) => nodes)),
      ...rest.flatMap(({ nodes }) => nodes),
    ];
  }
  // The heading of the left side is the title of the slide.
  const title = first[0]?.type === 'heading' ? first.slice(0, 1) : [];
  const left = first.slice(title.length);
  return [
    ...title,
    ...columnsOf([left, ...filled.map(({ nodes }) => nodes)].filter((nodes) => nodes.length > 0)),
  ];
}

function columnsOf(sides: readonly ImportNode[][]): ImportNode[] {
  if (sides.length < 2) return sides.flat();
  return [
    jsx(
      'Columns',
      {},
      sides.map((nodes) =>
        jsx(
          'Column',
          {},
          nodes.flatMap((node) =>
            node.name === 'Columns'
              ? (node.children ?? []).flatMap(({ children = [] }) => children)
              : [node],
          ),
        ),
      ),
    ),
  ];
}

/** The picture of `image-left` and `image-right`. */
function pictureOf(
  deck: OpenDeck,
  { data, dataLine }: SlidevPiece,
  layout: string,
): ImportNode | null {
  if (!/^image-(?:left|right)$/.test(layout) || typeof data['image'] !== 'string') return null;
  const [node] = deck.blocks(
    `![](${data['image'].replace(/[\s()]/g, encodeURIComponent)})`,
    dataLine,
  );
  return node ?? null;
}

/** The page of `iframe`, `iframe-left` and `iframe-right`. */
function frameOf(
  deck: OpenDeck,
  { data, dataLine }: SlidevPiece,
  layout: string,
): ImportNode | null {
  if (!/^iframe(?:-|$)/.test(layout) || typeof data['url'] !== 'string') return null;
  const url = data['url'].replace(/["<>\s]/g, encodeURIComponent);
  return deck.blocks(`<iframe src="${url}"></iframe>`, dataLine)[0] ?? null;
}

function beside(body: readonly ImportNode[], picture: ImportNode, layout: string): ImportNode[] {
  const at = body[0]?.type === 'heading' ? 1 : 0;
  const text = body.slice(at);
  if (text.length === 0) return [...body, picture];
  const sides = [text, [picture]];
  return [...body.slice(0, at), ...columnsOf(layout.endsWith('-left') ? sides.reverse() : sides)];
}

function readOptions(
  deck: OpenDeck,
  { data, dataLine }: SlidevPiece,
  layout: string,
  body: readonly ImportNode[],
  isFirst: boolean,
): ImportedOptions {
  const place = deck.place(dataLine);
  const options: { -readonly [K in keyof ImportedOptions]: ImportedOptions[K] } = {};
  for (const [key, value] of Object.entries(data)) {
    if (value === undefined || (isFirst && !FOR_SLIDE.has(key)) || (key === 'title' && isFirst))
      continue;
    const why = apply(key, spellValue(value));
    deck.ledger.add(why === null ? 'kept' : 'dropped', 'option', {
      place,
      original: `${key}: ${spellValue(value)}`,
      ...(why !== null && { why }),
    });
  }
  return options;

  function apply(key: string, value: string): string | null {
    switch (key) {
      case 'layout': {
        const named = LAYOUTS[layout];
        if (
          named &&
          !(isFirst && named === 'section') &&
          (named !== 'statement' || body.length <= 3)
        )
          options.layout = named;
        return layout in LAYOUTS || KNOWN.has(layout)
          ? null
          : `Lectern has no layout \`${layout}\`.`;
      }
      case 'background':
      case 'image': {
        if (key === 'image' && layout.startsWith('image-')) return null;
        if (isCssColor(value) || isCssGradient(value)) options.background = value;
        else {
          const url = deck.shelf.take(value);
          if (url === null)
            return 'The picture is not next to the deck; put it next to the talk and write `background="./file.png"`.';
          options.background = url;
        }
        return null;
      }
      case 'routeAlias':
        options.id = value;
        return null;
      case 'transition': {
        const name = (value.split('|')[0] ?? '').trim();
        if (name.startsWith('fade')) options.transition = 'fade';
        else if (name.startsWith('slide')) options.transition = 'slide';
        else if (name === 'none') options.transition = 'none';
        else return 'A transition that Lectern does not have.';
        return null;
      }
      case 'hide':
      case 'disabled':
        return null;
      case 'url':
        return layout.startsWith('iframe') ? null : `Only a layout for pages shows a \`${key}\`.`;
      case 'class':
      case 'layoutClass':
        return 'A class has no effect; the theme of the site decides how a talk looks.';
      default:
        return `Lectern has no option \`${key}\` of a slide.`;
    }
  }
}

const LAYOUTS: Readonly<Record<string, 'section' | 'statement' | 'full'>> = {
  section: 'section',
  statement: 'statement',
  fact: 'statement',
  quote: 'statement',
  full: 'full',
};
const KNOWN = new Set([
  'default',
  'cover',
  'intro',
  'center',
  'end',
  'two-cols',
  'two-cols-header',
  'image',
  'image-left',
  'image-right',
  'iframe',
  'iframe-left',
  'iframe-right',
  'none',
]);
const FOR_SLIDE = new Set([
  'layout',
  'background',
  'class',
  'clicks',
  'clicksStart',
  'zoom',
  'hideInToc',
  'level',
  'routeAlias',
  'preload',
  'dragPos',
  'image',
  'url',
  'layoutClass',
  'backgroundSize',
  'hide',
  'disabled',
  'defaults',
]);
