import { distance } from 'fastest-levenshtein';

const MOST = 3;
/** The share of letters that may differ; above it a suggestion misleads more than it helps. */
const FARTHEST = 0.4;

/**
 * The candidates that come near a value, best first, at most three.
 *
 * Case and separators do not count against a candidate, and one that the value is a whole part of comes near too:
 * `Why-Stattic` finds `why-static`, `gvisor` finds `gvisor-platforms`.
 */
export function suggest(value: string, candidates: Iterable<string>): string[] {
  const wanted = fold(value);
  const scored: { candidate: string; score: number }[] = [];
  for (const candidate of new Set(candidates)) {
    const score = farness(wanted, fold(candidate));
    if (score <= FARTHEST && candidate !== value) scored.push({ candidate, score });
  }
  scored.sort((a, b) => a.score - b.score || (a.candidate < b.candidate ? -1 : 1));
  return scored.slice(0, MOST).map(({ candidate }) => candidate);
}

/** The share of letters a slip changes at most. */
const SLIP = 0.25;
/** A word of four letters is one letter away from too many others. */
const SHORTEST_SLIP = 5;

/**
 * Whether a value can only be a slip of the first suggestion: the same but for case and separators, or a letter off in a long
 * word, with nothing else near. Other digits mean another thing.
 */
export function isOnlySlip(value: string, suggestions: readonly string[]): boolean {
  const [best, second] = suggestions;
  if (best === undefined) return false;
  const score = farness(fold(value), fold(best));
  if (score === 0) return second === undefined || farness(fold(value), fold(second)) > 0;
  return (
    second === undefined &&
    score <= SLIP &&
    value.length >= SHORTEST_SLIP &&
    value.replace(/\D/g, '') === best.replace(/\D/g, '')
  );
}

function farness(wanted: string, candidate: string): number {
  // Two letters that changed places are one slip of the hand.
  const count = isSwapped(wanted, candidate) ? 1 : distance(wanted, candidate);
  const edits = count / Math.max(wanted.length, candidate.length, 1);
  return isPartOf(wanted, candidate) || isPartOf(candidate, wanted)
    ? Math.min(edits, FARTHEST)
    : edits;
}

function isSwapped(a: string, b: string): boolean {
  const at = Array.from(a).findIndex((letter, index) => letter !== b[index]);
  return at >= 0 && a.slice(0, at) + (a[at + 1] ?? '') + (a[at] ?? '') + a.slice(at + 2) === b;
}

function isPartOf(part: string, whole: string): boolean {
  return part.length >= 4 && `-${whole}-`.includes(`-${part}-`);
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-');
}
