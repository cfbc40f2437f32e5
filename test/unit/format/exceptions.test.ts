import { describe, expect, it } from 'vitest';
import { parseExceptions } from '../../../src/format/exceptions.ts';

describe('parseExceptions', () => {
  it.each([
    ['small-text: a sign', [{ id: 'small-text', reason: 'a sign' }]],
    [
      'small-text: a sign; idle-step: a pause ;',
      [
        { id: 'small-text', reason: 'a sign' },
        { id: 'idle-step', reason: 'a pause' },
      ],
    ],
    ['small-text: one; and two: three', [{ id: 'small-text', reason: 'one; and two: three' }]],
    ['small-text', [{ id: 'small-text', reason: '' }]],
    ['', []],
  ])('reads `%s`', (text, exceptions) => {
    expect(parseExceptions(text)).toEqual(exceptions);
  });
});
