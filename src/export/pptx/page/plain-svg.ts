/** A drawing with its paint in its attributes, because it leaves the styles of the page behind. Runs inside the page, with its tools. */
export function plainSvg(svg: Element): string {
  const { colorOf } = globalThis.pptx;
  const KEPT = [
    'fill',
    'fill-opacity',
    'stroke',
    'stroke-width',
    'stroke-opacity',
    'stroke-dasharray',
    'stroke-linejoin',
    'stroke-linecap',
    'opacity',
    'font-family',
    'font-size',
    'font-weight',
    'font-style',
    'text-anchor',
    'dominant-baseline',
    'marker-start',
    'marker-mid',
    'marker-end',
    'letter-spacing',
  ];
  const copy = svg.cloneNode(true) as Element;
  const copies = [copy, ...copy.querySelectorAll('*')];
  const sources = [svg, ...svg.querySelectorAll('*')];
  sources.forEach((source, index) => {
    const target = copies[index];
    if (!target) return;
    const style = getComputedStyle(source);
    target.removeAttribute('class');
    target.removeAttribute('style');
    target.removeAttribute('data-pptx');
    if (!(source instanceof SVGElement)) return;
    if (style.display === 'none') return void target.setAttribute('display', 'none');
    for (const name of KEPT) {
      let value = style.getPropertyValue(name);
      if (
        value === '' ||
        value === 'normal' ||
        (value === 'none' && !/^(?:fill|stroke)$/.test(name))
      )
        continue;
      if (/^(?:fill|stroke)$/.test(name) && !/^(?:none|url|context)/.test(value))
        value = `#${colorOf(value) ?? '000000'}`;
      if (name === 'font-family') value = value.replaceAll('"', "'");
      if (name.startsWith('marker'))
        value = value.replace(/url\(["']?[^#]*#([^"')]+)["']?\)/, 'url(#$1)');
      target.setAttribute(name, value);
    }
  });
  const { width, height } = svg.getBoundingClientRect();
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(Math.round(width)));
  copy.setAttribute('height', String(Math.round(height)));
  for (const link of copy.querySelectorAll('a')) link.replaceWith(...link.childNodes);
  for (const odd of copy.querySelectorAll('script, foreignObject')) odd.remove();
  return new XMLSerializer().serializeToString(copy);
}
