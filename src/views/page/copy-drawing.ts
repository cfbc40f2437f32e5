/** A copy of what a figure shows, to stand on the same page as the figure; null for what makes no small picture. */
export function copyDrawing(figure: Element): Element | null {
  const drawing = figure.querySelector('.figure-body > :is(svg, img), .figure-body picture, pre');
  if (!drawing) return null;
  const copy = document.importNode(drawing, true);
  copy.removeAttribute('tabindex');
  for (const element of [copy, ...copy.querySelectorAll('*')]) renameIds(element);
  const frame = document.createElement('div');
  frame.className = `card-drawing ${drawing.matches('pre') ? 'code' : 'figure'}`;
  frame.append(copy);
  return frame;
}

/** An id may be on a page once; what uses it within the drawing follows. */
function renameIds(element: Element): void {
  for (const { name, value } of [...element.attributes]) {
    if (name === 'id') element.setAttribute(name, `card-${value}`);
    else if (name === 'aria-labelledby' || name === 'aria-describedby')
      element.setAttribute(name, value.replace(/\S+/g, 'card-$&'));
    else if (value.includes('#'))
      element.setAttribute(name, value.replace(/^#|url\(#/g, '$&card-'));
  }
}
