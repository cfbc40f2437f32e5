import type { ImportNode } from '../imported-deck.ts';
import { spellValue } from '../metadata-values.ts';
import { firstLine, type OpenDeck } from '../open-deck.ts';
import { prepareText } from './prepare-text.ts';
import { slidevReading } from './slidev-elements.ts';
import { readOptions } from './slidev-options.ts';
import { arrangeSlots, columnsOf, splitSlots } from './slidev-slots.ts';
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
