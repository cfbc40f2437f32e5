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

function farness(wanted: string, candidate: string): number {
  const edits = distance(wanted, candidate) / Math.max(wanted.length, candidate.length, 1);
  return isPartOf(wanted, candidate) || isPartOf(candidate, wanted)
    ? Math.min(edits, FARTHEST)
    : edits;
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
