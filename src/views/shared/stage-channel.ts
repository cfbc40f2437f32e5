import { openChannel } from './open-channel.ts';

/**
 * Joins the decks and presenter views of one talk on this machine, over a BroadcastChannel: no server, no opener, so either
 * side may be closed, loaded again or opened twice.
 *
 * What the stage shows is one state with a version. Whoever changes it counts the version up to the present time; a newer state
 * replaces an older one everywhere, and is passed on, so that two decks follow one presenter view. Windows of the same side do
 * not listen to each other: two readers' tabs of a deck stay apart until a presenter view joins them.
 */
export function joinStage({ name, side, version, shape, show, meet }: StageMember): StageLink {
  const channel = openChannel(name);
  let known: StageState | null = null;
  let knownVersion = version;
  const post = (message: Said) => channel?.postMessage({ ...message, from: side });
  channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (!isMessage(data) || data.from === side) return;
    meet({ isThere: data.type !== 'bye', shape: data.type === 'state' ? data.shape : null });
    if (data.type === 'hello') tell();
    else if (data.type === 'state' && data.version > knownVersion) {
      known = data.state;
      knownVersion = data.version;
      show(known);
      tell();
    }
  });
  addEventListener('pagehide', () => post({ type: 'bye' }));
  // A page that comes back from the browser's memory has heard nothing in the meantime.
  addEventListener('pageshow', ({ persisted }) => persisted && post({ type: 'hello' }));
  return {
    isBlocked: channel === null,
    hello: () => post({ type: 'hello' }),
    begin(state) {
      known = state;
      tell();
    },
    change(state) {
      if (known && isSame(known, state)) return;
      known = state;
      knownVersion = Math.max(knownVersion + 1, Date.now());
      tell();
    },
    tell,
    version: () => knownVersion,
  };

  function tell(): void {
    if (known)
      post({ type: 'state', state: known, version: knownVersion, shape: shape?.() ?? null });
  }
}

/** The channel of a talk: named by the path of the deck, so that talks and sites of one origin keep apart. */
export function stageChannel(deckPath: string): string {
  return `lectern-stage ${deckPath}`;
}

function isSame(a: StageState, b: StageState): boolean {
  return a.slide === b.slide && a.step === b.step && a.curtain === b.curtain;
}

function isMessage(data: unknown): data is StageMessage {
  return typeof data === 'object' && data !== null && 'type' in data && 'from' in data;
}

/** What the stage shows. */
export interface StageState {
  /** The id of the slide. */
  readonly slide: string;
  /** The last step that is shown; -1 for none. */
  readonly step: number;
  readonly curtain: 'black' | 'white' | null;
}

/** A window that takes part. */
interface StageMember {
  readonly name: string;
  readonly side: 'deck' | 'presenter';
  /** Of what this window shows when it joins; a window that was loaded again goes on with the one it had. */
  readonly version: number;
  /** Shows what the other side wants shown. */
  readonly show: (state: StageState) => void;
  /** Height of the stage by its width, so that previews look like it. */
  readonly shape?: () => number;
  /** Hears of the other side, whenever it says something, and when it leaves. */
  readonly meet: (other: { readonly isThere: boolean; readonly shape: number | null }) => void;
}

/** A window's hold on the channel. */
export interface StageLink {
  /** Whether this browser lets no windows talk to each other. */
  readonly isBlocked: boolean;
  /** Asks the other side what it shows. */
  readonly hello: () => void;
  /** Says where this window happens to start, which is no wish to go there. */
  readonly begin: (state: StageState) => void;
  /** Says what somebody did in this window; nothing when it is what all know. */
  readonly change: (state: StageState) => void;
  /** Says once more what all know, with the present shape of the stage. */
  readonly tell: () => void;
  readonly version: () => number;
}

type Said =
  | { readonly type: 'hello' }
  | { readonly type: 'bye' }
  | {
      readonly type: 'state';
      readonly state: StageState;
      readonly version: number;
      readonly shape: number | null;
    };
type StageMessage = Said & { readonly from: 'deck' | 'presenter' };
