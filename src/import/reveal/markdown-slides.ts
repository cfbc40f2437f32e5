import type { Reading } from '../html/reading.ts';
import type { ImportNode } from '../imported-deck.ts';
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
      addMarkdownSlide(deck, piece, {
        notes: separators.notes,
        isBelow: index > 0 || isBelowFirst,
      });
  }
}

/** Adds a slide of Markdown, whose notes begin at a mark and go on to its end. */
export function addMarkdownSlide(
  deck: OpenDeck,
  { text, line }: MarkdownPiece,
  { notes: mark, isBelow, attributes = new Map(), written = '', blocks = deck.blocks }: SlideMarks,
): void {
  deck.nextSlide();
  const found: FoundOnSlide = { notes: [], attributes: new Map(attributes) };
  const reading = revealReading(deck.ledger, found);
  const match = new RegExp(mark.source, 'mi').exec(text);
  const body = blocks(match ? text.slice(0, match.index) : text, line, reading);
  const from = match ? match.index + match[0].length : text.length;
  const notes = blocks(text.slice(from), line + lineBreaks(text.slice(0, from)), reading);
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
    original: `${written}\n${text}`.trim(),
  });
}

function cut(text: string, line: number, separator: RegExp): MarkdownPiece[] {
  const pieces: MarkdownPiece[] = [];
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

/** The text of a slide, and the line it begins on. */
export interface MarkdownPiece {
  readonly text: string;
  readonly line: number;
}

interface SlideMarks {
  readonly notes: RegExp;
  readonly isBelow: boolean;
  /** Attributes that the slide has before its text is read. */
  readonly attributes?: ReadonlyMap<string, string>;
  /** What is written about the slide outside of its text. */
  readonly written?: string;
  /** How its texts are read. */
  readonly blocks?: (text: string, line: number, reading: Partial<Reading>) => ImportNode[];
}
