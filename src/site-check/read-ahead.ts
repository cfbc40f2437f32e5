import { statSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { join } from 'node:path';
import { readBuiltFile, type BuiltFile } from './built-file.ts';
import { listFiles } from './list-files.ts';

/**
 * Reads the pages of a site while it is being built, so that the check need not read them all when it is done.
 *
 * What was read counts for a file only while it is the one that was read: as large, and last written at the same moment, which
 * was some time before the reading. All others are read when the check asks for them.
 */
export function readAhead(
  folder: string,
  secrets: readonly string[],
  readFile = readBuiltFile,
): ReadAhead {
  const known = new Map<string, Read>();
  const stopping = new AbortController();
  const { signal } = stopping;
  const done = readOn();
  return {
    async stop() {
      stopping.abort();
      await done;
    },
    async read(file) {
      const read = known.get(file);
      known.delete(file);
      return read?.stamp === stampOf(join(folder, file))
        ? read.built
        : readFile(folder, file, secrets);
    },
  };

  async function readOn(): Promise<void> {
    while (!signal.aborted) {
      // A folder that is being built can go and come while it is looked at; the next look sees it.
      await readNew().catch(() => undefined);
      await setTimeout(PAUSE, undefined, { signal }).catch(() => undefined);
    }
  }

  async function readNew(): Promise<void> {
    for (const file of listFiles(folder)) {
      if (signal.aborted) return;
      if (file.endsWith('.html') && !known.has(file)) await readOne(file);
    }
  }

  async function readOne(file: string): Promise<void> {
    const stamp = stampOf(join(folder, file));
    if (stamp === null) return;
    const built = await readFile(folder, file, secrets);
    if (built) known.set(file, { stamp, built });
  }
}

/** When a file was last written and how large it is; null while it is too young for another writing to show. */
function stampOf(path: string): string | null {
  const { size, mtimeMs } = statSync(path);
  return Date.now() - mtimeMs < YOUNG ? null : `${size} ${mtimeMs}`;
}

/** Between two looks at the folder, in ms. */
const PAUSE = 400;
/** Clocks of file systems tick in steps of some ms; two writings within one would look like one. In ms. */
const YOUNG = 50;

interface Read {
  readonly stamp: string;
  readonly built: BuiltFile;
}

/** The files of a site that is being built. */
export interface ReadAhead {
  /** Ends the reading ahead, and comes back when nothing is being read any more. */
  readonly stop: () => Promise<void>;
  /** A file as it is on the disk. */
  readonly read: (file: string) => Promise<BuiltFile | null>;
}
