/** Runs in a page, alone: writes the labels of a drawing, which are HTML, as text of SVG, line by line where they are. */
export function labelsToText(): void {
  const brush = document.createElement('canvas').getContext('2d');
  for (const choice of document.querySelectorAll('switch')) {
    const [shown] = choice.children;
    const group = make('g', {});
    if (shown) group.append(shown);
    choice.replaceWith(group);
  }
  for (const label of document.querySelectorAll('foreignObject')) {
    const parent = label.parentElement as unknown as SVGGraphicsElement;
    const made = [
      ...groundsOf(label, parent),
      ...linesOf(label).map((line) => write(line, parent)),
    ];
    label.replaceWith(...made);
  }

  function linesOf(label: Element): Line[] {
    const lines: Line[] = [];
    const walker = document.createTreeWalker(label, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!element) continue;
      const style = getComputedStyle(element);
      for (const word of (node.textContent ?? '').matchAll(/\S+/g)) {
        const range = document.createRange();
        range.setStart(node, word.index);
        range.setEnd(node, word.index + word[0].length);
        const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
        const [box] = rects;
        if (!box || style.visibility === 'hidden') continue;
        const end = rects.at(-1) ?? box;
        const last = lines.at(-1);
        const isNext =
          last && Math.abs(last.top - box.top) < box.height / 2 && box.left > last.left;
        const line = isNext
          ? last
          : { top: box.top, left: box.left, right: 0, block: style, runs: [] };
        if (!isNext) lines.push(line);
        const isApart = line.runs.length > 0 && box.left - line.right > 1;
        line.runs.push({ text: `${isApart ? ' ' : ''}${word[0]}`, style, box });
        line.right = end.right;
      }
    }
    return lines;
  }

  function write({ left, right, runs, block }: Line, parent: SVGGraphicsElement): Element {
    const isCentered = block.textAlign.includes('center');
    const [first] = runs;
    const baseline = first ? first.box.top + ascentOf(first.style) : 0;
    const at = place(isCentered ? (left + right) / 2 : left, baseline, parent);
    const text = make('text', { x: `${at.x}`, y: `${at.y}` });
    text.style.textAnchor = isCentered ? 'middle' : 'start';
    text.style.dominantBaseline = 'auto';
    text.style.fontSize = block.fontSize;
    for (const { text: words, style } of runs) {
      const run = make('tspan', {});
      run.textContent = words;
      run.style.fill = style.color;
      run.style.fontSize = style.fontSize;
      run.style.fontWeight = style.fontWeight;
      run.style.fontStyle = style.fontStyle;
      run.style.textDecorationLine = style.textDecorationLine;
      text.append(run);
    }
    return text;
  }

  /** What labels are written on. */
  function groundsOf(label: Element, parent: SVGGraphicsElement): Element[] {
    return [...label.querySelectorAll('*')].flatMap((element) => {
      const { backgroundColor } = getComputedStyle(element);
      const { left, top, right, bottom } = element.getBoundingClientRect();
      if (/, 0\)$|^transparent$/.test(backgroundColor) || right <= left) return [];
      const [from, to] = [place(left, top, parent), place(right, bottom, parent)];
      const size = { width: `${to.x - from.x}`, height: `${to.y - from.y}` };
      const ground = make('rect', { x: `${from.x}`, y: `${from.y}`, ...size });
      ground.style.fill = backgroundColor;
      ground.style.stroke = 'none';
      return [ground];
    });
  }

  function ascentOf({ font, fontSize }: CSSStyleDeclaration): number {
    if (!brush) return Number.parseFloat(fontSize);
    brush.font = font;
    return brush.measureText('x').fontBoundingBoxAscent;
  }

  function place(x: number, y: number, parent: SVGGraphicsElement): DOMPoint {
    const at = new DOMPoint(x, y).matrixTransform(parent.getScreenCTM()?.inverse());
    return new DOMPoint(Math.round(at.x * 100) / 100, Math.round(at.y * 100) / 100);
  }

  function make(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  }
}

interface Line {
  readonly top: number;
  readonly left: number;
  right: number;
  readonly block: CSSStyleDeclaration;
  readonly runs: Run[];
}

interface Run {
  readonly text: string;
  readonly style: CSSStyleDeclaration;
  readonly box: DOMRect;
}
