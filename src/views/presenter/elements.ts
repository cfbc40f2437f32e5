/**
 * A part of the presenter view by its id.
 *
 * @throws Error when the page has no such part
 */
export function element<N extends keyof HTMLElementTagNameMap>(
  id: string,
  name?: N,
): HTMLElementTagNameMap[N] {
  const found =
    (known.get(id) as HTMLElementTagNameMap[N] | undefined) ??
    document.querySelector<HTMLElementTagNameMap[N]>(`${name ?? ''}#${id}`);
  if (found) known.set(id, found);
  if (!found) throw new Error(`The presenter view has no part \`${id}\`.`);
  return found;
}

/** Some parts may stand in another window for a while. */
const known = new Map<string, HTMLElement>();
