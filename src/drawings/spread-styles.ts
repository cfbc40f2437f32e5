import type { Visitor, XastChild, XastElement, XastParent } from 'svgo';
import { readDeclarations } from './declarations.ts';

/** Styles of elements as presentation attributes; what SVG has no attribute for has no effect in a page, and is dropped. */
export const spreadStyles: Visitor = {
  element: {
    enter(node, parent) {
      // What is left in a sheet matched nothing, or means a pointer, another medium or an animation.
      if (node.name === 'style') return removeNode(node, parent);
      const { style } = node.attributes;
      if (style === undefined) return;
      delete node.attributes['style'];
      const declarations = readDeclarations(style);
      for (const [property, value] of declarations) spread(node, property, value);
      const background = declarations.findLast(([property]) => BACKGROUND.test(property));
      if (background && node.name === 'svg') fill(node, background[1]);
    },
  },
};

function spread(node: XastElement, property: string, value: string): void {
  const { attributes } = node;
  if (PRESENTATION.has(property)) attributes[property] = value;
  else if (GEOMETRY.has(property) && node.name !== 'svg') attributes[property] = unquoted(value);
  // No attribute moves anything, and a drawing that stands still is another one.
  else if (/^animation(?:-name)?$/.test(property) && value !== 'none')
    attributes['style'] = `${property}:${value}`;
  else if (property === 'font') Object.assign(attributes, readFont(value));
  else if (property === 'marker')
    for (const end of ['start', 'mid', 'end']) attributes[`marker-${end}`] = value;
  else if (property === 'white-space' && value.startsWith('pre'))
    attributes['xml:space'] = 'preserve';
  else if (property === 'transform') {
    const transform = plainTransform(value);
    if (transform !== null) attributes['transform'] = transform;
  }
}

/** The background of a drawing is a rectangle behind it. */
function fill(svg: XastElement, color: string): void {
  if (/^(?:none|transparent|inherit|initial|unset)$/i.test(color) || /url\(/i.test(color)) return;
  const [x, y] = (svg.attributes['viewBox'] ?? '0 0').split(/[\s,]+/);
  const attributes = { x: x ?? '0', y: y ?? '0', width: '100%', height: '100%', fill: color };
  svg.children.unshift({ type: 'element', name: 'rect', attributes, children: [] });
}

/** `italic bold 12px/1.2 "A", sans-serif`. */
function readFont(font: string): Record<string, string> {
  const match = /^(.*?)(?:^|\s)(\d*\.?\d+(?:px|pt|em|rem|%)?)(?:\/\S+)?\s+(\S.*)$/.exec(font);
  if (!match) return {};
  const [, before = '', size = '', family = ''] = match;
  const style = /\b(?:italic|oblique)\b/.exec(before)?.[0];
  const weight = /\b(?:bold(?:er)?|lighter|[1-9]00)\b/.exec(before)?.[0];
  return {
    'font-size': size,
    'font-family': family,
    ...(style && { 'font-style': style }),
    ...(weight && { 'font-weight': weight }),
  };
}

/** A transform of CSS in the syntax of an attribute, which has no units; null where it would mean something else. */
function plainTransform(value: string): string | null {
  const plain = value.replace(/(-?\d*\.?\d+)(?:px|deg)\b/g, '$1');
  return /^(?:(?:matrix|translate|scale|rotate|skewX|skewY)\([-\d.,\se+]*\)\s*)+$/i.test(plain)
    ? plain.trim()
    : null;
}

/** The outline of a path may be written `path("M0 0")`. */
function unquoted(value: string): string {
  return /^path\(\s*(["'])(.*)\1\s*\)$/s.exec(value)?.[2] ?? value.replace(/px$/, '');
}

/** Takes a node out of its parent. */
export function removeNode(node: XastChild, parent: XastParent): void {
  parent.children = parent.children.filter((each) => each !== node);
}

const BACKGROUND = /^background(?:-color)?$/;

/** https://www.w3.org/TR/SVG2/styling.html#PresentationAttributes */
const PRESENTATION: ReadonlySet<string> = new Set(
  `alignment-baseline baseline-shift clip-path clip-rule color color-interpolation color-interpolation-filters cursor direction
  display dominant-baseline fill fill-opacity fill-rule filter flood-color flood-opacity font-family font-size font-size-adjust
  font-stretch font-style font-variant font-weight image-rendering letter-spacing lighting-color marker-end marker-mid marker-start
  mask mask-type opacity overflow paint-order pointer-events shape-rendering stop-color stop-opacity stroke stroke-dasharray
  stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor text-decoration
  text-rendering transform-origin unicode-bidi vector-effect visibility word-spacing writing-mode`.split(
    /\s+/,
  ),
);
const GEOMETRY: ReadonlySet<string> = new Set('x y width height cx cy r rx ry d'.split(' '));
