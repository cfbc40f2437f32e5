import { cpSync, existsSync, mkdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/**
 * Where Astro builds what is meant for a folder.
 *
 * Astro runs code from the folder of the site while it makes pages. Outside the project that code would not find its packages, and
 * Astro knows that; but it takes `/talks-site` for a part of `/talks`, because one name begins like the other. Such a site is built
 * inside the project and moved.
 */
export function buildFolder(out: string, project: string): BuildFolder {
  if (!isTakenForInside(out, project)) return { folder: out, prepare: nothing, finish: nothing };
  const folder = join(project, '.astro', 'site');
  const clear = () => rmSync(folder, { recursive: true, force: true });
  return {
    folder,
    prepare: clear,
    finish() {
      if (existsSync(folder)) moveFolder(folder, out);
      clear();
    },
  };
}

/** Whether a path begins with that of a folder, letter by letter, and is not below it. */
export function isTakenForInside(path: string, folder: string): boolean {
  const real = existsSync(folder) ? realpathSync(folder) : folder;
  return path.startsWith(real) && relative(real, path).split(sep)[0] === '..';
}

/** Another disk takes a copy. */
function moveFolder(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  rmSync(to, { recursive: true, force: true });
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true });
  }
}

function nothing(): void {
  // The site is where it belongs.
}

/** A folder that a site is built in. */
interface BuildFolder {
  readonly folder: string;
  /** Clears what an earlier build left in it. */
  readonly prepare: () => void;
  /** Brings what was built to where it is meant to be. */
  readonly finish: () => void;
}
