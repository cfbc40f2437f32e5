/**
 * Runs in a page, alone: gives text that can hardly be read where it is the color of the two that is best read there, and lines in the
 * color of the paper the other one.
 */
export function readableText({ dark, light, soft, own }: ReadableColors): void {
  const chosen = new Set(own);
  const shapes = [
    ...document.querySelectorAll<SVGGeometryElement>('rect, path, circle, ellipse, polygon'),
  ].filter((shape) => (shape.getAttribute('fill') ?? '').startsWith('rgb') && !isDefined(shape));
  for (const line of document.querySelectorAll<SVGGeometryElement>('line, path, polyline')) {
    const isFilled = line.tagName !== 'line' && line.getAttribute('fill') !== 'none';
    if (!isFilled && !isDefined(line) && line.getAttribute('stroke') === light)
      line.setAttribute('stroke', soft);
  }
  for (const run of document.querySelectorAll<SVGTextElement>('text, tspan')) {
    const isEmpty = ![...run.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
    );
    // A number in a disk that is the end of a line.
    if (isEmpty || run.closest('.sequenceNumber')) continue;
    const said = run.closest('[fill]')?.getAttribute('fill') ?? dark;
    if (!said.startsWith('rgb')) continue;
    for (const shape of shapesUnder(run)) fillWholly(shape);
    const ground = groundUnder(run);
    if (chosen.has(said) || contrast(said, ground) >= 4.5) continue;
    const better = contrast(dark, ground) >= contrast(light, ground) ? dark : light;
    run.setAttribute('fill', better);
    run.removeAttribute('fill-opacity');
  }

  function isDefined(element: Element): boolean {
    return element.closest('defs, marker, symbol, clipPath, mask, pattern') !== null;
  }

  /** What is painted below the middle of a text, from the lowest up. */
  function shapesUnder(text: SVGTextElement): SVGGeometryElement[] {
    const box = text.getBoundingClientRect();
    const middle = new DOMPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
    return shapes.filter((shape) => {
      const isBelow = shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING;
      return (
        isBelow && shape.isPointInFill(middle.matrixTransform(shape.getScreenCTM()?.inverse()))
      );
    });
  }

  /** A color that shines through is another one in each theme, and has no letters that are read on all of them. */
  function fillWholly(shape: SVGGeometryElement): void {
    if (shape.tagName === 'rect' && alphaOf(shape) > 0.35)
      for (const name of ['opacity', 'fill-opacity']) shape.removeAttribute(name);
  }

  function alphaOf(shape: Element): number {
    return ['opacity', 'fill-opacity']
      .map((name) => Number(shape.getAttribute(name) ?? 1))
      .reduce((a, b) => a * b);
  }

  function groundUnder(text: SVGTextElement): string {
    let ground = channels(light);
    for (const shape of shapesUnder(text)) {
      const alpha = alphaOf(shape);
      const color = channels(shape.getAttribute('fill') ?? light);
      ground = ground.map((part, index) => part * (1 - alpha) + (color[index] ?? 0) * alpha);
    }
    return `rgb(${ground.join(', ')})`;
  }

  function contrast(a: string, b: string): number {
    const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
    return (high + 0.05) / (low + 0.05);
  }

  function luminance(color: string): number {
    const [red = 0, green = 0, blue = 0] = channels(color).map((channel) => {
      const part = channel / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }

  function channels(color: string): number[] {
    return (color.match(/[\d.]+/g) ?? []).map(Number);
  }
}

/** Colors as a browser says them: `rgb(1, 2, 3)`. */
export interface ReadableColors {
  readonly dark: string;
  readonly light: string;
  readonly soft: string;
  /** Those of the author, which stay. */
  readonly own: readonly string[];
}
