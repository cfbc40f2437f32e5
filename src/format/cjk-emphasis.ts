/**
 * Exchanges signs around `*` and `~~` in text without spaces, so that emphasis opens and closes as its author meant it.
 *
 *     **真，**她        a run after punctuation and before a letter closes nothing in CommonMark
 *     **終わり」**と    nor here
 *     **script(js)**라고   nor here
 *     说**“乙”**。      nor here, where the punctuation after the run would have to be seen as such
 *
 * The rules are those of the "CJK-friendly" amendment: wide punctuation counts as a letter beside a run, and a wide sign
 * beside a run with other punctuation on its other side counts as punctuation. Quotes and dashes that all languages share are
 * wide beside a wide letter.
 */
export function exchangeBesideRuns(source: string, standInFor: StandInFor): string {
  if (!WIDE.test(source)) return source;
  const runs = Array.from(source.matchAll(/\*+|~~?/g), ({ 0: run, index }) => ({
    before: signBefore(source, index),
    after: signAfter(source, index + run.length),
  }));
  const punctuation = findPunctuation(runs);
  const signs = source.split('');
  for (const sign of runs.flatMap(({ before, after }) => [before, after])) {
    if (punctuation.has(sign.start)) exchange(sign, 'punctuation');
    else if (sign.kind === 'wide punctuation') exchange(sign, 'letter');
  }
  return signs.join('');

  function exchange({ text, start }: Sign, kind: 'punctuation' | 'letter'): void {
    for (let at = 0; at < text.length; at += 1)
      signs[start + at] = standInFor(text.charAt(at), kind);
  }
}

/** Where wide signs are that count as punctuation. One sign between two runs can make another one so. */
function findPunctuation(runs: readonly Run[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (let size = -1, pass = 0; size < found.size && pass < MOST_PASSES; pass += 1) {
    size = found.size;
    for (const [index, { before, after }] of runs.entries()) {
      add(before, after, runs[index - 1]?.before, runs[index - 1]?.after.start);
      add(after, before, runs[index + 1]?.after, runs[index + 1]?.before.start);
    }
  }
  return found;

  function add(sign: Sign, opposite: Sign, far: Sign | undefined, farStart = -1): void {
    const isBeside = opposite.kind === 'punctuation' || found.has(opposite.start);
    // Alone between two runs, it would take from the other one what a plain letter gives it.
    const isNeeded = farStart === sign.start && far?.kind === 'other' && far.text.trim() !== '';
    if (sign.kind.startsWith('wide') && isBeside && !isNeeded) found.add(sign.start);
  }
}

/** Longer chains of single signs between runs are no text. */
const MOST_PASSES = 8;

/** The sign that ends at an offset. A variant of a letter is written as the letter and a sign that chooses it. */
function signBefore(source: string, end: number): Sign {
  const text = lastOf(source.slice(Math.max(0, end - 2), end));
  const start = end - text.length;
  const letter = lastOf(source.slice(Math.max(0, start - 2), start));
  return { text, start, kind: kindOf(VARIANT.test(text) ? letter : text, letter) };
}

/** The sign that begins at an offset. */
function signAfter(source: string, start: number): Sign {
  const [text = '', next = ''] = source.slice(start, start + 4);
  return { text, start, kind: kindOf(text, next) };
}

function lastOf(text: string): string {
  return Array.from(text).at(-1) ?? '';
}

function kindOf(sign: string, neighbor: string): SignKind {
  const isPunctuation = /[\p{P}\p{S}]/u.test(sign);
  const isWide = WIDE.test(sign) || (SHARED.test(sign) && WIDE.test(neighbor));
  if (isWide) return isPunctuation ? 'wide punctuation' : 'wide letter';
  return isPunctuation ? 'punctuation' : 'other';
}

/** The signs on both sides of a run of marks. */
interface Run {
  readonly before: Sign;
  readonly after: Sign;
}

interface Sign {
  readonly text: string;
  readonly start: number;
  readonly kind: SignKind;
}

type SignKind = 'wide punctuation' | 'wide letter' | 'punctuation' | 'other';
type StandInFor = (sign: string, kind: 'punctuation' | 'letter') => string;

/** Letters and punctuation of Chinese, Japanese and Korean, fullwidth forms included. */
const WIDE =
  /[\u1100-\u11ff\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff01-\uffef\u{1aff0}-\u{1b16f}\u{20000}-\u{3ffff}]/u;
/** Quotes, dashes and dots that these languages write as others do: “ ” ‘ ’ — … · */
const SHARED = /[‘’“”—…·]/;
/** Chooses one of the forms of the letter before it. */
const VARIANT = /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u;
