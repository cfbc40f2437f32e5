import type { Visitor, XastChild, XastElement, XastParent } from 'svgo';
import { readDeclarations } from './declarations.ts';

/** Invisible, and no blank: it is put where blanks are to be kept. */
export const KEPT = '\u2063';

/**
 * HTML in a drawing, which draw.io and Mermaid write for labels, as text of SVG: in the middle of its box, with its lines. HTML that
 * is more than text stays, and is found by the check.
 */
export const plainForeignObjects: Visitor = {
  element: {
    enter(node, parent) {
      if (node.name === 'switch') return chooseFallback(node);
      if (node.name !== 'foreignObject') return;
      const text = textOf(node);
      if (text !== null) put(parent, node, text);
    },
  },
};

/** Of the children of a `<switch>` a browser shows the first it can; the HTML is left out where there is another way. */
function chooseFallback(node: XastElement): void {
  const children = node.children.filter((child) => child.type === 'element');
  const html = children.find(({ name }) => name === 'foreignObject');
  const other = children.find(({ name }) => name !== 'foreignObject');
  if (!other || children.some(({ attributes }) => attributes['systemLanguage'] !== undefined))
    return;
  node.name = 'g';
  node.children = [html && isCut(html, other) ? (textOf(html, other) ?? other) : other];
}

/** Whether the other way has fewer words: draw.io cuts long labels there. */
function isCut(html: XastElement, other: XastElement): boolean {
  const words = (node: XastElement) => linesOf(node).join('').replace(/\s+/g, '');
  return other.name === 'text' && isText(html) && words(other) !== words(html);
}

/**
 * The text of HTML in a drawing.
 *
 * @param like text at the right place, in the right type
 */
function textOf(node: XastElement, like?: XastElement): XastElement | null {
  if (!isText(node)) return null;
  const styles = stylesIn(node);
  const size = Number.parseFloat(like?.attributes['font-size'] ?? styles.get('font-size') ?? '16');
  const given = Number.parseFloat(styles.get('width') ?? '');
  const width = given || numberOf(node, 'width');
  // A box that was measured around its words has room for them.
  const letter = given ? WIDE : NARROW;
  const lines = linesOf(node).flatMap((line) =>
    wrap(line, width > 1 ? width / (size * letter) : 0),
  );
  if (lines.length === 0) return { ...node, name: 'g', attributes: {}, children: [] };
  const [x, y] = like
    ? [like.attributes['x'] ?? '0', numberOf(like, 'y')]
    : [
        `${numberOf(node, 'x') + numberOf(node, 'width') / 2}`,
        numberOf(node, 'y') + numberOf(node, 'height') / 2 + size * MIDDLE,
      ];
  const top = y - ((lines.length - 1) / 2) * size * LEADING;
  const attributes = {
    'text-anchor': 'middle',
    ...pick(styles, ['color', 'font-size', 'font-weight', 'font-style']),
    ...like?.attributes,
    y: `${round(top)}`,
  };
  return {
    type: 'element',
    name: 'text',
    attributes: { ...attributes, x },
    children: lines.map((value, line) => ({
      type: 'element',
      name: 'tspan',
      attributes: { x, ...(line > 0 && { dy: `${round(size * LEADING)}` }) },
      children: [{ type: 'text', value }],
    })),
  };
}

function put(parent: XastParent, node: XastElement, text: XastElement): void {
  // The place may be of the object itself.
  const { transform } = node.attributes;
  if (transform !== undefined) text.attributes['transform'] = transform;
  parent.children = parent.children.map((child) => (child === node ? text : child));
}

function isText(node: XastElement): boolean {
  return node.children.every(
    (child) =>
      child.type !== 'element' ||
      (WORDS.has(child.name.replace(/^\w+:/, '').toLowerCase()) &&
        !Object.keys(child.attributes).some((name) => /^on|^(?:src|href)$/i.test(name)) &&
        isText(child)),
  );
}

/** The lines of what is written in a node: a block and a `<br>` begin a new one. */
function linesOf(node: XastElement): string[] {
  const read = (child: XastChild): string => {
    if (child.type === 'text' || child.type === 'cdata') return child.value;
    if (child.type !== 'element') return '';
    const name = child.name.replace(/^\w+:/, '').toLowerCase();
    const inner = child.children.map(read).join('');
    return name === 'br' ? '\n' : BLOCKS.has(name) ? `\n${inner}\n` : inner;
  };
  return node.children
    .map(read)
    .join('')
    .replaceAll(KEPT, '')
    .split('\n')
    .map((line) => line.replace(/[ \t\r\f\u00a0]+/g, ' ').trim())
    .filter((line) => line !== '');
}

/** Words in lines of at most so many letters; 0 for any number. */
function wrap(line: string, most: number): string[] {
  if (most === 0 || line.length <= most) return [line];
  const lines: string[] = [];
  for (const word of line.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= most)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** What the elements of a label are styled with; the innermost counts. */
function stylesIn(node: XastElement): Map<string, string> {
  const styles = new Map(readDeclarations(node.attributes['style'] ?? ''));
  for (const child of node.children)
    if (child.type === 'element')
      for (const [key, value] of stylesIn(child)) styles.set(key, value);
  return styles;
}

function pick(
  styles: ReadonlyMap<string, string>,
  names: readonly string[],
): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = styles.get(name);
      return value === undefined ? [] : [[name === 'color' ? 'fill' : name, value]];
    }),
  );
}

function numberOf({ attributes }: XastElement, name: string): number {
  return Number.parseFloat(attributes[name] ?? '') || 0;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

const LEADING = 1.2;
/** From the middle of a letter to the line it is on, as a part of its size. */
const MIDDLE = 0.35;
/** The width of a letter, as a part of its size. */
const WIDE = 0.55;
const NARROW = 0.42;
const BLOCKS: ReadonlySet<string> = new Set([
  'div',
  'p',
  'li',
  'ul',
  'ol',
  'pre',
  'h1',
  'h2',
  'h3',
]);
const WORDS: ReadonlySet<string> = new Set([
  ...BLOCKS,
  ...'span br b i u s em strong small code font sub sup body label'.split(' '),
]);
