import type { IndexFile } from './write-index.ts';

/** An index in memory that is made anew when it is asked for after a change. */
export function createLiveIndex(makeFiles: () => Promise<readonly IndexFile[]>): LiveIndex {
  let files: Promise<Map<string, Uint8Array>> | undefined;
  return {
    invalidate() {
      files = undefined;
    },
    async read(name) {
      files ??= makeFiles().then(
        (made) => new Map(made.map(({ path, content }) => [path, content])),
      );
      const current = files;
      try {
        return (await current).get(name) ?? null;
      } catch (error) {
        // A source that cannot be read is mended by its author; the next search tries again.
        if (files === current) files = undefined;
        throw error;
      }
    },
  };
}

/** The files of a search bundle, made of the present sources. */
export interface LiveIndex {
  readonly invalidate: () => void;
  readonly read: (name: string) => Promise<Uint8Array | null>;
}
