/** Keeps the modes a deck is in, such as drawing or a black screen, so that Escape leaves the one entered last. */
export function createModes(): Modes {
  const entered = new Map<ModeName, () => void>();
  const leave = (name: ModeName) => {
    const undo = entered.get(name);
    entered.delete(name);
    undo?.();
  };
  return {
    has: (name) => entered.has(name),
    leave,
    enter(name, undo) {
      for (const other of ENDED_BY[name] ?? []) leave(other);
      entered.set(name, undo);
    },
    leaveLast() {
      const last = [...entered.keys()].at(-1);
      if (last === undefined) return false;
      leave(last);
      return true;
    },
  };
}

/** A hand holds one thing: taking the pen puts the pointer away. */
const ENDED_BY: Partial<Record<ModeName, readonly ModeName[]>> = {
  pen: ['pointer'],
  pointer: ['pen'],
};

/** The ways a deck can be other than just showing its slide. */
export type ModeName = 'curtain' | 'pen' | 'pointer' | 'zoom';

/** The modes a deck is in. */
export interface Modes {
  readonly has: (name: ModeName) => boolean;
  /** @param undo takes everything back that the mode has changed */
  readonly enter: (name: ModeName, undo: () => void) => void;
  readonly leave: (name: ModeName) => void;
  /** False when there was none to leave. */
  readonly leaveLast: () => boolean;
}
