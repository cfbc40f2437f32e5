import culori from 'culori/require';

const { formatHex, parse, wcagContrast } = culori;

/** What the author of a ` ```dot ` text did not color is in the colors of the page, in both themes. */
const INK = 'var(--ink)';
/** The two colors of letters, and of lines, on a color of the author's, which is the same in both themes. */
const LETTERS = ['#14211c', '#fdfdfb'] as const;
/** Through more than this the page is seen, and letters keep the color they have there. */
const LEAST_OPACITY = 0.6;

/**
 * The drawing of Graphviz in the colors of the page, but for those that its author chose.
 *
 * Letters on a color of the author's are dark or light, whichever is read better there. A node without one is left to the styles of the site,
 * by having no fill; what is drawn over its outline has none at all.
 */
export function colorDot(svg: string): string {
  const gradients = new Map<string, string>();
  const painted: Painted[] = [];
  let group = '';
  let shapes = 0;
  let hasWords = false;
  let gradient = '';
  let ink: string = INK;
  return svg.replace(TAGS, (tag, name: string, rest: string, end: string, at: number) => {
    if (name === 'g') {
      hasWords = svg.slice(at, svg.indexOf('</g>', at)).includes('<text');
      group = attribute(rest, 'class') ?? '';
      shapes = 0;
      return tag;
    }
    if (name.endsWith('Gradient')) gradient = attribute(rest, 'id') ?? '';
    if (name === 'stop') {
      const color = /stop-color:([^;"]+)/.exec(rest)?.[1]?.trim() ?? 'black';
      const opacity = /stop-opacity:([\d.]+)/.exec(rest)?.[1] ?? '1';
      if (!gradients.has(gradient)) gradients.set(gradient, color);
      return `<stop${rest.replace(/ style="[^"]*"/, '')} stop-color="${color}" stop-opacity="${Number(opacity)}"${end}>`;
    }
    if (name === 'text') return `<text${withLetters(rest)}${end}>`;
    if (!/^(?:path|polygon|ellipse|polyline)$/.test(name)) return tag;
    return `<${name}${withPaint(name, rest)}${end}>`;
  });

  function withPaint(name: string, attributes: string): string {
    const isOutline = name !== 'polyline' && /\bnode\b/.test(group);
    // A point is in the color of lines; what has words on it was colored.
    const isColored = isOutline && hasWords;
    const rest = isColored ? attributes.replace(' fill="black"', ' fill="#000000"') : attributes;
    const fill = attribute(rest, 'fill');
    if (isOutline) shapes += 1;
    const color = fill === null ? null : colorOf(fill);
    const isOpaque = Number(attribute(rest, 'fill-opacity') ?? 1) >= LEAST_OPACITY;
    if (color !== null && isOpaque && !isArrow(name)) paint(rest, color);
    const isBare = fill === 'none' && isOutline && shapes === 1 && ink === INK;
    // The page fills it, and letters on it are the page's as well.
    if (isBare) painted.push({ box: boxOf(rest), color: null });
    const own = isBare ? rest.replace(/ fill="none"/, '') : rest;
    return own.replace(/ (fill|stroke)="black"/g, ` $1="${ink}"`);
  }

  function isArrow(name: string): boolean {
    return name === 'polygon' && /\bedge\b/.test(group);
  }

  function paint(rest: string, color: string): void {
    painted.push({ box: boxOf(rest), color });
    // The color of the whole drawing is the first that is painted.
    if (/\bgraph\b/.test(group) && painted.length === 1) ink = readableOn(color);
  }

  function withLetters(rest: string): string {
    if (attribute(rest, 'fill') !== null) return rest.replace(/ fill="black"/, ` fill="${ink}"`);
    const at = [Number(attribute(rest, 'x')), Number(attribute(rest, 'y'))] as const;
    const ground = painted.findLast(({ box }) => isIn(at, box));
    if (ground?.color) return `${rest} fill="${readableOn(ground.color)}"`;
    return ink === INK ? rest : `${rest} fill="${ink}"`;
  }

  /** A color of the author's; null for none, for one of the page, and for one that is no color. */
  function colorOf(fill: string): string | null {
    const id = /^url\(#(.+)\)$/.exec(fill)?.[1];
    const color = parse(id === undefined ? fill : (gradients.get(id) ?? ''));
    const isSeen = fill !== 'none' && fill !== 'black' && color && (color.alpha ?? 1) > 0;
    return isSeen ? formatHex(color) : null;
  }
}

const TAGS = /<(\w+)([^<>]*?)(\/?)>/g;

function readableOn(color: string): string {
  const [dark, light] = LETTERS;
  return wcagContrast(dark, color) >= wcagContrast(light, color) ? dark : light;
}

function attribute(rest: string, name: string): string | null {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(rest)?.[1] ?? null;
}

/** The room that a shape takes, in the units of the drawing. */
function boxOf(rest: string): Box {
  const [cx, cy, rx, ry] = ['cx', 'cy', 'rx', 'ry'].map((name) => Number(attribute(rest, name)));
  if (rx) return [(cx ?? 0) - rx, (cy ?? 0) - (ry ?? 0), (cx ?? 0) + rx, (cy ?? 0) + (ry ?? 0)];
  const path = attribute(rest, 'points') ?? attribute(rest, 'd') ?? '';
  const numbers = (path.match(/-?[\d.]+/g) ?? []).map(Number);
  const xs = numbers.filter((_, index) => index % 2 === 0);
  const ys = numbers.filter((_, index) => index % 2 === 1);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function isIn([x, y]: readonly [number, number], [left, top, right, bottom]: Box): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

type Box = readonly [left: number, top: number, right: number, bottom: number];

interface Painted {
  readonly box: Box;
  /** Null for a color of the page. */
  readonly color: string | null;
}
