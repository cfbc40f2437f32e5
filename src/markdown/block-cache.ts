import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Keeps what was made from a text, under a hash of the text and of all that shapes the result.
 *
 * A block that was highlighted or drawn once is never done again, in this run or a later one. Entries that a run did not use
 * are dropped when it saves, so the file does not grow.
 */
export function createBlockCache(file: string): BlockCache {
  const stored = readStored(file);
  const used = new Map<string, string>();
  const offered = new Map<string, string>();
  const pending = new Map<string, Promise<string>>();
  let hasNew = false;
  return {
    async get(parts, make) {
      const key = keyOf(parts);
      const known = used.get(key) ?? offered.get(key) ?? stored[key];
      if (known !== undefined) {
        hasNew ||= offered.has(key);
        used.set(key, known);
        return known;
      }
      const made = pending.get(key) ?? make();
      pending.set(key, made);
      const value = await made.finally(() => pending.delete(key));
      used.set(key, value);
      hasNew = true;
      return value;
    },
    offer: (parts, value) => void offered.set(keyOf(parts), value),
    isEmpty: () => Object.keys(stored).length === 0,
    save() {
      if (!hasNew && used.size === Object.keys(stored).length) return;
      write(file, JSON.stringify(Object.fromEntries(used)));
    },
  };
}

function keyOf(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\0')).digest('base64url');
}

/** Keeps a text under its hash. What cannot be written is made anew the next time. */
function write(file: string, text: string): void {
  const temporary = `${file}.${process.pid}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(temporary, `${keyOf([text])}\n${text}`);
    renameSync(temporary, file);
  } catch {
    removeIfThere(temporary);
  }
}

function removeIfThere(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // The disk lets nothing be changed.
  }
}

/** A cache that cannot be read, or is not what was written, is an empty one. */
function readStored(file: string): Readonly<Record<string, string>> {
  try {
    const [seal, text = ''] = readFileSync(file, 'utf8').split(/\n(.*)/s);
    return seal === keyOf([text]) ? (JSON.parse(text) as Record<string, string>) : {};
  } catch {
    return {};
  }
}

/** Results of slow, pure work, by the text they were made from. */
export interface BlockCache {
  /** The kept result for these parts, or the one `make` gives. */
  readonly get: (parts: readonly string[], make: () => Promise<string>) => Promise<string>;
  /** Hands in a result made ahead of need. */
  readonly offer: (parts: readonly string[], value: string) => void;
  /** Whether nothing is kept from an earlier run. */
  readonly isEmpty: () => boolean;
  /** Writes the entries of this run for the next one. */
  readonly save: () => void;
}
