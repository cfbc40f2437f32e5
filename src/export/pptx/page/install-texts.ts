import type { Box, Look, PanelPart, Paragraph, TextPart } from '../shown-deck.ts';
import type { Bar, Place, SlidePlace } from './page-tools.ts';

/** Texts as boxes: how far they reach, and which are one. Runs inside the page. */
export function installTexts(): void {
  const { boxOf, paragraphsOf, placeOf } = globalThis.pptx;
  globalThis.pptx = { ...globalThis.pptx, textOf, joinTexts, boxedText, barPart };

  /** A text as wide as it could be, so that other letters have room as well; null without words. */
  function textOf(
    element: HTMLElement,
    nodes: readonly Node[],
    within: HTMLElement,
    at: SlidePlace,
    level: number,
  ): TextPart | null {
    const paragraphs = paragraphsOf(element, nodes, level);
    if (paragraphs.length === 0) return null;
    const box = reachOf(element, nodes, within, at);
    const role = roleOf(element);
    return { type: 'text', role, ...placeOf(element, at), box, paragraphs, look: null };
  }

  function roleOf(element: HTMLElement): TextPart['role'] {
    if (element.matches('figcaption, .code-title, .source, .footnotes *')) return 'caption';
    if (element.matches('.subtitle')) return 'subtitle';
    return element.closest('blockquote') ? 'quote' : 'body';
  }

  function reachOf(
    element: HTMLElement,
    nodes: readonly Node[],
    within: HTMLElement,
    at: SlidePlace,
  ): Box {
    const words = wordsOf(nodes);
    const own = element.getBoundingClientRect();
    const outer = within.getBoundingClientRect();
    const padding = getComputedStyle(within);
    const style = getComputedStyle(element);
    const isLine = style.display === 'inline' || element === within;
    let left = isLine ? words.left : own.left;
    let right = Math.max(words.right, isLine ? 0 : own.right);
    const edges = {
      left: outer.left + parseFloat(padding.paddingLeft),
      right: outer.right - parseFloat(padding.paddingRight),
    };
    if (style.textAlign === 'center') {
      const room = Math.max(0, Math.min(left - edges.left, edges.right - right));
      left -= room;
      right += room;
    } else if (style.direction === 'rtl') left = Math.min(left, edges.left);
    else right = Math.max(right, edges.right);
    return boxOf(new DOMRect(left, words.top, right - left, words.height), at);
  }

  /** Around words, and not around a list between them. */
  function wordsOf(nodes: readonly Node[]): DOMRect {
    const range = document.createRange();
    const rects = nodes.flatMap((node) => {
      if ((node.textContent ?? '').trim() === '') return [];
      range.selectNode(node);
      return [range.getBoundingClientRect()];
    });
    const left = Math.min(...rects.map((rect) => rect.left));
    const top = Math.min(...rects.map((rect) => rect.top));
    const right = Math.max(...rects.map((rect) => rect.right));
    const bottom = Math.max(...rects.map((rect) => rect.bottom));
    return new DOMRect(left, top, right - left, bottom - top);
  }

  /** Two texts as one, where the second stands right below the first; null where it does not. */
  function joinTexts(above: TextPart, below: TextPart): TextPart | null {
    const gap = below.box.y - above.box.y - above.box.height;
    const isAlike = above.role === below.role && above.column === below.column;
    const isBelow = gap > -8 && gap < 80 && Math.abs(above.box.x - below.box.x) < 60;
    const isPlain = above.role === 'body' && above.look === null;
    if (!isAlike || !isBelow || !isPlain) return null;
    const x = Math.min(above.box.x, below.box.x);
    const right = Math.max(above.box.x + above.box.width, below.box.x + below.box.width);
    const { y } = above.box;
    return {
      ...above,
      step: above.step === below.step ? above.step : null,
      box: { x, y, width: right - x, height: below.box.y + below.box.height - y },
      paragraphs: [...moved(above, x, 0), ...moved(below, x, Math.max(0, gap))],
    };
  }

  /** The paragraphs of a text as they stand from another edge, the first of them below what is above. */
  function moved({ paragraphs, box }: TextPart, x: number, before: number): Paragraph[] {
    return paragraphs.map((each, index) => ({
      ...each,
      indent: each.indent + box.x - x,
      before: index === 0 ? Math.max(before, each.before) : each.before,
    }));
  }

  /** Texts within a ground as one text on it. */
  function boxedText(texts: readonly TextPart[], place: Place, look: Look): TextPart | null {
    const [head] = texts;
    const last = texts.at(-1);
    if (!head || !last) return null;
    const { box } = place;
    const left = Math.min(...texts.map((part) => part.box.x));
    const below = box.y + box.height - last.box.y - last.box.height;
    return {
      ...head,
      ...place,
      look: {
        ...look,
        inset: [head.box.y - box.y, Math.max(0, look.inset[1]), Math.max(0, below), left - box.x],
      },
      paragraphs: texts.flatMap((part, index) => {
        const above = texts[index - 1];
        const gap = above ? part.box.y - above.box.y - above.box.height : 0;
        return moved(part, left, Math.max(0, gap));
      }),
    };
  }

  function barPart({ side, width, color }: Bar, place: Place): PanelPart {
    const { x, y, width: wide, height: high } = place.box;
    const box = {
      left: { x, y, width, height: high },
      right: { x: x + wide - width, y, width, height: high },
      top: { x, y, width: wide, height: width },
      bottom: { x, y: y + high - width, width: wide, height: width },
    }[side];
    return { type: 'panel', ...place, box, look: { fill: color, line: null, inset: [0, 0, 0, 0] } };
  }
}
