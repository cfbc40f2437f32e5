/** Runs in a page, alone: takes out of a drawing what only the page needs, and sets its frame around all that is drawn. */
export function frameDrawing(edge: number): string {
  const root = document.querySelector('svg');
  if (!root) return '';
  const named = /^(?:marker|symbol|clipPath|mask|filter|pattern|linearGradient|radialGradient)$/;
  for (const element of root.querySelectorAll('style, title, desc, script, metadata, .today'))
    element.remove();
  for (const link of root.querySelectorAll('a')) {
    const group = document.createElementNS('http://www.w3.org/2000/svg', 'g');
    const transform = link.getAttribute('transform');
    if (transform !== null) group.setAttribute('transform', transform);
    group.append(...link.childNodes);
    link.replaceWith(group);
  }
  for (let unused = findUnused(root); unused.length > 0; unused = findUnused(root))
    for (const element of unused) element.remove();
  const { x, y, width, height } = root.getBBox();
  const kept =
    /^(?:id|d|x|y|x[12]|y[12]|[cfr][xy]|r|dx|dy|points|width|height|offset|transform|href|xlink:href|fill|stroke|opacity|viewBox|orient|ref[XY]|marker\w+|gradient\w+|clip-path|mask|clipPathUnits|maskUnits|patternUnits|text-anchor|text-decoration|dominant-baseline|letter-spacing|xml:space|preserveAspectRatio|(?:fill|stroke|font|marker|stop)-[a-z]+)$/;
  const source = root.outerHTML;
  for (const element of root.querySelectorAll('*'))
    for (const { name } of [...element.attributes]) {
      const isUnused = name === 'id' && !source.includes(`#${element.id}`);
      if (isUnused || !kept.test(name) || name === 'font-family') element.removeAttribute(name);
    }
  for (const { name } of [...root.attributes]) if (name !== 'xmlns') root.removeAttribute(name);
  const from = [Math.floor(x - edge), Math.floor(y - edge)];
  const size = [Math.ceil(width + 2 * edge), Math.ceil(height + 2 * edge)];
  root.setAttribute('viewBox', [...from, ...size].join(' '));
  return new XMLSerializer().serializeToString(root);

  function findUnused(svg: Element): Element[] {
    const source = svg.outerHTML;
    const used = new Set(
      Array.from(source.matchAll(/(?:url\(|href=")#([^)"]+)/g), ([, id = '']) => id),
    );
    return [...svg.querySelectorAll('*')].filter((element) => {
      const { tagName, id, childElementCount } = element;
      if (named.test(tagName)) return !used.has(id);
      if (tagName === 'g' || tagName === 'defs') return childElementCount === 0;
      if (tagName === 'text') return element.textContent.trim() === '';
      const sides = ['width', 'height'].map((side) => Number(element.getAttribute(side) ?? 0));
      return tagName === 'rect' && sides.includes(0);
    });
  }
}
