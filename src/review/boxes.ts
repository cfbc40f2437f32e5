import { shorten } from '../lib/shorten.ts';
import type { Box, Part, Side } from './measurement.ts';

/** The four sides, in the order they are told. */
export const SIDES: readonly Side[] = ['top', 'right', 'bottom', 'left'];

/** By how much a box stands out of another at one side; negative inside. */
export function excessOf(inner: Box, outer: Box, side: Side): number {
  const over = inner[side] - outer[side];
  return side === 'left' || side === 'top' ? -over : over;
}

/** What two boxes share; null when they do not meet. */
export function intersectionOf(a: Box, b: Box): Box | null {
  const shared = {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
  return shared.right > shared.left && shared.bottom > shared.top ? shared : null;
}

/** The smallest box around all of them. */
export function unionOf(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

/** Whether a part stands inside another one in the document. */
export function isWithin(inner: Part, outer: Part): boolean {
  return outer.range[0] < inner.range[0] && inner.range[1] <= outer.range[1];
}

/** A part as a message names it: its words, or what it is. */
export function nameOf({ text, element, kind }: Part): string {
  if (text !== '') return shorten(text, 40);
  return kind === 'box' ? `<${element}>` : element === 'svg' ? 'the drawing' : `<${element}>`;
}
