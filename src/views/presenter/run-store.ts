import { NO_RUN, type Run } from './run.ts';

/** A run nobody has touched for this long is over, and the next talk begins at zero. */
const STALE = 6 * 60 * 60 * 1000;

/** The run of this talk that is under way: it outlives any window, so a crash loses nothing. */
export function readRun(now: number): Run {
  try {
    const stored = JSON.parse(localStorage.getItem(storageName()) ?? 'null') as StoredRun | null;
    return stored && now - stored.touched < STALE ? stored.run : NO_RUN;
  } catch {
    return NO_RUN;
  }
}

/** Keeps the run; a browser that forbids storage keeps it as long as the window is open. */
export function writeRun(run: Run, now: number): void {
  try {
    if (run.startedAt === null) localStorage.removeItem(storageName());
    else localStorage.setItem(storageName(), JSON.stringify({ touched: now, run }));
  } catch {
    return;
  }
}

function storageName(): string {
  return `lectern-run:${location.pathname}`;
}

interface StoredRun {
  readonly touched: number;
  readonly run: Run;
}
