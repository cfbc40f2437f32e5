import type { Anchor } from '../../model/outline.ts';
import { escapeHtml, htmlAttributes } from '../../lib/html.ts';
import { BLOCK_NAMES, domIdOf } from '../../refs/graph.ts';

/** The stage is cut into twelfths; a drawing takes as many as keep its letters readable from the back row. */
const STAGE_WIDTH = 1136;

/** A drawn figure with its caption, the same in both views. */
export function figureHtml(
  svg: string,
  anchor: Anchor,
  { alt, scale, mover = null }: FigureOptions,
): string {
  const label = htmlAttributes({ role: 'img', 'aria-label': alt || anchor.title || null });
  const picture = svg.replace(
    /<svg\b([^>]*)>/,
    (_, rest: string) => `<svg${withoutRole(rest)}${label}>`,
  );
  const attributes = htmlAttributes({
    class: `figure span-${spanOf(svg, scale)}${isCompact(svg) ? ' compact' : ''}`,
    id: domIdOf(anchor),
  });
  return `<figure${attributes}><div class="figure-body"${htmlAttributes({ 'data-id': mover })}>${picture}</div>${captionHtml(anchor)}</figure>`;
}

/** `Figure 3. Caption`; nothing for a block that has neither number nor caption. */
export function captionHtml(anchor: Anchor): string {
  if (anchor.kind === 'slide' || anchor.kind === 'heading') return '';
  const label = `<span class="caption-label">${BLOCK_NAMES[anchor.kind]} ${anchor.number}</span>`;
  return `<figcaption>${label}${anchor.title ? ` ${escapeHtml(anchor.title)}` : ''}</figcaption>`;
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

/** How a drawing is shown. */
export interface FigureOptions {
  readonly alt: string | null;
  /** How much larger than drawn it stands on the stage; null fills the stage. */
  readonly scale: number | null;
  /** What it is known by on a neighbouring slide, to which it moves. @default null */
  readonly mover?: string | null;
}
