import { describe, expect, it } from 'vitest';
import { atSecond } from '../../../src/format/moments.ts';

describe('atSecond', () => {
  it('puts the second into the query, where YouTube and most others look', () => {
    expect(atSecond('https://www.youtube.com/watch?v=F6', 90)).toBe(
      'https://www.youtube.com/watch?v=F6&t=90s',
    );
  });

  it('puts it behind a `#` for Vimeo', () => {
    expect(atSecond('https://player.vimeo.com/1', 90)).toBe('https://player.vimeo.com/1#t=90s');
  });
});
