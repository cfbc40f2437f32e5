import { describe, expect, it } from 'vitest';
import { formatDiff } from '../../../src/problems/format-diff.ts';

const numbers = (changed: readonly number[]) =>
  Array.from({ length: 14 }, (_, index) => (changed.includes(index + 1) ? 'x' : `${index + 1}`));

describe('formatDiff', () => {
  it('shows what changed with two lines around it, and joins changes that are close', () => {
    const [before, after] = [numbers([]), numbers([1, 4, 12])];
    expect(formatDiff('a.mdx', before.join('\n'), after.join('\n'))).toMatchInlineSnapshot(`
      "--- a.mdx
      +++ a.mdx
      @@ -1,6 +1,6 @@
      -1
      +x
       2
       3
      -4
      +x
       5
       6
      @@ -10,5 +10,5 @@
       10
       11
      -12
      +x
       13
       14
      "
    `);
  });

  it('shows nothing of a file that did not change', () => {
    expect(formatDiff('a.mdx', 'a\nb', 'a\nb')).toBe('--- a.mdx\n+++ a.mdx\n');
  });

  it('takes line breaks of every system for line breaks', () => {
    expect(formatDiff('a', 'a\r\nb\r\n', 'a\r\nc\r\n')).toBe(
      '--- a\n+++ a\n@@ -1,3 +1,3 @@\n a\n-b\n+c\n \n',
    );
  });
});
