import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PackageManager } from '../model/settings.ts';

/** The package manager of a project, by the nearest lock file in it or above; npm where there is none. */
export function lockedManager(project: string): PackageManager {
  const locked = LOCK_FILES.find(([file]) => existsSync(join(project, file)));
  if (locked) return locked[1];
  return dirname(project) === project ? 'npm' : lockedManager(dirname(project));
}

const LOCK_FILES: readonly (readonly [file: string, manager: PackageManager])[] = [
  ['pnpm-lock.yaml', 'pnpm'],
  ['yarn.lock', 'yarn'],
  ['bun.lock', 'bun'],
  ['bun.lockb', 'bun'],
  ['package-lock.json', 'npm'],
];
