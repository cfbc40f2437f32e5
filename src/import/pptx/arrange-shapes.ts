import { jsx } from '../html/jsx.ts';
import type { ImportNode } from '../imported-deck.ts';
import type { PlacedShape } from './inheritance.ts';
import { inOrder, type Arrangement } from './reading-order.ts';

/** The blocks of arranged shapes: what stands side by side is columns, two or three of them, and all else is in reading order. */
export function blocksOf(
  arrangement: Arrangement<PlacedShape>,
  size: { readonly width: number; readonly height: number },
  read: (shape: PlacedShape, room: number) => ImportNode[],
): ImportNode[] {
  if (arrangement.type === 'one') return read(arrangement.item, size.width);
  if (arrangement.type === 'rows')
    return arrangement.parts.flatMap((part) => blocksOf(part, size, read));
  const shapes = arrangement.parts.map(inOrder);
  const spans = shapes.map(spanOf);
  const isColumns =
    shapes.length <= 3 &&
    spans.every((span) => span !== null) &&
    heightOf(shapes.flat()) >= size.height / 6;
  if (!isColumns) return shapes.flat().flatMap((shape) => read(shape, size.width));
  const contents = shapes.map((group, index) => {
    const room = spans[index]?.width ?? size.width;
    return group.flatMap((shape) => read(shape, room));
  });
  if (contents.filter((blocks) => blocks.length > 0).length < 2) return contents.flat();
  const full = contents.flatMap((blocks, index) =>
    blocks.length > 0 ? [{ blocks, width: spans[index]?.width ?? 0 }] : [],
  );
  const total = full.reduce((sum, { width }) => sum + width, 0);
  const shares = full.map(({ width }) => Math.round((width / total) * 20) * 5);
  const isEven = shares.every((share) => Math.abs(share - 100 / full.length) <= 7);
  return [
    jsx(
      'Columns',
      {},
      full.map(({ blocks }, index) =>
        jsx(
          'Column',
          isEven ? {} : { width: `${Math.min(80, Math.max(20, shares[index] ?? 50))}%` },
          blocks,
        ),
      ),
    ),
  ];
}

function spanOf(shapes: readonly PlacedShape[]): { readonly width: number } | null {
  const boxes = shapes.flatMap(({ box }) => box ?? []);
  if (boxes.length === 0) return null;
  const from = Math.min(...boxes.map(({ x }) => x));
  const width = Math.max(...boxes.map(({ x, width: each }) => x + each)) - from;
  return width > 0 ? { width } : null;
}

function heightOf(shapes: readonly PlacedShape[]): number {
  const boxes = shapes.flatMap(({ box }) => box ?? []);
  return (
    Math.max(...boxes.map(({ y, height }) => y + height)) - Math.min(...boxes.map(({ y }) => y))
  );
}
