import { accessSync, constants, existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { MANIFEST } from '../model/made-site.ts';
import { isRunning } from './build-lock.ts';

/**
 * Where a build writes before it is done: beside its goal, so that a rename is one move on one disk, and by process, so that
 * what a killed build's child still writes goes into nobody's site.
 */
export function stagingFolder(out: string, pid = process.pid): string {
  return join(dirname(out), `.${basename(out)}.new-${pid}`);
}

function formerFolder(out: string): string {
  return join(dirname(out), `.${basename(out)}.old`);
}

/** Clears what interrupted builds left behind, and brings the last good site back if it was moved aside. */
export function recoverFolder(out: string): void {
  if (!existsSync(out) && existsSync(formerFolder(out))) renameSync(formerFolder(out), out);
  rmSync(formerFolder(out), { recursive: true, force: true });
  for (const { folder, pid } of stagingFolders(out)) {
    if (pid === process.pid || !isRunning(pid)) rmSync(folder, { recursive: true, force: true });
  }
}

function stagingFolders(out: string): { folder: string; pid: number }[] {
  const prefix = `.${basename(out)}.new-`;
  if (!existsSync(dirname(out))) return [];
  return readdirSync(dirname(out))
    .filter((name) => name.startsWith(prefix))
    .map((name) => ({ folder: join(dirname(out), name), pid: Number(name.slice(prefix.length)) }))
    .filter(({ pid }) => Number.isInteger(pid));
}

/**
 * Puts the finished site in place of the last one.
 *
 * @throws Error when there is no finished site, before anything is moved.
 *
 * Two renames: a folder that is not empty cannot be replaced by one. A kill between them leaves the last site beside, where
 * `recoverFolder` finds it.
 */
export function replaceFolder(out: string): void {
  if (!existsSync(stagingFolder(out)))
    throw new Error(`There is no ${stagingFolder(out)} to put in place.`);
  if (existsSync(out)) renameSync(out, formerFolder(out));
  renameSync(stagingFolder(out), out);
  rmSync(formerFolder(out), { recursive: true, force: true });
}

/** Whether a folder, or the nearest one above it that is there, can be written to. */
export function isWritable(folder: string): boolean {
  if (!existsSync(folder)) return dirname(folder) !== folder && isWritable(dirname(folder));
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Whether a folder may be replaced: it is not there, it is empty, or a build made it. */
export function isReplaceable(out: string): boolean {
  return !existsSync(out) || readdirSync(out).length === 0 || existsSync(join(out, MANIFEST));
}
