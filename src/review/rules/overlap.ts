import type { Finding } from '../finding.ts';
import type { Box, Measurement, Part } from '../measurement.ts';
import { intersectionOf, isWithin, nameOf } from '../boxes.ts';

/** Above and below the letters a box of text is empty; this much of its height may be shared. */
const AIR = 0.22;
/** Less than this, in both directions, is a touch and no overlap. */
const LEAST = 3;

/** What the frame of the deck is called. */
export const BAR = 'the bar of the deck';

/** Text over text, over a picture or over another box that it does not stand in. */
export function findOverlaps({ parts, frame, layout }: Measurement): Finding[] {
  const shown = parts.filter((part) => part.isShown && !part.type?.isTurned);
  const texts = shown.filter((part) => part.kind === 'text');
  const worst = new Map<number, Finding>();
  for (const text of texts) {
    for (const other of shown) {
      if (mayOverlap(text, other, layout)) continue;
      const shared = sharedBox(text, other);
      if (shared) report(text, nameOf(other), other, shared);
    }
    for (const box of frame) {
      const shared = text.lines.map((line) => meeting(ink(line), box)).find(Boolean);
      if (shared) report(text, BAR, null, shared);
    }
  }
  return [...worst.values()];

  function report(text: Part, otherName: string, other: Part | null, box: Box): void {
    // Of two texts the later one is where an author can act; it is the one that came on top.
    const part = other?.kind === 'text' && other.range[0] > text.range[0] ? other : text;
    const amount = (box.right - box.left) * (box.bottom - box.top);
    if ((worst.get(part.source)?.amount ?? 0) >= amount) return;
    const size = `${Math.round(box.right - box.left)} × ${Math.round(box.bottom - box.top)} px`;
    const data = {
      what: nameOf(part),
      other: part === text ? otherName : nameOf(text),
      size,
    };
    worst.set(part.source, {
      id: 'overlapping-content',
      source: part.source,
      aspect: '',
      amount,
      box,
      data,
    });
  }
}

/** Pairs that may share their place: a part and what it stands in, neighbours in one formula, a label and its own drawing. */
function mayOverlap(text: Part, other: Part, layout: string): boolean {
  if (other === text || isWithin(text, other) || isWithin(other, text)) return true;
  const isSameDrawing = text.drawing !== null && text.drawing === other.drawing;
  if (other.kind === 'text') {
    const isFormula = isSameDrawing && !/^t(?:ext|span)$/.test(text.element);
    return isFormula || text.range[0] < other.range[0];
  }
  if (isSameDrawing) return true;
  // Where a picture is the whole stage, words stand on it on purpose; their contrast is measured.
  if (layout === 'full' || layout === 'image') return true;
  return other.element === 'svg';
}

function sharedBox(text: Part, other: Part): Box | null {
  const others = piecesOf(other);
  for (const line of text.lines) {
    for (const box of others) {
      const shared = meeting(ink(line), box);
      if (shared) return shared;
    }
  }
  return null;
}

function piecesOf({ kind, lines, box }: Part): readonly Box[] {
  if (kind === 'text') return lines.map(ink);
  return kind === 'box' ? lines : [box];
}

function meeting(a: Box, b: Box): Box | null {
  const shared = intersectionOf(a, b);
  const isReal =
    shared && shared.right - shared.left >= LEAST && shared.bottom - shared.top >= LEAST;
  return isReal ? shared : null;
}

/** The part of a line's box that its letters fill. */
function ink({ left, top, right, bottom }: Box): Box {
  const air = (bottom - top) * AIR;
  return { left, top: top + air, right, bottom: bottom - air };
}
