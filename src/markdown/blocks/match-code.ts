import type { CodeMatch } from '../../format/code-matches.ts';

/** Changes whenever the matches of the same code would change, so that no cache serves the old form. */
export const MATCH_REVISION = 'match-1';

/** Words, space, and the signs between them: what moves is never a part of a word. */
const TOKEN = /[\p{L}\p{N}_]+|\s+|[^\p{L}\p{N}_\s]+/gu;

/**
 * Finds what two listings share, in the order of the second.
 *
 *     a = 1        let a = 1        ->   from 0 to 4 length 5
 *
 * The text is what counts and not its colours, so listings of two languages can be matched.
 */
export async function matchCode(from: string, to: string): Promise<readonly CodeMatch[]> {
  const { syncTokenKeys, toKeyedTokens } = await import('@shikijs/magic-move/core');
  const keyed = syncTokenKeys(
    toKeyedTokens(from, tokenize(from), 'from'),
    toKeyedTokens(to, tokenize(to), 'to'),
  );
  const offsets = new Map(keyed.from.tokens.map(({ key, offset }) => [key, offset]));
  const matches = keyed.to.tokens.flatMap(({ key, offset, content }): CodeMatch[] => {
    const origin = offsets.get(key);
    if (origin === undefined || content.trim() === '') return [];
    return [{ from: origin, to: offset, length: content.length }];
  });
  return joinNeighbours(matches, from, to);
}

/** The lines of a listing that the one before it does not have, counted from 0. */
export function findNewLines(before: string, code: string): ReadonlySet<number> {
  const known = new Set(before.split('\n').map((line) => line.trim()));
  const lines = code.split('\n').map((line) => line.trim());
  return new Set(lines.flatMap((line, index) => (line === '' || known.has(line) ? [] : [index])));
}

function tokenize(code: string): { content: string; offset: number }[][] {
  let start = 0;
  return code.split('\n').map((line) => {
    const tokens = [...line.matchAll(TOKEN)].map(({ 0: content, index }) => ({
      content,
      offset: start + index,
    }));
    start += line.length + 1;
    return tokens;
  });
}

/** What stays side by side moves as one. A tab is as wide as its place in the line makes it, so none is taken along. */
function joinNeighbours(
  matches: readonly CodeMatch[],
  from: string,
  to: string,
): readonly CodeMatch[] {
  const joined: CodeMatch[] = [];
  for (const match of matches) {
    const last = joined.at(-1);
    const gap = last && to.slice(last.to + last.length, match.to);
    const isNext =
      last?.to !== undefined &&
      match.from - last.from === match.to - last.to &&
      gap !== undefined &&
      !/[\n\t]/.test(gap) &&
      gap === from.slice(last.from + last.length, match.from);
    if (isNext) joined[joined.length - 1] = { ...last, length: match.to + match.length - last.to };
    else joined.push(match);
  }
  return joined;
}
