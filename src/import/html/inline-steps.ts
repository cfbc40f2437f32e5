import type { Element, ElementContent } from 'hast';
import { solidChildren, textOf } from './element.ts';
import { BLOCK_BOXES, INLINE } from './element-kinds.ts';

/**
 * Lectern shows blocks and items step by step, no words in a line. An item whose last words appear is a step, and so is a line all of which
 * does; words in the middle appear with their line, which is reported.
 *
 *     <li>Works at <b class="fragment">Acme</b></li>   ->   <li class="fragment">Works at <b>Acme</b></li>
 */
export function liftInlineSteps(
  name: string,
  inside: readonly ElementContent[],
  report: (words: string) => void,
): { readonly inside: ElementContent[]; readonly isStep: boolean } {
  const line = solidChildren(inside).filter((child) => child.type === 'text' || isInline(child));
  if (!line.some(isMarked)) return { inside: [...inside], isStep: false };
  const isAll = line.every(isMarked);
  if (isAll && BLOCK_BOXES.has(name))
    return {
      inside: inside.map((child) => (isMarked(child) ? asLine(child) : child)),
      isStep: false,
    };
  const isStep = isAll || (name === 'li' && isMarked(line.at(-1)));
  if (!isStep) report(line.filter(isMarked).map(textOf).join(' '));
  return { inside: inside.map((child) => (isMarked(child) ? unmarked(child) : child)), isStep };
}

function isInline(child: ElementContent): child is Element {
  return child.type === 'element' && INLINE.has(child.tagName);
}

function isMarked(child: ElementContent | undefined): child is Element {
  return child !== undefined && isInline(child) && child.properties['dataXStep'] !== undefined;
}

function unmarked(child: Element): Element {
  return { ...child, properties: { ...child.properties, dataXStep: undefined } };
}

function asLine(child: Element): Element {
  return {
    type: 'element',
    tagName: 'p',
    properties: { dataXStep: '' },
    children: [unmarked(child)],
    ...(child.position && { position: child.position }),
  };
}
