import { describe, expect, it } from 'vitest';
import { formatBytes } from '../../../src/lib/bytes.ts';

describe('formatBytes', () => {
  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1499, '1 KB'],
    [463_123, '463 KB'],
    [12_345_678, '12.3 MB'],
  ])('writes %d as %s', (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text);
  });
});
