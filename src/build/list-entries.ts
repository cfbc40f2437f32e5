import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The files and links below a folder, with `/` between names, sorted; empty for a folder that does not exist. */
export function listEntries(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .sort();
  } catch {
    return [];
  }
}
