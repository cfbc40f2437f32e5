import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { hashText } from '../model/hash-text.ts';

/** What files hold, as one hash that is the same on every machine. */
export function hashFiles(files: readonly string[]): string {
  const hashes = files.map((file) => `${basename(file)} ${hashText(readFileSync(file))}`);
  return hashText(hashes.join('\n')).slice(0, 16);
}
