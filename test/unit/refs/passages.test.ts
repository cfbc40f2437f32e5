import { describe, expect, it } from 'vitest';
import { selectCues } from '../../../src/refs/passages.ts';

const cue = (seconds: number, end: number) => ({ id: '', anchor: '', seconds, end, text: '' });
const CUES = [cue(0, 10), cue(10, 20), cue(20, 30)];
const starts = (from?: string, to?: string) =>
  selectCues(CUES, { from, to }).map(({ seconds }) => seconds);

describe('selectCues', () => {
  it('takes all where no times are given', () => {
    expect(starts()).toEqual([0, 10, 20]);
  });

  it('takes what is said at the time it begins, and nothing that begins when it ends', () => {
    expect(starts('0:15', '0:20')).toEqual([10]);
    expect(starts('0:10')).toEqual([10, 20]);
    expect(starts(undefined, '0:11')).toEqual([0, 10]);
  });

  it('takes nothing behind the end', () => {
    expect(starts('0:30')).toEqual([]);
  });
});
