/**
 * The classes that give something a share of the room, of a width in percent; none for all of it.
 *
 *     45   ->   has-width tens-4 ones-5
 *
 * Two digits are two classes, so that 20 rules do what 100 would: the security policy allows no style attributes.
 */
export function widthClasses(width: number | null): string[] {
  if (width === null) return [];
  return ['has-width', `tens-${Math.floor(width / 10)}`, `ones-${width % 10}`];
}
