/**
 * Measures what stands on the stage, in pixels of a stage 1280 px wide.
 *
 * Both functions run inside the page, so they use nothing from outside themselves.
 */

/** What of a slide stands outside the stage, or is cut off by a box too small for it. */
export function findOverflow(selector: string): string[] {
  const TOLERANCE = 1;
  const slide = document.querySelector<HTMLElement>(selector);
  const slides = document.querySelector<HTMLElement>('.reveal > .slides');
  if (!slide || !slides) return ['There is no slide to measure.'];
  const stage = slides.getBoundingClientRect();
  const scale = stage.width / slides.offsetWidth;
  const found = new Map<string, number>();

  for (const element of slide.querySelectorAll('*')) {
    if (element.closest('.notes, .visually-hidden, defs, marker, clipPath, mask, symbol, pattern'))
      continue;
    const box = element.getBoundingClientRect();
    if (box.width === 0 && box.height === 0) continue;
    report(element, 'outside the stage at the top', stage.top - box.top);
    report(element, 'outside the stage at the right', box.right - stage.right);
    report(element, 'outside the stage at the bottom', box.bottom - stage.bottom);
    report(element, 'outside the stage at the left', stage.left - box.left);
    if (element instanceof HTMLElement) reportClipped(element);
    else if (element.matches('svg text')) reportCutLabel(element, box);
  }
  return [...found].map(([what, by]) => `${what} by ${by} px`);

  function reportClipped(element: HTMLElement): void {
    const { overflowX, overflowY } = getComputedStyle(element);
    if (overflowX !== 'visible')
      report(element, 'cut off at its side', (element.scrollWidth - element.clientWidth) * scale);
    if (overflowY !== 'visible')
      report(element, 'cut off below', (element.scrollHeight - element.clientHeight) * scale);
  }

  function reportCutLabel(label: Element, box: DOMRect): void {
    const drawing = label.closest('svg')?.getBoundingClientRect();
    if (drawing)
      report(
        label,
        'cut off by the edge of its drawing',
        Math.max(drawing.left - box.left, box.right - drawing.right),
      );
  }

  function report(element: Element, what: string, screenPixels: number): void {
    const by = Math.round(screenPixels / scale);
    if (by <= TOLERANCE) return;
    const name = `${element.localName}${element.classList.length > 0 ? `.${[...element.classList].join('.')}` : ''}`;
    const text = element.textContent.trim().replace(/\s+/g, ' ').slice(0, 30);
    // Parts of a box that stands out stand out with it; the box is named, not each part.
    const isPartOfOne =
      [...found.keys()].some((key) => key.endsWith(what)) && element.parentElement !== slide;
    if (!isPartOfOne) found.set(`${name} “${text}” is ${what}`, by);
  }
}

/** Text of a slide that is smaller than `least` pixels; letters inside a drawing count as large as they come out. */
export function findSmallText({
  selector,
  least,
}: {
  readonly selector: string;
  readonly least: number;
}): string[] {
  const slide = document.querySelector<HTMLElement>(selector);
  const slides = document.querySelector<HTMLElement>('.reveal > .slides');
  if (!slide || !slides) return ['There is no slide to measure.'];
  const scale = slides.getBoundingClientRect().width / slides.offsetWidth;
  const found: string[] = [];
  for (const element of slide.querySelectorAll('*')) {
    if (element.closest('.notes, .visually-hidden, defs, title, desc, style, script, annotation'))
      continue;
    const text = [...element.childNodes]
      .filter((node) => node.nodeType === Node.TEXT_NODE)
      .map((node) => node.nodeValue)
      .join('');
    const box = element.getBoundingClientRect();
    if (text.trim() === '' || (box.width === 0 && box.height === 0)) continue;
    const size = (Number.parseFloat(getComputedStyle(element).fontSize) * scaleOf(element)) / scale;
    if (size < least - 0.05)
      found.push(`${element.localName} “${text.trim().slice(0, 30)}” is ${size.toFixed(1)} px`);
  }
  return found;

  function scaleOf(element: Element): number {
    const matrix = element instanceof SVGGraphicsElement ? element.getScreenCTM() : null;
    return matrix ? Math.sqrt(Math.abs(matrix.a * matrix.d - matrix.b * matrix.c)) : scale;
  }
}
