import { describe, expect, it } from 'vitest';
import { HALVES, isAnswer, readQueries } from '../../../../scripts/judge-search/queries.ts';

const halves = HALVES.map((half) => ({ half, queries: readQueries(half) }));
const all = halves.flatMap(({ queries }) => queries);
const kinds = [...new Set(all.map(({ kind }) => kind))];

describe('the queries that judge the search', () => {
  it('are at least twenty of each of fourteen kinds, none of them twice', () => {
    expect(kinds).toHaveLength(14);
    for (const kind of kinds) {
      const own = all.filter((each) => each.kind === kind).map(({ query }) => query);
      expect(own.length, kind).toBeGreaterThanOrEqual(20);
      expect(new Set(own).size, kind).toBe(own.length);
    }
  });

  it('are of each kind in both halves, as many in one as in the other', () => {
    for (const kind of kinds) {
      const [tuning = 0, judging = 0] = halves.map(
        ({ queries }) => queries.filter((each) => each.kind === kind).length,
      );
      expect(Math.abs(tuning - judging), kind).toBeLessThanOrEqual(1);
    }
  });
});

describe('isAnswer', () => {
  it('takes one of the places, and the sections of a page of the docs', () => {
    const expected = ['glossary/#vm', 'docs/rules/'];
    const query = { expect: expected };
    expect(isAnswer(query, 'glossary/#vm')).toBe(true);
    expect(isAnswer(query, 'docs/rules/#exceptions-are-tags')).toBe(true);
    expect(isAnswer(query, 'docs/rules/')).toBe(true);
    expect(isAnswer(query, 'glossary/')).toBe(false);
    expect(isAnswer({ expect: ['talks/kvm/'] }, 'talks/kvm/#one')).toBe(false);
  });
});
