import { firstLine, type OpenDeck } from '../open-deck.ts';
import { revealReading, type FoundOnSlide } from './reveal-elements.ts';
import { readSlideAttributes } from './slide-attributes.ts';

/** Where slides, slides below them, and notes begin. */
export interface Separators {
  readonly across: RegExp;
  readonly down: RegExp | null;
  readonly notes: RegExp;
}

/** Adds the slides that a text of Markdown is for reveal.js: first cut across, then each part down. */
export function addMarkdownSlides(
  deck: OpenDeck,
  text: string,
  line: number,
  separators: Separators,
  isBelowFirst = false,
): void {
  for (const part of cut(text, line, separators.across)) {
    const pieces = separators.down ? cut(part.text, part.line, separators.down) : [part];
    for (const [index, piece] of pieces.entries())
      addSlide(deck, piece, separators.notes, index > 0 || isBelowFirst);
  }
}

function addSlide(
  deck: OpenDeck,
  { text, line }: Piece,
  notesMark: RegExp,
  isBelow: boolean,
): void {
  deck.nextSlide();
  const found: FoundOnSlide = { notes: [], attributes: new Map() };
  const mark = new RegExp(notesMark.source, 'mi').exec(text);
  const shown = mark ? text.slice(0, mark.index) : text;
  const reading = revealReading(deck.ledger, found);
  const body = deck.blocks(shown, line, reading);
  const notes = mark
    ? deck.blocks(
        text.slice(mark.index + mark[0].length),
        line + lineBreaks(text.slice(0, mark.index + mark[0].length)),
        reading,
      )
    : [];
  const place = deck.place(firstLine(text, line));
  const { options, isHidden } = readSlideAttributes(found.attributes, {
    place,
    ledger: deck.ledger,
    shelf: deck.shelf,
  });
  deck.slides.push({
    body,
    notes: [...found.notes, ...notes],
    options,
    isBelow,
    isHidden,
    place,
    original: text.trim(),
  });
}

function cut(text: string, line: number, separator: RegExp): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  let at = line;
  for (const match of text.matchAll(new RegExp(separator.source, 'gm'))) {
    if (match[0] === '') continue;
    const piece = text.slice(from, match.index);
    pieces.push({ text: piece, line: at });
    at += lineBreaks(piece) + lineBreaks(match[0]);
    from = match.index + match[0].length;
  }
  return [...pieces, { text: text.slice(from), line: at }];
}

function lineBreaks(text: string): number {
  return text.split('\n').length - 1;
}

interface Piece {
  readonly text: string;
  readonly line: number;
}
