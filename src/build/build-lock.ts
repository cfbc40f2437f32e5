import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Takes the lock that keeps two builds apart, or says who holds it.
 *
 * A lock whose process is gone, after a crash or a kill, is taken over.
 */
export function takeLock(file: string): Lock | { readonly type: 'held'; readonly pid: number } {
  mkdirSync(dirname(file), { recursive: true });
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      return { type: 'taken', release: () => rmSync(file, { force: true }) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const pid = readHolder(file);
      if (pid !== null && isRunning(pid)) return { type: 'held', pid };
      rmSync(file, { force: true });
    }
  }
}

function readHolder(file: string): number | null {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    return Number.isInteger(pid) && pid > 0 ? pid : null;
  } catch {
    return null;
  }
}

/** The lock of a project: Astro keeps files of a running build in `.astro/`, whatever the cache. */
export function lockFile(project: string): string {
  return join(project, '.astro', 'build.lock');
}

/** Whether a process of this number is alive, ours or not. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A lock that this process holds. */
export interface Lock {
  readonly type: 'taken';
  readonly release: () => void;
}
