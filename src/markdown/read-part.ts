import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Reads shared parts by their paths from the folder of a talk; null for what cannot be read, which the check has named. */
export function readPart(folder: string): (path: string) => string | null {
  return (path) => {
    try {
      return readFileSync(resolve(folder, path), 'utf8');
    } catch {
      return null;
    }
  };
}
