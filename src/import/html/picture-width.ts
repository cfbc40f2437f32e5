import type { Element } from 'hast';
import { attributeText, classesOf, styleOf } from './element.ts';

/** How wide an element wants to be, in percent of the slide. */
export function widthOfElement(node: Element, stageWidth: number): ElementWidth {
  const fromStyle = styleOf(node, 'width') ?? styleOf(node, 'max-width');
  const fromAttribute = attributeText(node, 'width');
  const percent = percentOf(fromStyle ?? fromAttribute ?? '', stageWidth) ?? classPercent(node);
  const isOnlyWidth = (attributeText(node, 'style') ?? '')
    .split(';')
    .every((each) =>
      /^\s*(?:(?:max-)?width|height|display|margin(?:-\w+)?)?\s*(?::|$)/i.test(each),
    );
  return {
    percent,
    isExact: percent !== null,
    used: [
      'width',
      'height',
      ...(isOnlyWidth ? ['style'] : []),
      ...(classPercent(node) !== null && classesOf(node).length === 1 ? ['className'] : []),
    ],
  };
}

/** A length of CSS as a percent of the slide: `50%`, `640px`, `640`, `40vw`, `10rem`; null where it says nothing. */
export function percentOf(length: string, stageWidth: number): number | null {
  const match = /^\s*([\d.]+)\s*(%|px|vw|r?em|cm|mm|in|pt)?\s*$/.exec(length);
  if (!match) return null;
  const number = Number(match[1]);
  const unit = match[2] ?? 'px';
  const percent =
    unit === '%' || unit === 'vw' ? number : ((number * (PIXELS[unit] ?? 1)) / stageWidth) * 100;
  if (!(percent > 0)) return null;
  return percent >= 100 ? null : Math.max(5, Math.round(percent));
}

/** The width of utility classes: `w-1/2`, `w-80`, `w-[40%]`. */
function classPercent(node: Element): number | null {
  for (const name of classesOf(node)) {
    const fraction = /^w-(\d+)\/(\d+)$/.exec(name);
    if (fraction) return percentOf(`${(Number(fraction[1]) / Number(fraction[2])) * 100}%`, 1280);
    const exact = /^w-\[(.+)\]$/.exec(name)?.[1];
    if (exact) return percentOf(exact, 1280);
    const steps = /^w-(\d+)$/.exec(name)?.[1];
    if (steps) return percentOf(`${Number(steps) * 4}px`, 980);
  }
  return null;
}

const PIXELS: Readonly<Record<string, number>> = {
  px: 1,
  em: 16,
  rem: 16,
  cm: 37.8,
  mm: 3.78,
  in: 96,
  pt: 1.333,
};

/** A width, and which attributes it is from. */
interface ElementWidth {
  readonly percent: number | null;
  readonly isExact: boolean;
  readonly used: readonly string[];
}
