/** Runs in a page, alone: writes what the styles of a drawing come to as attributes, and takes out what is not seen. */
export function stylesToAttributes(): void {
  const root = document.querySelector('svg');
  if (!root) return;
  const initial: Readonly<Record<string, string>> = {
    ...{ opacity: '1', 'clip-path': 'none', mask: 'none' },
    ...{ fill: '', 'fill-opacity': '1', 'fill-rule': 'nonzero', stroke: 'none' },
    ...{ 'stroke-width': '1px', 'stroke-dasharray': 'none', 'stroke-opacity': '1' },
    ...{ 'stroke-linecap': 'butt', 'stroke-linejoin': 'miter' },
    ...{ 'marker-start': 'none', 'marker-mid': 'none', 'marker-end': 'none' },
    ...{ 'font-size': '', 'font-weight': '400', 'font-style': 'normal', 'text-anchor': 'start' },
    ...{ 'dominant-baseline': 'auto', 'text-decoration-line': 'none', 'letter-spacing': 'normal' },
    ...{ 'stop-color': '', 'stop-opacity': '1', rx: 'auto', ry: 'auto' },
  };
  const found = Array.from(root.querySelectorAll<SVGElement>('*'), (element) => ({
    element,
    style: read(element),
  }));
  const styles = new Map<Element, Style>(found.map(({ element, style }) => [element, style]));
  for (const { element, style } of found)
    for (const name of Object.keys(initial)) write(element, name, style);
  for (const { element, style } of found) if (style.get('hidden') === 'yes') element.remove();

  function read(element: SVGElement): Style {
    const computed = getComputedStyle(element);
    const { display, visibility, opacity } = computed;
    // What only a definition has is not displayed and is used.
    const isDefined = element.closest('defs, marker, symbol, clipPath, mask, pattern') !== null;
    const isHidden = display === 'none' || opacity === '0' || visibility === 'hidden';
    return new Map([
      ...Object.keys(initial).map((name) => [name, computed.getPropertyValue(name)] as const),
      ['hidden', isHidden && !isDefined && element.childElementCount === 0 ? 'yes' : 'no'],
      ...(display === 'none' && !isDefined ? ([['hidden', 'yes']] as const) : []),
    ]);
  }

  function write(element: SVGElement, name: string, style: Style): void {
    if (name === 'rx' || name === 'ry') {
      const value = style.get(name) ?? 'auto';
      if (element.tagName === 'rect' && value !== 'auto' && value !== '0px')
        element.setAttribute(name, plain(value));
      return;
    }
    element.removeAttribute(name);
    if (name === 'text-decoration-line') element.removeAttribute('text-decoration');
    if (!has(element, name)) return;
    const value = style.get(name) ?? '';
    const outer = element.tagName === 'tspan' ? styles.get(element.parentElement as Element) : null;
    // Of these a run has what its text has.
    const isKept = !/^(?:opacity|clip-path|mask|dominant-baseline|text-decoration-line)$/.test(
      name,
    );
    if (outer && isKept ? outer.get(name) === value : value === initial[name]) return;
    if (name.startsWith('stroke-') && style.get('stroke') === 'none') return;
    if (name.startsWith('fill-') && style.get('fill') === 'none') return;
    paint(element, name === 'text-decoration-line' ? 'text-decoration' : name, value);
  }

  function has({ tagName }: Element, name: string): boolean {
    const isText = /^(?:text|tspan|textPath)$/.test(tagName);
    const isShape = /^(?:path|rect|circle|ellipse|line|polygon|polyline|use)$/.test(tagName);
    if (/^(?:opacity|clip-path|mask)$/.test(name)) return tagName !== 'svg';
    if (/^(?:fill|stroke)/.test(name)) return isText || isShape;
    if (name.startsWith('marker-')) return isShape;
    return name.startsWith('stop-') ? tagName === 'stop' : isText;
  }

  function paint(element: SVGElement, name: string, value: string): void {
    const color = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(value);
    if (!color) return element.setAttribute(name, plain(value));
    const [, red, green, blue, alpha = '1'] = color;
    if (Number(alpha) === 0) return element.setAttribute(name, 'none');
    element.setAttribute(name, `rgb(${red}, ${green}, ${blue})`);
    if (alpha !== '1') element.setAttribute(`${name.replace('-color', '')}-opacity`, alpha);
  }

  function plain(value: string): string {
    return value.replace(/url\("[^"#]*(#[^"]*)"\)/g, 'url($1)').replace(/(\d)px/g, '$1');
  }
}

type Style = ReadonlyMap<string, string>;
