import { htmlAttributes } from '../../lib/html.ts';

/** The stage is cut into twelfths; a drawing takes as many as keep its letters readable from the back row. */
const STAGE_WIDTH = 1136;

/** A drawing with its name for those who do not see it. */
export function labelDrawing(svg: string, label: string | null): string {
  const attributes = htmlAttributes({ role: 'img', 'aria-label': label || null });
  return svg.replace(
    /<svg\b([^>]*)>/,
    (_, rest: string) => `<svg${withoutRole(rest)}${attributes}>`,
  );
}

/**
 * The classes of a figure with a drawing.
 *
 * @param scale how much larger than drawn it is on the stage; null fills the stage
 */
export function drawingClasses(svg: string, scale: number | null): string[] {
  return [`span-${spanOf(svg, scale)}`, ...(isCompact(svg) ? ['compact'] : [])];
}

/** Drawn for half a slide, a picture would be outsized across the measure of the page. */
function isCompact(svg: string): boolean {
  return viewBoxWidth(svg) < 720;
}

function spanOf(svg: string, scale: number | null): number {
  if (scale === null) return 12;
  return Math.min(12, Math.max(3, Math.ceil(((viewBoxWidth(svg) * scale) / STAGE_WIDTH) * 12)));
}

function viewBoxWidth(svg: string): number {
  return Number(/viewBox="[\d.-]+[\s,]+[\d.-]+[\s,]+([\d.]+)/.exec(svg)?.[1] ?? STAGE_WIDTH);
}

function withoutRole(attributes: string): string {
  return attributes.replace(/ (?:role|aria-label|width|height)="[^"]*"/g, '');
}
