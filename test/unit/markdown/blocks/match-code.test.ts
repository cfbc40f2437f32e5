import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNewLines, matchCode } from '../../../../src/markdown/blocks/match-code.ts';

/** What two listings share, in the words of the second. */
const shared = async (from: string, to: string) =>
  (await matchCode(from, to)).map(({ to: start, length }) => to.slice(start, start + length));

describe('matchCode', () => {
  it('finds the lines that stay, each as one piece', async () => {
    expect(await matchCode('let a = 1;\ngo(a);', 'let a = 1;\nwait();\ngo(a);')).toEqual([
      { from: 0, to: 0, length: 10 },
      { from: 11, to: 19, length: 6 },
    ]);
  });

  it('finds the words that stay in a line that changes', async () => {
    expect(await shared('image: shop:1', 'image: "shop:2"')).toEqual(['image:', 'shop:']);
  });

  it('takes no part of a word for a match', async () => {
    expect(await shared('cat', 'catch')).toEqual([]);
  });

  it('finds a word that changed its line', async () => {
    expect(await matchCode('first;\nsecond;\nthird;', 'second;\nthird;\n(first)')).toContainEqual({
      from: 0,
      to: 16,
      length: 5,
    });
  });

  it('shares nothing with nothing', async () => {
    expect(await matchCode('', 'a')).toEqual([]);
    expect(await matchCode('a', '')).toEqual([]);
  });

  it('joins nothing over a tab', async () => {
    expect(await shared('a\tb', 'a\tb')).toEqual(['a', 'b']);
  });

  it('names stretches that are alike, lie in one line, follow one another and are used once', async () => {
    const code = fc
      .array(fc.constantFrom('a', 'word', ' ', '\n', '\t', '(', '=', 'größe', '🎉', '- '), {
        maxLength: 40,
      })
      .map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(code, code, async (from, to) => {
        const used = new Set<number>();
        let end = 0;
        for (const match of await matchCode(from, to)) {
          const text = to.slice(match.to, match.to + match.length);
          expect(from.slice(match.from, match.from + match.length)).toBe(text);
          expect(text).not.toMatch(/[\n\t]/);
          expect(match.to).toBeGreaterThanOrEqual(end);
          end = match.to + match.length;
          for (let at = match.from; at < match.from + match.length; at += 1) {
            expect(used.has(at)).toBe(false);
            used.add(at);
          }
        }
      }),
    );
  });
});

describe('findNewLines', () => {
  it('counts lines that the other listing lacks, whatever their indent', () => {
    expect([...findNewLines('a\nb', 'a\n  b\nc\n\nd')]).toEqual([2, 4]);
  });
});
