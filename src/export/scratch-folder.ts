import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const PREFIX = 'export-';

/**
 * A folder for what an export makes on its way, gone when the process ends, also by Ctrl+C.
 *
 * What a process left that could not tidy up, because it was killed, is removed by the next.
 */
export function openScratch(cache: string, isRunning: (pid: number) => boolean): string {
  const left = existsSync(cache) ? readdirSync(cache) : [];
  for (const name of left) {
    const pid = Number(name.startsWith(PREFIX) ? name.slice(PREFIX.length) : NaN);
    if (Number.isInteger(pid) && !isRunning(pid)) remove(join(cache, name));
  }
  const folder = join(cache, `${PREFIX}${process.pid}`);
  remove(folder);
  mkdirSync(folder, { recursive: true });
  process.once('exit', () => remove(folder));
  return folder;
}

function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
