import { describe, expect, it } from 'vitest';
import { paceOf } from '../../../../src/views/presenter/pace.ts';

const SLIDE = { start: 60, seconds: 30 };

describe('paceOf', () => {
  it.each([
    [59, 'ahead', '0:01 ahead'],
    [60, 'on', 'On plan'],
    [90.9, 'on', 'On plan'],
    [91, 'behind', '0:01 behind'],
    [165, 'behind', '1:15 behind'],
    [0, 'ahead', '1:00 ahead'],
  ])('after %s s is %s', (elapsed, kind, text) => {
    expect(paceOf(elapsed, SLIDE)).toEqual({ kind, text });
  });
});
