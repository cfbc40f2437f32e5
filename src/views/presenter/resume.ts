import { keep, readKept } from '../shared/browser-storage.ts';
import type { StageState } from '../shared/stage-channel.ts';

/** What this window showed before it was loaded again; null in a new one. */
export function readState(): StoredState | null {
  return readKept('session', storageName()) as StoredState | null;
}

/** Remembers what this window shows as long as it is open. */
export function writeState(state: StageState, version: number): void {
  keep('session', storageName(), { state, version } satisfies StoredState);
}

function storageName(): string {
  return `lectern-presenter:${location.pathname}`;
}

interface StoredState {
  readonly state: StageState;
  readonly version: number;
}
