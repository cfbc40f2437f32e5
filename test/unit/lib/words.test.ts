import { describe, expect, it } from 'vitest';
import { countWords } from '../../../src/lib/words.ts';

describe('countWords', () => {
  it('counts words with hyphens, dots and apostrophes as one', () => {
    expect(countWords('it’s a well-known 3.5 thing')).toBe(5);
  });

  it('counts a run without spaces as one', () => {
    expect(countWords('標題 מבוא')).toBe(2);
  });

  it('counts nothing in punctuation', () => {
    expect(countWords('– … 🎉 !')).toBe(0);
    expect(countWords('')).toBe(0);
  });
});
