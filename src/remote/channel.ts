import type { Press, RemoteState } from './messages.ts';

/** How long a question waits for news, and how long the speaker's page is thought to be there after it was heard. */
const PATIENCE = 10_000;
const HOST_PATIENCE = 15_000;
/** Presses that nobody has fetched; older ones are forgotten. */
const KEPT_PRESSES = 32;
/** Far more than a speaker has phones. */
const MAX_WAITING = 32;

/** What is between the speaker's page and the phones: the last state, and the presses that are to be made. */
export function createChannel(): RemoteChannel {
  let version = 0;
  let state: RemoteState | null = null;
  let heard = -Infinity;
  let pressed = 0;
  let presses: { readonly number: number; readonly press: Press }[] = [];
  const waiting = new Set<() => void>();
  const wake = () => {
    for (const each of [...waiting]) each();
  };
  return {
    tell(next) {
      state = next;
      version += 1;
      heard = Date.now();
      wake();
    },
    press(press) {
      pressed += 1;
      presses = [...presses, { number: pressed, press }].slice(-KEPT_PRESSES);
      wake();
    },
    async stateAfter(known) {
      if (version <= known) await news(() => version > known);
      return { version, state, isThere: Date.now() - heard < HOST_PATIENCE };
    },
    async pressesAfter(known) {
      heard = Date.now();
      if (known !== null && pressed <= known) await news(() => pressed > known);
      heard = Date.now();
      // Who asks for the first time has missed nothing that it should make good.
      const missed = known === null ? [] : presses.filter(({ number }) => number > known);
      return { last: pressed, presses: missed.map(({ press }) => press) };
    },
  };

  /** Waits until something has happened, or long enough. */
  function news(hasCome: () => boolean): Promise<void> {
    if (waiting.size >= MAX_WAITING) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(end, PATIENCE);
      timer.unref();
      waiting.add(look);

      function look(): void {
        if (hasCome()) end();
      }
      function end(): void {
        clearTimeout(timer);
        waiting.delete(look);
        resolve();
      }
    });
  }
}

/** Joins one page of the speaker's machine and its phones. */
export interface RemoteChannel {
  readonly tell: (state: RemoteState) => void;
  readonly press: (press: Press) => void;
  /** The state as soon as it is newer than a known one; after a while the same once more. */
  readonly stateAfter: (known: number) => Promise<{
    readonly version: number;
    readonly state: RemoteState | null;
    /** Whether the speaker's page was heard of lately. */
    readonly isThere: boolean;
  }>;
  /** The presses since a known one; null knows none, and is only told where to go on from. */
  readonly pressesAfter: (
    known: number | null,
  ) => Promise<{ readonly last: number; readonly presses: readonly Press[] }>;
}
