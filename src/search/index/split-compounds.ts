import { stemsOf } from '../text/endings.ts';
import type { WordSplitter } from './record-words.ts';

/**
 * Makes what splits compounds into words that the same texts use alone: with `Container` and `Laufzeit` in them,
 * `Containerlaufzeit` is found by `Laufzeit`.
 *
 * @param known every word of the texts
 */
export function compoundSplitter(language: string, known: ReadonlySet<string>): WordSplitter {
  const cache = new Map<string, readonly string[]>();
  return (word) => {
    const split =
      cache.get(word) ?? splitCompound(word, (part) => knownForm(part, known, language));
    cache.set(word, split);
    return split;
  };
}

/** Whether a language writes compounds together. */
export function hasCompounds(language: string): boolean {
  return COMPOUNDING.has(language);
}

/** The longest first part whose rest is a word, too. */
function splitCompound(word: string, formOf: (part: string) => string | null): readonly string[] {
  if (word.length < SHORTEST * 2 || !/^\p{L}+$/u.test(word)) return [];
  for (let at = word.length - SHORTEST; at >= SHORTEST; at -= 1) {
    const [first, rest] = [word.slice(0, at), word.slice(at)];
    const second = formOf(rest);
    if (second === null) continue;
    const whole = formOf(first) ?? formOf(first.replace(LINK, ''));
    if (whole !== null) return [whole, second];
    const parts = splitCompound(first, formOf);
    if (parts.length > 0) return [...parts, second];
  }
  return [];
}

/** The form in which the texts use a part by itself. */
function knownForm(part: string, known: ReadonlySet<string>, language: string): string | null {
  if (part.length < SHORTEST) return null;
  return [...stemsOf(part, [language])].find((stem) => known.has(stem)) ?? null;
}

const COMPOUNDING = new Set(['de', 'nl', 'sv', 'da', 'no', 'nb', 'nn', 'fi', 'hu']);
const SHORTEST = 4;
/** What stands between the parts. */
const LINK = /(?:e[nrs]?|n|s)$/;
