import type { RevealApi } from 'reveal.js';

/**
 * Finds what two neighbouring slides have in common, as reveal.js does, for it to move from one to the other.
 *
 * What is only said is left out, and so is what moves along with something around it. A picture keeps its shape on the way:
 * it is measured as it is drawn, not as the box it stands in.
 */
export function findMovers(this: Animator, from: HTMLElement, to: HTMLElement): Pair[] {
  const scale = this.Reveal.getScale();
  const pairs = this.getAutoAnimatePairs(from, to).filter((pair) => !pair.to.closest('.notes'));
  return pairs
    .filter((pair) => !pairs.some((other) => other !== pair && other.to.contains(pair.to)))
    .map((pair) => ({ ...pair, options: { ...pair.options, ...measurePicture(pair, scale) } }));
}

/** reveal.js moves and stretches the box of `to`; the measures are such that the picture in it covers that of `from`. */
function measurePicture({ from, to }: Pair, scale: number): Pick<Options, 'measure'> {
  const was = drawnBox(from);
  const is = drawnBox(to);
  if (!was || !is) return {};
  const growth = was.width / is.width;
  const origin = {
    x: to.offsetLeft + (is.x - to.offsetLeft) * growth,
    y: to.offsetTop + (is.y - to.offsetTop) * growth,
  };
  const inWindow = ({ x, y, width, height }: Box) => ({
    x: x * scale,
    y: y * scale,
    width: width * scale,
    height: height * scale,
  });
  return {
    measure: (element) => inWindow(element === to ? { ...is, ...origin } : was),
  };
}

/** Where a picture is drawn: as large as its box lets it be, in the middle. Null for what is no picture. */
function drawnBox(element: HTMLElement): Box | null {
  const picture = element.matches('.figure-body') ? element.querySelector('svg') : element;
  const ratio = picture && shapeOf(picture);
  if (!picture || ratio === null) return null;
  const { offsetLeft, offsetTop, offsetWidth, offsetHeight } = element;
  // The box of an SVG is known to its style alone; what moves a slide does not change it.
  const room = Number.parseFloat(getComputedStyle(picture).width) || offsetWidth;
  const width = Math.min(room, offsetHeight * ratio);
  const height = width / ratio;
  return {
    x: offsetLeft + (offsetWidth - width) / 2,
    y: offsetTop + (offsetHeight - height) / 2,
    width,
    height,
  };
}

/** Width by height; null for what has no shape of its own. */
function shapeOf(picture: Element): number | null {
  if (picture instanceof HTMLImageElement)
    return picture.naturalWidth / picture.naturalHeight || null;
  if (!(picture instanceof SVGSVGElement)) return null;
  const { width, height } = picture.viewBox.baseVal;
  return width / height || null;
}

/** What moves from where to where. */
interface Pair {
  readonly from: HTMLElement;
  readonly to: HTMLElement;
  readonly options?: Options;
}

interface Options {
  readonly measure?: (element: HTMLElement) => Box;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The part of reveal.js that a matcher is called on. */
interface Animator {
  readonly Reveal: RevealApi;
  readonly getAutoAnimatePairs: (from: HTMLElement, to: HTMLElement) => Pair[];
}
