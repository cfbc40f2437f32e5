import { distance } from 'fastest-levenshtein';
import { SIGN } from '../text/tokenize.ts';
import type { KnownWord } from './vocabulary.ts';

/**
 * The known word that was meant. One or two edits away, or, of long words, one that a neighboring language writes with other
 * vowels and endings: `hyperviseur`, `conteneur`.
 */
export function nearestOf(word: string, known: readonly KnownWord[]): string | null {
  const most = word.length < 8 ? 1 : 2;
  const first = word.slice(0, 1);
  let best: { word: string; cost: number } | null = null;
  for (const { word: each, count, isNamed } of known) {
    if (each.length < SURE || each.startsWith(SIGN) || /\d/.test(each)) continue;
    if (Math.abs(each.length - word.length) > FARTHEST) continue;
    const edits = editsBetween(word, each);
    const isCognate =
      edits <= FARTHEST &&
      word.length >= 7 &&
      each.startsWith(first) &&
      skeletonOf(each) === skeletonOf(word);
    if (edits > most && !isCognate) continue;
    const cost =
      edits -
      (isNamed ? 0.4 : 0) -
      Math.min(0.3, Math.log10(count + 1) / 10) -
      (each.startsWith(first) ? 0.2 : 0);
    if (!best || cost < best.cost) best = { word: each, cost };
  }
  return best?.word ?? relatedOf(word, known);
}

/** Of long words, one that shares most of its beginning: `paravirtualisierung` is after `paravirtualization`. */
function relatedOf(word: string, known: readonly KnownWord[]): string | null {
  if (word.length < 9) return null;
  const folded = word.replaceAll('z', 's');
  let best: { word: string; shared: number; count: number } | null = null;
  for (const { word: each, count, isNamed } of known) {
    const shared = sharedStart(folded, each.replaceAll('z', 's'));
    if (!isNamed || shared < 6 || shared < 0.5 * Math.max(word.length, each.length)) continue;
    if (!best || shared > best.shared || (shared === best.shared && count > best.count))
      best = { word: each, shared, count };
  }
  return best?.word ?? null;
}

function sharedStart(a: string, b: string): number {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared += 1;
  return shared;
}

/** Edits between two words, where two letters that changed places are one. */
function editsBetween(a: string, b: string): number {
  const edits = distance(a, b);
  return edits === 2 && isSwapped(a, b) ? 1 : edits;
}

function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = Array.from(a).findIndex((letter, index) => letter !== b[index]);
  return a.slice(0, at) + (a[at + 1] ?? '') + (a[at] ?? '') + a.slice(at + 2) === b;
}

/** The consonants of a word, doubled ones once. */
function skeletonOf(word: string): string {
  return word.replace(/[aeiouy]/g, '').replace(/(.)\1+/g, '$1');
}

const SURE = 4;
const FARTHEST = 3;
