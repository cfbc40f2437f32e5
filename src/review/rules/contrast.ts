import type { Finding } from '../finding.ts';
import type { Box, Color, Measurement, Part } from '../measurement.ts';
import type { Pixels } from '../png.ts';
import { nameOf } from '../boxes.ts';

/**
 * WCAG 2.2, 1.4.3: 4.5:1, and 3:1 for large text.
 *
 * Large is one and a half times the usual size there, 18 pt to 12 pt, or 14 pt in bold. On a stage the least size stands for the
 * usual one, since whoever sits in the back sees it no larger than a page: large is 36 px, or 28 px in bold.
 */
const LEAST = { usual: 4.5, large: 3 } as const;
const LARGE = { plain: 36, bold: 28 } as const;
/** A line of a drawing may strike a word out: in each stretch of a few letters this share of what is behind may be worse. */
const SPARED = 0.4;
/** Above and below the letters a box of text is empty: this share of its height. */
const AIR = 0.22;
/** Distance of the samples, in pixels of the stage. */
const STRIDE = 3;

/**
 * Text that stands out too little from what is behind it.
 *
 * @param background the slide as it is painted with all letters transparent
 */
export function findLowContrast(
  { parts, stage }: Measurement,
  background: Pixels,
): { findings: Finding[]; isUneven: boolean } {
  const scale = background.width / (stage.right - stage.left);
  const worst = new Map<number, Finding>();
  let isUneven = false;
  for (const part of parts) {
    const color = part.type?.color;
    if (!part.isShown || !part.type || !color || color[3] === 0) continue;
    const stretches = part.lines.flatMap(stretchesOf).map((box) => sample(background, box, scale));
    isUneven ||= new Set(stretches.flat().map(([r, g, b]) => (r << 16) | (g << 8) | b)).size > 1;
    const ratio = Math.min(...stretches.map((points) => ratioOn(points, color)));
    const least = LEAST[isLarge(part) ? 'large' : 'usual'];
    if (ratio >= least) continue;
    const amount = least - ratio;
    if ((worst.get(part.source)?.amount ?? 0) >= amount) continue;
    // Rounded down: a ratio of 4.497 is not to be told as the 4.5 it misses.
    const data = { what: nameOf(part), ratio: Math.floor(ratio * 100) / 100, least };
    const { source, box } = part;
    worst.set(source, { id: 'low-contrast', source, aspect: '', amount, box, data });
  }
  return { findings: [...worst.values()], isUneven };
}

function isLarge({ type }: Part): boolean {
  return (type?.size ?? 0) >= LARGE[type?.isBold ? 'bold' : 'plain'];
}

/** A line of text in pieces about as long as they are high, so that one letter in the dark is not outvoted by the rest. */
function stretchesOf({ left, top, right, bottom }: Box): Box[] {
  const count = Math.max(1, Math.round((right - left) / (bottom - top)));
  const width = (right - left) / count;
  return Array.from({ length: count }, (_, index) => ({
    left: left + index * width,
    top,
    right: left + (index + 1) * width,
    bottom,
  }));
}

/** The contrast that all but the spared share of the points reach; without points there is nothing to tell. */
function ratioOn(points: readonly Rgb[], color: Color): number {
  const ratios = points.map((rgb) => contrastOf(blend(color, rgb), rgb)).sort((a, b) => a - b);
  return ratios[Math.floor(ratios.length * SPARED)] ?? Infinity;
}

/** The colours behind a piece of text, at points spread over where its letters stand. */
function sample(pixels: Pixels, { left, top, right, bottom }: Box, scale: number): Rgb[] {
  const points: Rgb[] = [];
  const air = (bottom - top) * AIR;
  for (let y = top + air; y < bottom - air; y += STRIDE) {
    for (let x = left + 1; x < right - 1; x += STRIDE) {
      const column = Math.round(x * scale);
      const row = Math.round(y * scale);
      if (column < 0 || row < 0 || column >= pixels.width || row >= pixels.height) continue;
      const at = (row * pixels.width + column) * pixels.channels;
      const [r = 0, g = 0, b = 0] = pixels.data.subarray(at, at + 3);
      points.push([r, g, b]);
    }
  }
  return points;
}

function blend([r, g, b, alpha]: Color, behind: Rgb): Rgb {
  const mix = (front: number, back: number) => front * alpha + back * (1 - alpha);
  return [mix(r, behind[0]), mix(g, behind[1]), mix(b, behind[2])];
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrastOf(a: Rgb, b: Rgb): number {
  const [dark = 0, light = 0] = [luminanceOf(a), luminanceOf(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function luminanceOf([r, g, b]: Rgb): number {
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

function linear(channel: number): number {
  const value = channel / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

type Rgb = readonly [number, number, number];
