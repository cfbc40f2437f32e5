import { isOnlySlip, suggest } from '../refs/suggest.ts';
import { HTML_ELEMENTS } from '../syntax/html-names.ts';

/**
 * The component that an element with the name of none can only mean: `<notes>` is shown to everybody, unlike `<Notes>`.
 *
 * Null for an element of HTML and for a name with a capital, which another rule looks into.
 */
export function meantComponent(name: string, components: readonly string[]): string | null {
  if (!/^[a-z][^.:]*$/.test(name) || HTML_ELEMENTS.has(name)) return null;
  const near = suggest(name, components);
  return isOnlySlip(name, near) ? (near[0] ?? null) : null;
}
