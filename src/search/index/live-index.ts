import type { IndexFile } from './write-index.ts';

/**
 * An index in memory that is made anew when it is asked for after a change.
 *
 * The one before stays beside it: a page that was opened with it goes on to find what it knew, and it is what there is while the
 * sources cannot be indexed.
 */
export function createLiveIndex(makeFiles: () => Promise<readonly IndexFile[]>): LiveIndex {
  let current: Promise<Files> | undefined;
  let last: Files = new Map();
  let older: Files = new Map();
  return {
    invalidate() {
      current = undefined;
    },
    async read(name) {
      const making = (current ??= make());
      try {
        return (await making).get(name) ?? older.get(name) ?? null;
      } catch (error) {
        // A source that cannot be read is mended by its author; the next search tries again.
        if (current === making) current = undefined;
        const kept = last.get(name);
        if (kept) return kept;
        throw error;
      }
    },
  };

  async function make(): Promise<Files> {
    const made = new Map((await makeFiles()).map(({ path, content }) => [path, content]));
    older = last;
    last = made;
    return made;
  }
}

type Files = ReadonlyMap<string, Uint8Array>;

/** The files of a search bundle, made of the present sources. */
export interface LiveIndex {
  readonly invalidate: () => void;
  readonly read: (name: string) => Promise<Uint8Array | null>;
}
