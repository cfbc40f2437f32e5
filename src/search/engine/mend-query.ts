import type { LookedUp } from './look-up.ts';
import type { SearchIndex } from './open-index.ts';

/** The query with each word that is nowhere replaced by the one that was meant, or null when there is none such. */
export async function mendQuery(
  text: string,
  indexes: readonly SearchIndex[],
  found: readonly LookedUp[],
): Promise<string | null> {
  const terms = found[0]?.terms ?? [];
  const isUnknown = (at: number) => found.every(({ unknown }) => unknown.includes(at));
  let mended = text;
  let from = 0;
  for (const [at, term] of terms.entries()) {
    const start = mended.indexOf(term.typed, from);
    if (start < 0) continue;
    from = start + term.typed.length;
    if (!isUnknown(at) || term.isPair) continue;
    const near = await firstOf(indexes, (index) => index.vocabulary.nearest(term.word));
    if (near === null) continue;
    mended = mended.slice(0, start) + near + mended.slice(from);
    from = start + near.length;
  }
  return mended === text ? null : mended;
}

async function firstOf<T>(
  indexes: readonly SearchIndex[],
  look: (index: SearchIndex) => Promise<T | null>,
): Promise<T | null> {
  for (const index of indexes) {
    const found = await look(index);
    if (found !== null) return found;
  }
  return null;
}
