import type { Box } from './shown-deck.ts';

/** English Metric Units: 914,400 an inch, so 9,525 a pixel at 96 to the inch. */
const EMU_PER_PIXEL = 9525;

export function emu(pixels: number): number {
  return Math.round(pixels * EMU_PER_PIXEL);
}

/** The size of letters in hundredths of a point, within what the format allows. */
export function fontSize(pixels: number): number {
  return Math.min(400_000, Math.max(100, Math.round(pixels * 7.5) * 10));
}

/** A box with a width and a height of at least a pixel: less is refused as negative by some. */
export function solidBox({ x, y, width, height }: Box): Box {
  return { x, y, width: Math.max(1, width), height: Math.max(1, height) };
}
