import { describe, expect, it } from 'vitest';
import { nextTo } from '../../../src/lib/next-to.ts';

describe('nextTo', () => {
  it.each([
    ['talks/a/index.mdx', './b.png', 'talks/a/b.png'],
    ['talks/a/index.mdx', 'b.png', 'talks/a/b.png'],
    ['talks/a/index.mdx', 'pictures/b.png', 'talks/a/pictures/b.png'],
    ['talks/a/index.mdx', "$&$'.png", "talks/a/$&$'.png"],
    ['index.mdx', './b.png', 'b.png'],
  ])('%s and %s', (file, path, found) => {
    expect(nextTo(file, path)).toBe(found);
  });
});
