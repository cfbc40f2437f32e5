import type { ShownPart, TextPart } from '../shown-deck.ts';
import type { SlidePlace } from './page-tools.ts';

/** What stands on a slide, part by part. Runs inside the page. */
export function installSlides(skipped: string): void {
  const PICTURES = 'svg, img, video, canvas, iframe, object, math[display="block"], .math-display';
  const BLOCKS = `ul, ol, pre, table, figure, div, blockquote, ${PICTURES}`;
  const { barOf, barPart, boxedText, codeOf, isInline, joinTexts, lookOf } = globalThis.pptx;
  const { pictureOf, placeOf, tableOf, textOf } = globalThis.pptx;
  globalThis.pptx = { ...globalThis.pptx, partsOf };

  function partsOf(at: SlidePlace, heading: Element | null): ShownPart[] {
    const { slide } = at;
    const parts: ShownPart[] = [];
    // Texts before it are in another box.
    let floor = 0;
    for (const child of slide.childNodes) readNode(child, slide);
    return parts.filter(({ box }) => box.width > 0 && box.height > 0);

    function readNode(node: Node, within: HTMLElement): void {
      if (node instanceof Text) return addText(within, [node], within);
      if (!(node instanceof Element) || node === heading || node.matches(skipped)) return;
      const style = getComputedStyle(node);
      if (style.display === 'none' || style.visibility === 'hidden') return;
      if (node.matches(PICTURES)) return void parts.push(pictureOf(node, at));
      if (!(node instanceof HTMLElement)) return;
      if (node.matches('table')) return void parts.push(tableOf(node, at));
      if (node.matches('pre')) return void parts.push(codeOf(node, at));
      if (lookOf(node) !== null || barOf(node) !== null) return readBoxed(node);
      readPlain(node, within);
    }

    /** An element with a ground or a bar: one text box where there are only words in it, or else a panel behind its parts. */
    function readBoxed(element: HTMLElement): void {
      const start = parts.length;
      floor = start;
      readPlain(element, element);
      floor = parts.length + 1;
      const inner = parts.slice(start);
      const place = placeOf(element, at);
      const look = lookOf(element);
      const bar = barOf(element);
      const bars = bar ? [barPart(bar, place)] : [];
      const texts = inner.filter((part): part is TextPart => part.type === 'text');
      const text = look && texts.length === inner.length ? boxedText(texts, place, look) : null;
      if (text) return void parts.splice(start, inner.length, text, ...bars);
      const ground: ShownPart[] = look ? [{ type: 'panel', ...place, look }] : [];
      parts.splice(start, 0, ...ground, ...bars);
    }

    function readPlain(element: HTMLElement, within: HTMLElement): void {
      if (element.matches('ul, ol, dl')) return readList(element, 0);
      if (isTextBlock(element)) return addText(element, [...element.childNodes], within);
      let loose: Node[] = [];
      const flush = () => {
        addText(element, loose, element);
        loose = [];
      };
      for (const child of element.childNodes) {
        const isWords =
          child instanceof Text ||
          (child instanceof Element && isInline(child) && !child.matches(PICTURES));
        if (isWords) {
          loose.push(child);
          continue;
        }
        flush();
        readNode(child, element);
      }
      flush();
    }

    function readList(list: HTMLElement, level: number): void {
      for (const item of list.children) {
        if (!(item instanceof HTMLElement) || item.matches(skipped)) continue;
        const children = [...item.childNodes];
        const blocks = children.filter(
          (child): child is HTMLElement | SVGElement =>
            child instanceof Element && child.matches(BLOCKS),
        );
        const words = children.filter((child) => !blocks.includes(child as HTMLElement));
        addText(item, words, list, list.matches('dl') ? -1 : level);
        for (const block of blocks)
          if (block instanceof HTMLElement && block.matches('ul, ol')) readList(block, level + 1);
          else readNode(block, item);
      }
    }

    /** Adds a text, to the one above it where they belong together. */
    function addText(
      element: HTMLElement,
      nodes: readonly Node[],
      within: HTMLElement,
      level = -1,
    ): void {
      if (!nodes.some((each) => (each.textContent ?? '').trim() !== '')) return;
      const text = textOf(element, nodes, within, at, level);
      if (!text) return;
      const last = parts.at(-1);
      const joined = last?.type === 'text' && parts.length > floor ? joinTexts(last, text) : null;
      if (joined) parts[parts.length - 1] = joined;
      else parts.push(text);
    }
  }

  /** Words with nothing in them that stands on a line of its own. */
  function isTextBlock(element: HTMLElement): boolean {
    if (element.querySelector(`${PICTURES}, table, pre`)) return false;
    const isLine = (child: Element) => isInline(child) || child.matches(`br, ${skipped}`);
    return element.textContent.trim() !== '' && [...element.children].every(isLine);
  }
}
