import type { SyntaxNode } from '../model/syntax.ts';

/**
 * Signs that take the place of others while a text is parsed.
 *
 * A sign that the parser would take for syntax, or for the wrong kind of sign, is exchanged for one that the text has nowhere, and
 * put back into the tree. Each is one UTF-16 unit long, so that every position stays what it was.
 */
export function createStandIns(source: string): StandIns {
  const pools = { punctuation: unusedIn(PUNCTUATION, source), letter: unusedIn(LETTERS, source) };
  const byOriginal = new Map<string, string>();
  const originals = new Map<string, string>();
  return {
    /** The stand-in of a sign; the sign itself when there are none left. */
    standInFor(sign: string, kind: keyof typeof pools): string {
      const known = byOriginal.get(kind + sign);
      if (known !== undefined) return known;
      const next = pools[kind].next();
      if (next.done) return sign;
      byOriginal.set(kind + sign, next.value);
      originals.set(next.value, sign);
      return next.value;
    },
    restore: (root: SyntaxNode) => (originals.size > 0 ? restoreIn(root, originals) : root),
  };
}

/** What `createStandIns` makes. */
export interface StandIns {
  readonly standInFor: (sign: string, kind: 'punctuation' | 'letter') => string;
  readonly restore: (root: SyntaxNode) => SyntaxNode;
}

/** Braille, hexagrams and radicals: to a parser they are punctuation, as are all symbols. */
const PUNCTUATION = [
  [0x2800, 0x28ff],
  [0x4dc0, 0x4dff],
  [0x2f00, 0x2fd5],
] as const;
/** Private use: to a parser neither space nor punctuation. */
const LETTERS = [[0xe000, 0xf8ff]] as const;

function* unusedIn(ranges: readonly (readonly [number, number])[], source: string) {
  for (const [first, last] of ranges) {
    for (let code = first; code <= last; code += 1) {
      const sign = String.fromCharCode(code);
      if (!source.includes(sign)) yield sign;
    }
  }
}

/** A value with its signs put back; the same one where it has none, as nearly all of a tree has. */
function restoreIn<T>(value: T, originals: ReadonlyMap<string, string>): T;
function restoreIn(value: unknown, originals: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return restoreText(value, originals);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return restoreList(value as readonly unknown[], originals);
  let restored: Record<string, unknown> | null = null;
  for (const [key, each] of Object.entries(value) as [string, unknown][]) {
    const own = key === 'position' ? each : restoreIn(each, originals);
    if (own !== each) restored = { ...(restored ?? value), [key]: own };
  }
  return restored ?? value;
}

function restoreList(
  list: readonly unknown[],
  originals: ReadonlyMap<string, string>,
): readonly unknown[] {
  const items = list.map((each) => restoreIn(each, originals));
  return items.some((item, index) => item !== list[index]) ? items : list;
}

function restoreText(text: string, originals: ReadonlyMap<string, string>): string {
  return HAS_STAND_IN.test(text)
    ? text.replace(STAND_IN, (sign) => originals.get(sign) ?? sign)
    : text;
}

const HAS_STAND_IN = /[\u2800-\u28ff\u4dc0-\u4dff\u2f00-\u2fd5\ue000-\uf8ff]/;
const STAND_IN = /[\u2800-\u28ff\u4dc0-\u4dff\u2f00-\u2fd5\ue000-\uf8ff]/g;
