import { readFileSync, writeFileSync } from 'node:fs';
import { extname } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

/**
 * Sorts the files of a tarball by kind and path.
 *
 * npm sorts them by their names without folders. What is alike is in the same folder, and compresses better side by side.
 */
export function sortTarball(file: string): void {
  const sorted = readEntries(gunzipSync(readFileSync(file))).sort(
    (a, b) => compare(extname(a.path), extname(b.path)) || compare(a.path, b.path),
  );
  const end = Buffer.alloc(2 * BLOCK);
  writeFileSync(file, gzipSync(Buffer.concat([...sorted.map(({ bytes }) => bytes), end]), BEST));
}

const BLOCK = 512;
const BEST = { level: 9, memLevel: 9 };

/** The files of an archive: the header and the content of each, and what is said about it in front of them. */
function readEntries(archive: Buffer): Entry[] {
  const entries: Entry[] = [];
  for (let start = 0, at = 0; archive[at] !== undefined && archive[at] !== 0;) {
    const header = archive.subarray(at, at + BLOCK);
    const size = parseInt(textIn(header, 124, 12), 8);
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
    if (/[xgL]/.test(textIn(header, 156, 1))) continue;
    const path = `${textIn(header, 345, 155)}/${textIn(header, 0, 100)}`;
    entries.push({ path, bytes: archive.subarray(start, at) });
    start = at;
  }
  return entries;
}

function textIn(header: Buffer, start: number, length: number): string {
  return header.toString('utf8', start, start + length).replace(/\0.*$/s, '');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

interface Entry {
  readonly path: string;
  readonly bytes: Buffer;
}
