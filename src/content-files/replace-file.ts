import { renameSync, writeFileSync } from 'node:fs';

/** Writes a file in one move, for another build may read it. */
export function replaceFile(file: string, content: string | Uint8Array): void {
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, content);
  renameSync(unfinished, file);
}
