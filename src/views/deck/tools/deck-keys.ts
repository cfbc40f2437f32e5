import type { WordKey } from '../../../i18n/message.ts';

/**
 * Every key of the deck, in the order of the help sheet. This table is all there is: the listener acts on it, the sheet prints it.
 *
 * `keys` are values of `KeyboardEvent.key` in lower case; a line without an `action` tells of a key that reveal.js handles.
 */
export const DECK_KEYS = [
  { group: 'deck.move', shown: ['→', '{space}', '{page} ↓'], what: 'deck.nextStep' },
  { group: 'deck.move', shown: ['←', 'Shift {space}', '{page} ↑'], what: 'deck.stepBack' },
  { group: 'deck.move', shown: ['Alt →', 'Alt ←'], what: 'deck.skipSteps' },
  { group: 'deck.move', shown: ['{home}', '{end}'], what: 'deck.firstLast' },
  { group: 'deck.find', keys: ['g'], shown: ['G'], what: 'deck.goTo', action: 'jump' },
  { group: 'deck.find', keys: ['/'], shown: ['/'], what: 'deck.search', action: 'search' },
  {
    group: 'deck.find',
    keys: ['o', 'escape'],
    shown: ['O', 'Esc'],
    what: 'deck.overview',
    action: 'overview',
  },
  { group: 'deck.find', keys: ['d'], shown: ['D'], what: 'deck.readText', action: 'page' },
  { group: 'deck.stage', keys: ['s'], shown: ['S'], what: 'deck.presenter', action: 'presenter' },
  { group: 'deck.stage', keys: ['f'], shown: ['F'], what: 'deck.fullScreen', action: 'fullscreen' },
  { group: 'deck.stage', keys: ['b', '.'], shown: ['B', '.'], what: 'deck.black', action: 'black' },
  { group: 'deck.stage', keys: ['w'], shown: ['W'], what: 'deck.white', action: 'white' },
  { group: 'deck.stage', keys: ['l'], shown: ['L'], what: 'deck.pointer', action: 'pointer' },
  {
    group: 'deck.stage',
    keys: ['z'],
    shown: ['Z', 'Alt {click}'],
    what: 'deck.zoom',
    action: 'zoom',
  },
  { group: 'deck.pen', keys: ['p'], shown: ['P'], what: 'deck.draw', action: 'pen' },
  { group: 'deck.pen', keys: ['u'], shown: ['U'], what: 'deck.undo', action: 'undo' },
  { group: 'deck.pen', keys: ['c'], shown: ['C'], what: 'deck.clear', action: 'wipe' },
  {
    group: 'deck.helpGroup',
    keys: ['?', 'f1'],
    shown: ['?'],
    what: 'deck.thisHelp',
    action: 'help',
  },
] as const satisfies readonly DeckKey[];

/** What a key or a row of the help sheet does. */
export type DeckAction = Extract<(typeof DECK_KEYS)[number], { readonly action: string }>['action'];

/** The action of a key, if it has one. */
export function actionOf(key: string): DeckAction | null {
  const wanted = key.toLowerCase();
  for (const line of DECK_KEYS)
    if ('action' in line && line.keys.some((each) => each === wanted)) return line.action;
  return null;
}

/** A line of the table. */
interface DeckKey {
  readonly group: WordKey;
  readonly keys?: readonly string[];
  /** The keys as they are printed; `{space}` is one with a word on it. */
  readonly shown: readonly string[];
  readonly what: WordKey;
  readonly action?: string;
}
