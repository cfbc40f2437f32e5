import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { sortTarball } from './sort-tarball.ts';

/**
 * Packs a folder the way npm does, with its files in another order.
 *
 * @throws Error with what npm said when it fails.
 */
export function packFolder(folder: string, out: string): PackedFolder {
  const { status, stdout, stderr } = spawnSync(
    'npm',
    ['pack', '--json', '--ignore-scripts', '--pack-destination', out],
    { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' },
  );
  if (status !== 0) throw new Error(`npm pack ended with ${status}.\n${stderr}`);
  const [packed] = JSON.parse(stdout) as [{ filename: string; entryCount: number }];
  const file = join(out, packed.filename);
  sortTarball(file);
  return { file, kilobytes: Math.ceil(statSync(file).size / 1000), files: packed.entryCount };
}

/** A tarball. */
interface PackedFolder {
  readonly file: string;
  readonly kilobytes: number;
  readonly files: number;
}
