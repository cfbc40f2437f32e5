/**
 * Every key of the deck, in the order of the help sheet. This table is all there is: the listener acts on it, the sheet prints it.
 *
 * `keys` are values of `KeyboardEvent.key` in lower case; a line without an `action` tells of a key that reveal.js handles.
 */
export const DECK_KEYS = [
  { group: 'Move', shown: ['→', 'Space', 'Page ↓'], what: 'Next step' },
  { group: 'Move', shown: ['←', 'Shift Space', 'Page ↑'], what: 'Step back' },
  { group: 'Move', shown: ['Alt →', 'Alt ←'], what: 'Next or last slide, steps left out' },
  { group: 'Move', shown: ['Home', 'End'], what: 'First and last slide' },
  { group: 'Find', keys: ['g'], shown: ['G'], what: 'Go to a slide', action: 'jump' },
  { group: 'Find', keys: ['/'], shown: ['/'], what: 'Search all talks', action: 'search' },
  {
    group: 'Find',
    keys: ['o', 'escape'],
    shown: ['O', 'Esc'],
    what: 'Overview',
    action: 'overview',
  },
  { group: 'Find', keys: ['d'], shown: ['D'], what: 'Read this section', action: 'page' },
  { group: 'Stage', keys: ['s'], shown: ['S'], what: 'Presenter view', action: 'presenter' },
  { group: 'Stage', keys: ['f'], shown: ['F'], what: 'Full screen', action: 'fullscreen' },
  { group: 'Stage', keys: ['b', '.'], shown: ['B', '.'], what: 'Black screen', action: 'black' },
  { group: 'Stage', keys: ['w'], shown: ['W'], what: 'White screen', action: 'white' },
  { group: 'Stage', keys: ['l'], shown: ['L'], what: 'Light dot to point with', action: 'pointer' },
  {
    group: 'Stage',
    keys: ['z'],
    shown: ['Z', 'Alt click'],
    what: 'Zoom in, and out',
    action: 'zoom',
  },
  { group: 'Pen', keys: ['p'], shown: ['P'], what: 'Draw on the slide', action: 'pen' },
  { group: 'Pen', keys: ['u'], shown: ['U'], what: 'Take back a stroke', action: 'undo' },
  { group: 'Pen', keys: ['c'], shown: ['C'], what: 'Wipe this slide', action: 'wipe' },
  { group: 'Help', keys: ['?', 'f1'], shown: ['?'], what: 'This sheet', action: 'help' },
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
  readonly group: 'Move' | 'Find' | 'Stage' | 'Pen' | 'Help';
  readonly keys?: readonly string[];
  /** The keys as they are printed. */
  readonly shown: readonly string[];
  readonly what: string;
  readonly action?: string;
}
