import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TakeawayFile } from './talk-export.ts';

/**
 * Puts files into a folder, each in one move, and leaves whatever else is there.
 *
 * @param staging a folder on the same disk that is not there yet
 */
export function putFiles(out: string, files: readonly TakeawayFile[], staging: string): void {
  mkdirSync(staging, { recursive: true });
  for (const { name, bytes } of files) writeFileSync(join(staging, name), bytes);
  mkdirSync(out, { recursive: true });
  for (const { name } of files) renameSync(join(staging, name), join(out, name));
  rmSync(staging, { recursive: true });
}
