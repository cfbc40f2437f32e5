/**
 * A piece of code that two listings share: where it begins in each, counted in characters, and how long it is.
 *
 * It lies within one line, so that it can be moved as it stands.
 */
export interface CodeMatch {
  readonly from: number;
  readonly to: number;
  readonly length: number;
}

/** The matches of each listing with the one before it, as text that an attribute can hold: `0,4,12 20,31,5|0,0,9`. */
export function writeMatches(pairs: readonly (readonly CodeMatch[])[]): string {
  return pairs
    .map((matches) => matches.map(({ from, to, length }) => `${from},${to},${length}`).join(' '))
    .join('|');
}

/** The same matches, read back. */
export function readMatches(text: string): CodeMatch[][] {
  return text.split('|').map((pair) => pair.split(' ').filter(Boolean).map(readMatch));
}

/** The way back, from the later listing to the one before it, in the order of that one. */
export function turnMatches(matches: readonly CodeMatch[]): CodeMatch[] {
  return matches
    .map(({ from, to, length }) => ({ from: to, to: from, length }))
    .sort((a, b) => a.to - b.to);
}

function readMatch(text: string): CodeMatch {
  const [from = 0, to = 0, length = 0] = text.split(',').map(Number);
  return { from, to, length };
}
