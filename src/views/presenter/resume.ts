import type { StageState } from '../shared/stage-channel.ts';

/** What this window showed before it was loaded again; null in a new one. */
export function readState(): StoredState | null {
  try {
    return JSON.parse(sessionStorage.getItem(storageName()) ?? 'null') as StoredState | null;
  } catch {
    return null;
  }
}

/** Remembers what this window shows as long as it is open. */
export function writeState(state: StageState, version: number): void {
  try {
    sessionStorage.setItem(storageName(), JSON.stringify({ state, version }));
  } catch {
    return;
  }
}

function storageName(): string {
  return `lectern-presenter:${location.pathname}`;
}

interface StoredState {
  readonly state: StageState;
  readonly version: number;
}
