import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edit } from '../../../src/model/problem.ts';
import { applyRepairs } from '../../../src/problems/apply-edits.ts';

const edit = (start: number, end: number, text: string): Edit => ({ start, end, text });

describe('applyRepairs', () => {
  it('does all repairs, in whatever order they come', () => {
    const repairs = [[edit(4, 5, 'EE')], [edit(0, 1, '')], [edit(2, 2, '+')]];
    expect(applyRepairs('abcdef', repairs)).toBe('b+cdEEf');
    expect(applyRepairs('abcdef', repairs.toReversed())).toBe('b+cdEEf');
  });

  it('leaves a repair that overlaps an earlier one for the next round', () => {
    expect(applyRepairs('abcdef', [[edit(0, 3, 'x')], [edit(2, 4, 'y')]])).toBe('xdef');
  });

  it('does a repair as a whole or not at all', () => {
    const repairs = [[edit(0, 1, 'x')], [edit(0, 1, 'y'), edit(5, 6, 'z')]];
    expect(applyRepairs('abcdef', repairs)).toBe('xbcdef');
  });

  it('does once what two repairs have in common', () => {
    expect(applyRepairs('abc', [[edit(1, 2, 'x')], [edit(1, 2, 'x'), edit(2, 3, 'y')]])).toBe(
      'axy',
    );
  });

  it.each([edit(-1, 1, 'x'), edit(2, 1, 'x'), edit(2, 9, 'x')])('refuses %j', (wrong) => {
    expect(applyRepairs('abc', [[wrong]])).toBe('abc');
  });

  it('changes nothing outside of what it was told to', () => {
    const text = fc.string({ maxLength: 40 });
    const edits = fc.array(fc.tuple(fc.nat(40), fc.nat(5), fc.string({ maxLength: 3 })), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(text, edits, (source, raw) => {
        const repairs = raw.map(([start, length, put]) => [edit(start, start + length, put)]);
        const result = applyRepairs(source, repairs);
        const touched = new Set(
          repairs.flat().flatMap(({ start, end }) => range(start, Math.max(end, start + 1))),
        );
        const kept = [...source.split('').entries()].filter(([at]) => !touched.has(at));
        let from = 0;
        const isKept = kept.every(([, unit]) => {
          from = result.indexOf(unit, from) + 1;
          return from > 0;
        });
        expect(isKept).toBe(true);
      }),
    );
  });
});

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}
