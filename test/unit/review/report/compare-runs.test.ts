import { describe, expect, it } from 'vitest';
import { compareRuns } from '../../../../src/review/report/compare-runs.ts';
import { OVERFLOW, runOf, runSlide } from '../../../fixtures/unit/review-run.ts';

const compare = (now: readonly string[], before: readonly string[] | null, changed = ['b']) =>
  compareRuns(
    runOf(now.map((id) => runSlide(id))),
    before && runOf(before.map((id) => runSlide(id))),
    ({ id }) => !changed.includes(id),
  ).map(({ slide, change }) => `${slide.id} ${change}`);

describe('compareRuns', () => {
  it('puts what changed first and keeps the order of the talk otherwise', () => {
    expect(compare(['a', 'b', 'c'], ['a', 'b', 'c'])).toEqual(['b changed', 'a same', 'c same']);
  });

  it('knows a slide by its id, wherever it stands', () => {
    expect(compare(['c', 'a'], ['a', 'c'])).toEqual(['c same', 'a same']);
  });

  it('shows slides that are new and slides that are gone', () => {
    expect(compare(['a', 'd'], ['a', 'e'])).toEqual(['d new', 'e gone', 'a same']);
  });

  it('claims no change where no run was accepted', () => {
    expect(compare(['a', 'b'], null)).toEqual(['a unknown', 'b unknown']);
  });

  it('puts findings before all else, unless they are allowed', () => {
    const run = runOf([
      runSlide('a'),
      runSlide('b', { findings: [{ ...OVERFLOW, allowed: 'on purpose' }] }),
      runSlide('c', { findings: [OVERFLOW] }),
    ]);
    const order = compareRuns(run, run, () => true).map(({ slide }) => slide.id);
    expect(order).toEqual(['c', 'a', 'b']);
  });
});
