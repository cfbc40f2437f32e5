import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import type { FoldedFinding } from './finding.ts';
import type { State } from './plan.ts';

/**
 * Keeps what was seen of each slide, under the hash of what it renders from.
 *
 * Every slide is a pair of files, written beside and renamed as soon as it was looked at: a run that is killed loses the slides
 * it was at and no other, and leaves no half of one.
 */
export function openRecords(folder: string): SlideRecords {
  mkdirSync(folder, { recursive: true });
  return {
    read(hash) {
      const file = join(folder, `${hash}.json`);
      if (!existsSync(file) || !existsSync(join(folder, `${hash}.png`))) return null;
      return JSON.parse(readFileSync(file, 'utf8')) as SlideRecord;
    },
    write(hash, record, picture) {
      place(`${hash}.png`, picture);
      place(`${hash}.json`, JSON.stringify(record));
    },
    pictureOf: (hash) => join(folder, `${hash}.png`),
    keepOnly(hashes) {
      const kept = new Set(hashes);
      for (const name of readdirSync(folder))
        if (!kept.has(basename(name).replace(/\..*$/, ''))) rmSync(join(folder, name));
    },
  };

  function place(name: string, content: string | Buffer): void {
    const unfinished = join(folder, `${name}.${process.pid}`);
    writeFileSync(unfinished, content);
    renameSync(unfinished, join(folder, name));
  }
}

/** What was seen of a slide. */
export interface SlideRecord {
  readonly states: readonly State[];
  readonly findings: readonly FoldedFinding[];
}

/** The store of what was seen. */
export interface SlideRecords {
  /** Null when the slide was not looked at as it is. */
  readonly read: (hash: string) => SlideRecord | null;
  readonly write: (hash: string, record: SlideRecord, picture: Buffer) => void;
  /** The picture of a slide that was looked at. */
  readonly pictureOf: (hash: string) => string;
  /** Drops what no slide of the content has any more. */
  readonly keepOnly: (hashes: readonly string[]) => void;
}
