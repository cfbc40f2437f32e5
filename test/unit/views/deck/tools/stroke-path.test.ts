import { describe, expect, it } from 'vitest';
import { strokePath } from '../../../../../src/views/deck/tools/stroke-path.ts';

describe('strokePath', () => {
  it('makes a dot of one point', () => {
    expect(strokePath([{ x: 10, y: 20 }])).toBe('M10 20l0.1 0');
  });

  it('makes a straight line of two points', () => {
    expect(
      strokePath([
        { x: 0, y: 0 },
        { x: 10, y: 5 },
      ]),
    ).toBe('M0 0L10 5');
  });

  it('bends between the middles of its points, and ends at the last one', () => {
    const points = [0, 10, 20, 30].map((x) => ({ x, y: x === 10 ? 10.04 : 0 }));
    expect(strokePath(points)).toBe('M0 0Q10 10 15 5Q20 0 25 0L30 0');
  });

  it('is empty for no point', () => {
    expect(strokePath([])).toBe('');
  });
});
