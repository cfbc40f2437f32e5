/** Makes an element; text stays text, so nothing that was found or typed is ever read as HTML. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string | boolean>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== false) made.setAttribute(key, value === true ? '' : value);
  }
  made.append(...children);
  return made;
}

/** The drawings of the box, in the colour of the text around them. */
export function icon(name: 'search' | 'close'): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}

const SVG = 'http://www.w3.org/2000/svg';
const PATHS = {
  search: 'm13 13 5 5M8.5 14.5a6 6 0 1 0 0-12 6 6 0 0 0 0 12z',
  close: 'm5 5 10 10M15 5 5 15',
} as const;
