import { readdirSync, readFileSync } from 'node:fs';

/**
 * Watches the memory of a process and everything it starts. The kernel keeps a high-water mark per
 * process (`VmHWM`), so a poll can miss only what a process gained after the last look at it.
 */
export function watchMemory(root: number, everyMilliseconds: number): MemoryWatch {
  if (process.platform !== 'linux') {
    return {
      stop: () => ({ type: 'unavailable', reason: 'read from /proc, which only Linux has' }),
    };
  }
  const family = new Map<number, boolean>([[root, true]]);
  let peak = 0;
  const poll = (): void => {
    refreshFamily(family);
    for (const [pid, isOurs] of family) if (isOurs) peak = Math.max(peak, readHighWaterMark(pid));
  };
  poll();
  const timer = setInterval(poll, everyMilliseconds);
  return {
    stop: () => {
      clearInterval(timer);
      return peak > 0
        ? { type: 'measured', bytes: peak }
        : { type: 'unavailable', reason: 'no poll of /proc found the process' };
    },
  };
}

// A verdict is kept while the pid lives, so a process stays in the family when its parent ends first.
function refreshFamily(family: Map<number, boolean>): void {
  const living = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  const isLiving = new Set(living);
  for (const pid of family.keys()) if (!isLiving.has(pid)) family.delete(pid);

  const unknown = new Map(
    living.filter((pid) => !family.has(pid)).map((pid) => [pid, readParent(pid)]),
  );
  for (const pid of unknown.keys()) family.set(pid, isDescendant(pid, unknown, family));
}

function isDescendant(
  pid: number,
  unknown: ReadonlyMap<number, number>,
  family: ReadonlyMap<number, boolean>,
): boolean {
  const parent = unknown.get(pid);
  if (parent === undefined) return family.get(pid) ?? false;
  return isDescendant(parent, unknown, family);
}

function readParent(pid: number): number {
  // The second field is the command in brackets, which may itself hold brackets and spaces.
  const afterName = readProc(pid, 'stat').split(') ').at(-1) ?? '';
  return Number(afterName.split(' ')[1] ?? 0);
}

function readHighWaterMark(pid: number): number {
  const kibibytes = /^VmHWM:\s+(\d+) kB$/m.exec(readProc(pid, 'status'))?.[1];
  return Number(kibibytes ?? 0) * 1024;
}

function readProc(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return ''; // It ended between the listing and the look.
  }
}

/** A running watch; `stop` ends it and says what it saw. */
export type MemoryWatch = { readonly stop: () => PeakMemory };

/** The largest resident size one process of the tree reached. */
export type PeakMemory =
  | { readonly type: 'measured'; readonly bytes: number }
  | { readonly type: 'unavailable'; readonly reason: string };
