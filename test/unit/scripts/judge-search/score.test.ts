import { describe, expect, it } from 'vitest';
import { rankOf, scoreRanks } from '../../../../scripts/judge-search/score.ts';

describe('rankOf', () => {
  const query = { expect: ['a', 'b'] };

  it('counts lines, each of which may lead to several places', () => {
    expect(rankOf(query, [['x'], ['y', 'b'], ['a']])).toBe(2);
  });

  it('is 0 for none among the first ten', () => {
    const others = Array.from({ length: 10 }, () => ['x']);
    expect(rankOf(query, [...others, ['a']])).toBe(0);
    expect(rankOf(query, [...others.slice(1), ['a']])).toBe(10);
  });
});

describe('scoreRanks', () => {
  it('sums up ranks', () => {
    expect(scoreRanks([1, 2, 0, 4])).toEqual({ count: 4, mrr: 0.4375, first: 1, three: 2 });
    expect(scoreRanks([])).toEqual({ count: 0, mrr: 0, first: 0, three: 0 });
  });
});
