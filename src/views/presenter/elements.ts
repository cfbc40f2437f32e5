/**
 * A part of the presenter view by its id.
 *
 * @throws Error when the page has no such part
 */
export function element<N extends keyof HTMLElementTagNameMap>(
  id: string,
  name?: N,
): HTMLElementTagNameMap[N] {
  const found = document.querySelector<HTMLElementTagNameMap[N]>(`${name ?? ''}#${id}`);
  if (!found) throw new Error(`The presenter view has no part \`${id}\`.`);
  return found;
}
