import { describe, expect, it } from 'vitest';
import { readMatches, turnMatches, writeMatches } from '../../../src/format/code-matches.ts';

const PAIRS = [
  [
    { from: 0, to: 4, length: 12 },
    { from: 31, to: 20, length: 5 },
  ],
  [],
  [{ from: 0, to: 0, length: 9 }],
];

describe('writeMatches', () => {
  it('writes numbers that an attribute can hold', () => {
    expect(writeMatches(PAIRS)).toBe('0,4,12 31,20,5||0,0,9');
  });
});

describe('readMatches', () => {
  it('reads what was written', () => {
    expect(readMatches(writeMatches(PAIRS))).toEqual(PAIRS);
  });
});

describe('turnMatches', () => {
  it('leads back, in the order of where it leads', () => {
    expect(
      turnMatches([
        { from: 9, to: 0, length: 2 },
        { from: 1, to: 5, length: 3 },
      ]),
    ).toEqual([
      { from: 5, to: 1, length: 3 },
      { from: 0, to: 9, length: 2 },
    ]);
  });
});
