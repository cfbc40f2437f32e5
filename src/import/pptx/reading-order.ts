import type { Box } from './shapes.ts';

/** What stands on a slide, cut into rows and columns as a reader sees it. */
export type Arrangement<T> =
  | { readonly type: 'one'; readonly item: T }
  | { readonly type: 'rows' | 'columns'; readonly parts: readonly Arrangement<T>[] };

/**
 * Arranges things by their places, not by the order they are stacked in: the widest gap that goes through everything cuts first, across or down,
 * so that a heading stays with the list below it, and cards in a grid are read row by row. Things that overlap are read
 * from the top, and then in the direction of the text.
 */
export function arrange<T extends Placed>(
  items: readonly T[],
  isRightToLeft: boolean,
): Arrangement<T> {
  const [only, ...others] = items;
  if (only && others.length === 0) return { type: 'one', item: only };
  const placed = items.filter(({ box }) => box !== null);
  const loose = items.filter(({ box }) => box === null);
  if (loose.length > 0 && placed.length > 0) {
    const parts = [
      ...loose.map((item) => ({ type: 'one' as const, item })),
      arrange(placed, isRightToLeft),
    ];
    return { type: 'rows', parts };
  }
  const across = cut(items, ({ y, height }) => [y, y + height]);
  const down = cut(items, ({ x, width }) => [x, x + width]);
  if (loose.length === 0 && (across || down)) {
    const isDown = down !== null && (across === null || down.gap > across.gap * WIDER);
    const found = isDown ? down : across;
    const parts = (found?.groups ?? []).map((group) => arrange(group, isRightToLeft));
    return isDown
      ? { type: 'columns', parts: isRightToLeft ? parts.reverse() : parts }
      : { type: 'rows', parts };
  }
  const sorted =
    loose.length > 0 ? items : items.toSorted((a, b) => compare(a.box, b.box, isRightToLeft));
  return { type: 'rows', parts: sorted.map((item) => ({ type: 'one' as const, item })) };
}

/** The things of an arrangement in reading order. */
export function inOrder<T>(arrangement: Arrangement<T>): T[] {
  return arrangement.type === 'one' ? [arrangement.item] : arrangement.parts.flatMap(inOrder);
}

/** Groups with nothing between them, and the widest gap. Boxes may overlap a little. */
function cut<T extends Placed>(
  items: readonly T[],
  span: (box: Box) => readonly [number, number],
): { readonly groups: T[][]; readonly gap: number } | null {
  const spans = items
    .flatMap((item) => (item.box ? [{ item, span: span(item.box) }] : []))
    .sort((a, b) => a.span[0] - b.span[0]);
  const groups: T[][] = [];
  let end = -Infinity;
  let gap = -Infinity;
  for (const {
    item,
    span: [from, to],
  } of spans) {
    if (groups.length === 0 || from >= end - TOUCHING) {
      if (groups.length > 0) gap = Math.max(gap, from - end);
      groups.push([item]);
    } else groups.at(-1)?.push(item);
    end = Math.max(end, to);
  }
  return groups.length > 1 ? { groups, gap } : null;
}

function compare(a: Box | null, b: Box | null, isRightToLeft: boolean): number {
  if (!a || !b) return 0;
  return a.y - b.y || (isRightToLeft ? b.x + b.width - a.x - a.width : a.x - b.x);
}

/** Slides are nearly twice as wide as high, and so are equal gaps of a grid that fills one. */
const WIDER = 2;

/** A tenth of an inch. */
const TOUCHING = 91_440;

/** What has a place, or none that is known. */
export interface Placed {
  readonly box: Box | null;
}
