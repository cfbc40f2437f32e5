/** How long the browser keeps something: as long as the window is open, or until somebody clears it. */
type Keeper = 'session' | 'local';

/** What the browser keeps under a name; null when it keeps nothing, or nothing that can be read. */
export function readKept(keeper: Keeper, name: string): unknown {
  try {
    return JSON.parse(storageOf(keeper).getItem(name) ?? 'null') as unknown;
  } catch {
    return null;
  }
}

/** Keeps a value under a name, or with null nothing; a browser that forbids storage forgets it. */
export function keep(keeper: Keeper, name: string, value: unknown): void {
  try {
    if (value === null) storageOf(keeper).removeItem(name);
    else storageOf(keeper).setItem(name, JSON.stringify(value));
  } catch {
    return;
  }
}

/** @throws Error in a browser that forbids storage, at the mere mention of it */
function storageOf(keeper: Keeper): Storage {
  return keeper === 'session' ? sessionStorage : localStorage;
}
