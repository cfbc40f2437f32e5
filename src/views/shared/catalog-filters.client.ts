/** Closes an open row of choices by Escape, and by a click anywhere else. */
const filters = document.querySelector<HTMLElement>('.catalog-filters');

function close(): HTMLElement | null {
  const open = filters?.querySelector('details[open]');
  open?.removeAttribute('open');
  return open?.querySelector('summary') ?? null;
}

addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') close()?.focus();
});
addEventListener('click', ({ target }) => {
  if (target instanceof Node && !filters?.contains(target)) close();
});
