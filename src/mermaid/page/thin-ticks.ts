/** Runs in a page, alone: of the labels along an axis takes out those that lie on the one before. */
export function thinTicks(): void {
  const ends = new Map<Element | null, DOMRect>();
  for (const label of document.querySelectorAll('.tick text')) {
    const axis = label.closest('.tick')?.parentElement ?? null;
    const box = label.getBoundingClientRect();
    const last = ends.get(axis);
    const isFree = !last || box.left > last.right + 6 || box.top > last.bottom;
    if (isFree) ends.set(axis, box);
    else label.remove();
  }
}
