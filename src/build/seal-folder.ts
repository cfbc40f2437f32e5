import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listEntries } from './list-entries.ts';

/**
 * Writes down what a folder of a cache holds, so that a later run can tell what was damaged since.
 *
 * A folder that cannot be sealed is one that the next run clears: a cache is a help and never a need.
 */
export function sealFolder(folder: string): void {
  try {
    const seal = Object.fromEntries(
      listEntries(folder).map((file) => [file, hashOf(join(folder, file))]),
    );
    mkdirSync(dirname(sealOf(folder)), { recursive: true });
    writeFileSync(sealOf(folder), JSON.stringify(seal));
  } catch {
    // Without a seal that holds, the next run clears the folder.
  }
}

/** Takes out of a folder every file that is not what it was when it was sealed: cut short, emptied, exchanged or left by a kill. */
export function clearDamaged(folder: string): void {
  const seal = readSeal(folder);
  for (const file of listEntries(folder)) {
    if (seal[file] !== undefined && seal[file] === hashOf(join(folder, file))) continue;
    try {
      rmSync(join(folder, file), { force: true });
    } catch {
      // It cannot be taken away, as in a folder that may not be written; then nothing of it may be used.
      throw new Error(`${join(folder, file)} is damaged and cannot be removed.`);
    }
  }
}

function readSeal(folder: string): Readonly<Record<string, string>> {
  try {
    const seal: unknown = JSON.parse(readFileSync(sealOf(folder), 'utf8'));
    return typeof seal === 'object' && seal !== null ? (seal as Record<string, string>) : {};
  } catch {
    return {};
  }
}

/** Next to the folder: in it, it would have to seal itself. */
function sealOf(folder: string): string {
  return `${folder.replace(/[/\\]$/, '')}.seal.json`;
}

function hashOf(path: string): string | null {
  try {
    return hash('sha256', readFileSync(path), 'base64url');
  } catch {
    return null;
  }
}
