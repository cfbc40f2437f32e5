import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

const DAY = 24 * 60 * 60 * 1000;
/** How long a drawing is kept that nothing shows, in ms: as long as a branch may lie. */
const LIFETIME = 60 * DAY;

/** A kept drawing; undefined when there is none, or not all of it. */
export function readDrawing(file: string, now = Date.now()): string | undefined {
  try {
    const svg = readFileSync(file, 'utf8');
    if (!svg.startsWith('<svg') || !svg.endsWith('</svg>')) return undefined;
    markUsed(file, now);
    return svg;
  } catch {
    return undefined;
  }
}

/** Keeps a drawing, and drops those that were not shown for two months. What cannot be kept is drawn anew the next time. */
export function keepDrawing(file: string, svg: string, now = Date.now()): void {
  try {
    const folder = dirname(file);
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${file}.${process.pid}`, svg);
    renameSync(`${file}.${process.pid}`, file);
    if (!pruned.has(folder)) pruneDrawings(folder, now);
    pruned.add(folder);
  } catch {
    return;
  }
}

/** Folders that this process has looked through. */
const pruned = new Set<string>();

/** Removes what was not read or written for two months. Another process may be doing the same. */
export function pruneDrawings(folder: string, now: number): void {
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    const used = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? now;
    if (now - used > LIFETIME) rmSync(file, { force: true });
  }
}

/** The time of a file says when it was last of use; once a day is enough. */
function markUsed(file: string, now: number): void {
  try {
    if (now - statSync(file).mtimeMs > DAY) utimesSync(file, now / 1000, now / 1000);
  } catch {
    // A cache that lets nothing be written is read all the same.
  }
}
