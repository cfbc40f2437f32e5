import { keep, readKept } from '../../shared/browser-storage.ts';
import { storageName } from './stage.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Draws again what was drawn before the deck was loaded again. */
export function restoreInk(root: ParentNode): void {
  addInk(root, (readKept('session', storageName('ink')) as Ink | null) ?? {});
}

/** Draws this on the slides of a deck, and nothing else. */
export function replaceInk(root: ParentNode, ink: Ink): void {
  for (const old of root.querySelectorAll('section.slide > .ink')) old.remove();
  addInk(root, ink);
}

/** What is drawn on the slides of a deck. */
export function inkOn(root: ParentNode): Ink {
  const slides = [...root.querySelectorAll('section.slide:has(> .ink)')];
  return Object.fromEntries(slides.map((slide) => [slide.id, strokesOf(slide)]));
}

/** Adds a stroke to a slide. The ink is a part of its slide, so it comes, goes and is printed with it. */
export function addStroke(slide: Element, color: InkColor): SVGPathElement {
  const ink = inkOf(slide) ?? slide.appendChild(createInk());
  const stroke = document.createElementNS(SVG, 'path');
  stroke.setAttribute('class', `stroke stroke-${color}`);
  return ink.appendChild(stroke);
}

/** Takes the last stroke of a slide back, or all of them. */
export function removeStrokes(slide: Element, which: 'last' | 'all'): void {
  const ink = inkOf(slide);
  if (which === 'last') ink?.lastElementChild?.remove();
  if (which === 'all' || ink?.childElementCount === 0) ink?.remove();
}

/** Keeps what is drawn as long as the window is open, and tells who follows the deck that it changed. */
export function saveInk(root: ParentNode): void {
  const ink = inkOn(root);
  root.dispatchEvent(new Event('inkchanged'));
  keep('session', storageName('ink'), Object.keys(ink).length === 0 ? null : ink);
}

function addInk(root: ParentNode, ink: Ink): void {
  for (const [id, strokes] of Object.entries(ink)) {
    const slide = root.querySelector(`section.slide[id="${CSS.escape(id)}"]`);
    if (!slide || inkOf(slide)) continue;
    for (const { path, color } of strokes) addStroke(slide, color).setAttribute('d', path);
  }
}

function inkOf(slide: Element): SVGElement | null {
  return slide.querySelector<SVGElement>(':scope > .ink');
}

function createInk(): SVGElement {
  const ink = document.createElementNS(SVG, 'svg');
  ink.setAttribute('class', 'ink');
  ink.setAttribute('aria-hidden', 'true');
  return ink;
}

function strokesOf(slide: Element): Stroke[] {
  return [...(inkOf(slide)?.children ?? [])].map((stroke) => ({
    path: stroke.getAttribute('d') ?? '',
    color: (/stroke-(\w+)/.exec(stroke.getAttribute('class') ?? '')?.[1] ?? 'signal') as InkColor,
  }));
}

/** The colours of the pen; each is legible on the stage in both themes. */
export type InkColor = 'signal' | 'accent' | 'mark';

/** What is drawn, by the ids of the slides. */
export type Ink = Readonly<Record<string, readonly Stroke[]>>;

interface Stroke {
  readonly path: string;
  readonly color: InkColor;
}
