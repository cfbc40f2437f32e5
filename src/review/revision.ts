import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Files larger than this are told by their size and time: a film is not read to see whether it changed. */
const LARGE = 4e6;

/** The state of files and of everything in folders, as one hash; what is not there counts as such. */
export function revisionOf(paths: readonly string[], words: readonly string[] = []): string {
  const hash = createHash('sha256');
  for (const word of words) hash.update(word).update('\0');
  for (const path of paths) addPath(path);
  return hash.digest('hex').slice(0, 32);

  function addPath(path: string): void {
    const stats = statSync(path, { throwIfNoEntry: false });
    hash.update(path).update('\0');
    if (stats?.isDirectory()) {
      for (const name of readdirSync(path).sort()) addPath(join(path, name));
    } else if (stats) {
      const isLarge = stats.size > LARGE;
      hash.update(isLarge ? `${stats.size} ${stats.mtimeMs}` : readFileSync(path)).update('\0');
    }
  }
}
