import { keep, readKept } from '../shared/browser-storage.ts';
import { NO_RUN, type Run } from './run.ts';

/** A run nobody has touched for this long is over, and the next talk begins at zero. */
const STALE = 6 * 60 * 60 * 1000;

/** The run of this talk that is under way: it outlives any window, so a crash loses nothing. */
export function readRun(now: number): Run {
  const stored = readKept('local', storageName()) as StoredRun | null;
  return stored && now - stored.touched < STALE ? stored.run : NO_RUN;
}

/** Keeps the run; a browser that forbids storage keeps it as long as the window is open. */
export function writeRun(run: Run, now: number): void {
  const stored: StoredRun | null = run.startedAt === null ? null : { touched: now, run };
  keep('local', storageName(), stored);
}

function storageName(): string {
  return `lectern-run:${location.pathname}`;
}

interface StoredRun {
  readonly touched: number;
  readonly run: Run;
}
