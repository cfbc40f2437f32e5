import { describe, expect, test } from 'vitest';
import type { Measurement, SizeReport } from '../../../../scripts/bench/report.ts';
import { exitCodeFor, judge } from '../../../../scripts/bench/thresholds.ts';

describe('judge', () => {
  test('keeps a build at exactly the limits', () => {
    const verdicts = judge([sizeOf({ cold: [3, 3, 3], peakBytes: 1.2e9 })]);
    expect(verdicts.map(({ type }) => type)).toEqual(['kept', 'kept', 'kept']);
    expect(exitCodeFor(verdicts)).toBe(0);
  });

  test('takes the median of the ratios of the rounds', () => {
    const kept = judge([sizeOf({ cold: [2, 2.9, 9] })]);
    const exceeded = judge([sizeOf({ cold: [2, 3.1, 3.2] })]);
    expect([kept[0]?.type, exceeded[0]?.type]).toEqual(['kept', 'exceeded']);
    expect(exitCodeFor(exceeded)).toBe(1);
  });

  test('refuses a peak above the limit', () => {
    const verdicts = judge([sizeOf({ cold: [1], peakBytes: 1.3e9 })]);
    expect(verdicts[1]).toMatchObject({ type: 'exceeded', found: '1.30 GB' });
  });

  test('refuses a build without a search index', () => {
    const verdicts = judge([sizeOf({ cold: [1], searchIndex: false })]);
    expect(verdicts[2]?.type).toBe('exceeded');
  });

  test('does not call a peak that was not measured passed', () => {
    const verdicts = judge([sizeOf({ cold: [1], peakBytes: undefined })]);
    expect(verdicts[1]?.type).toBe('unavailable');
    expect(exitCodeFor(verdicts)).toBe(2);
  });
});

function sizeOf(given: {
  readonly cold: readonly number[];
  readonly peakBytes?: number | undefined;
  readonly searchIndex?: boolean;
}): SizeReport {
  const { cold, searchIndex = true } = given;
  const peakBytes = 'peakBytes' in given ? given.peakBytes : 1e9;
  const measure = (seconds: number): Measurement => ({
    seconds,
    peak:
      peakBytes === undefined
        ? { type: 'unavailable', reason: 'not Linux' }
        : { type: 'measured', bytes: peakBytes },
    output: {
      files: 1,
      bytes: 1,
      highlighted: true,
      searchIndex: searchIndex ? { files: 1, bytes: 1 } : null,
    },
    cachedEntries: 1,
    search: null,
  });
  return {
    model: { talks: 100, slides: 3000, words: 1 },
    rounds: cold.map((seconds) => ({ cold: measure(seconds), peer: measure(1) })),
    plainIndex: [],
  };
}
