import { describe, expect, it } from 'vitest';
import { paceOf } from '../../../../src/views/presenter/pace.ts';

const SLIDE = { start: 60, seconds: 30 };

describe('paceOf', () => {
  it.each([
    [59, 'ahead', 1],
    [60, 'on', 0],
    [90.9, 'on', 0],
    [91, 'behind', 1],
    [165, 'behind', 75],
    [0, 'ahead', 60],
  ])('after %s s is %s', (elapsed, kind, seconds) => {
    expect(paceOf(elapsed, SLIDE)).toEqual({ kind, seconds });
  });
});
