/** The characters of a `unicode-range` of CSS: `U+600-6FF, U+2010`. */
export function readRange(text: string): Range[] {
  return [...text.matchAll(/U\+([0-9a-f?]+)(?:-([0-9a-f]+))?/gi)].map(([, from = '', to]) => [
    parseInt(from.replaceAll('?', '0'), 16),
    parseInt(to ?? from.replaceAll('?', 'F'), 16),
  ]);
}

/** Characters as a `unicode-range`, neighbors joined. */
export function writeRange(characters: Iterable<number>): string {
  const ranges: [number, number][] = [];
  for (const each of [...characters].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && each <= last[1] + 1) last[1] = each;
    else ranges.push([each, each]);
  }
  return ranges
    .map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`))
    .join(', ');
}

/** Whether a range has a character. */
export function isInRange(ranges: readonly Range[], character: number): boolean {
  return ranges.some(([from, to]) => from <= character && character <= to);
}

function hex(character: number): string {
  return character.toString(16).toUpperCase();
}

/** From one character to another. */
export type Range = readonly [number, number];
