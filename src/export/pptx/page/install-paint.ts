import type { Look } from '../shown-deck.ts';
import type { Bar, PageTools } from './page-tools.ts';

/** How elements look: colors, fonts, grounds. Runs inside the page. */
export function installPaint(fontNames: Readonly<Record<string, string>>): void {
  const paint = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  globalThis.pptx = { colorOf, firstFont, isInline, lookOf, barOf } as PageTools;

  /** Six digits, mixed with white where it is seen through; null for one that is not seen. */
  function colorOf(color: string): string | null {
    if (!paint || color === '' || color === 'transparent') return null;
    paint.clearRect(0, 0, 1, 1);
    paint.fillStyle = color;
    paint.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = paint.getImageData(0, 0, 1, 1).data;
    if (alpha < 8) return null;
    return [red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('');
  }

  function firstFont(family: string): string {
    const name = (family.split(',')[0] ?? '').trim().replace(/^["']|["']$/g, '');
    return fontNames[name] ?? name;
  }

  function isInline(element: Element): boolean {
    return /^(?:inline|contents|ruby)/.test(getComputedStyle(element).display);
  }

  function lookOf(element: Element): Look | null {
    const style = getComputedStyle(element);
    const fill = colorOf(style.backgroundColor);
    const { borderTopWidth, borderRightWidth, borderBottomWidth, borderLeftWidth } = style;
    const widths = [borderTopWidth, borderRightWidth, borderBottomWidth, borderLeftWidth];
    const isFramed = widths.every((width) => parseFloat(width) > 0);
    const line = isFramed ? colorOf(style.borderTopColor) : null;
    if (fill === null && line === null) return null;
    const { paddingTop, paddingRight, paddingBottom, paddingLeft } = style;
    return {
      fill,
      line,
      inset: [
        parseFloat(paddingTop),
        parseFloat(paddingRight),
        parseFloat(paddingBottom),
        parseFloat(paddingLeft),
      ],
    };
  }

  /** A line along one side. */
  function barOf(element: Element): Bar | null {
    const style = getComputedStyle(element);
    const sides = (['Left', 'Right', 'Top', 'Bottom'] as const).flatMap((side) => {
      const width = parseFloat(style[`border${side}Width`]);
      return width > 0 ? [{ side, width, color: colorOf(style[`border${side}Color`]) }] : [];
    });
    const [only, ...others] = sides;
    if (!only || others.length > 0 || only.width < 2 || only.color === null) return null;
    return { ...only, side: only.side.toLowerCase() as Bar['side'], color: only.color };
  }
}
