import { isAnswer, type Query } from './queries.ts';

/** A result that stands further down counts as not found. */
export const DEEPEST = 10;

/**
 * The rank of the first right answer, from 1; 0 for none among the first ten.
 *
 * @param lines for each line of results the places it leads to
 */
export function rankOf(
  query: Pick<Query, 'expect'>,
  lines: readonly (readonly string[])[],
): number {
  const found = lines
    .slice(0, DEEPEST)
    .findIndex((places) => places.some((place) => isAnswer(query, place)));
  return found + 1;
}

/** Sums up ranks. */
export function scoreRanks(ranks: readonly number[]): Score {
  const within = (most: number) => ranks.filter((rank) => rank > 0 && rank <= most).length;
  const reciprocal = ranks.reduce((sum, rank) => sum + (rank === 0 ? 0 : 1 / rank), 0);
  return {
    count: ranks.length,
    mrr: ranks.length === 0 ? 0 : reciprocal / ranks.length,
    first: within(1),
    three: within(3),
  };
}

/** How well a list of queries was answered. */
export interface Score {
  readonly count: number;
  /** Mean reciprocal rank. */
  readonly mrr: number;
  /** Queries with a right answer first, and among the first three. */
  readonly first: number;
  readonly three: number;
}
