import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Enough that a full disk does not take it. */
const PROBE = Buffer.alloc(64 * 1024, 'x');

/**
 * The folder for what a later run can use again, or one for this run alone when nothing can be written there: a cache makes the next run
 * quicker, and nothing may fail for want of it.
 *
 * @param say told when it is another folder
 */
export function usableCache(folder: string, say: (text: string) => void): string {
  const probe = join(folder, `.probe-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(probe, PROBE);
    rmSync(probe);
    return folder;
  } catch (error) {
    remove(probe);
    const { code = 'unknown reason' } = error as NodeJS.ErrnoException;
    say(`Nothing can be kept in ${folder} (${code}); this run goes without a cache.\n`);
    const other = mkdtempSync(join(tmpdir(), 'lectern-cache-'));
    process.once('exit', () => remove(other));
    return other;
  }
}

function remove(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // It is in a folder for temporary files.
  }
}
