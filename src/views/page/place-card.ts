import { isRightToLeft } from '../../lib/reading-direction.ts';

/** Distance of a card from its link and from the edge of the window, in px. */
const GAP = 6;
const MARGIN = 16;

/**
 * Puts a card below its link, or above where there is no room.
 *
 * Its place is in the document, so that it scrolls along. A link that runs over several lines has its card at the line the
 * pointer is on; anchor positioning in CSS knows only the box around all of them.
 */
export function placeCard(card: HTMLElement, link: HTMLElement, pointer: Point): void {
  const lines = [...link.getClientRects()];
  const line = lines.find((each) => holds(each, pointer)) ?? lines[0];
  if (!line) return;
  const { clientWidth, clientHeight } = document.documentElement;
  const { offsetWidth, offsetHeight } = card;
  const above = line.top - GAP - offsetHeight;
  const isBelow = line.bottom + GAP + offsetHeight <= clientHeight || above < 0;
  const start = isRightToLeft() ? line.right - offsetWidth : line.left;
  const left = Math.max(MARGIN, Math.min(start, clientWidth - offsetWidth - MARGIN));
  card.style.left = `${scrollX + left}px`;
  card.style.top = `${scrollY + (isBelow ? line.bottom + GAP : above)}px`;
}

function holds({ left, right, top, bottom }: DOMRect, { x, y }: Point): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

interface Point {
  readonly x: number;
  readonly y: number;
}
