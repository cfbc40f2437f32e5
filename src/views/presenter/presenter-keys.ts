import type { IconName } from '../shared/icons.ts';

/** The keys of the presenter view, in the order of their sheet; `keys.client.ts` acts on them. */
export const PRESENTER_KEYS: readonly PresenterKey[] = [
  {
    shown: [{ icon: 'right' }, { word: 'space' }, { icon: 'down', page: true }],
    what: 'deck.nextStep',
  },
  { shown: [{ icon: 'left' }, { icon: 'up', page: true }], what: 'deck.stepBack' },
  { shown: [{ word: 'home' }, { word: 'end' }], what: 'deck.firstLast' },
  { shown: ['G', '/'], what: 'deck.goTo' },
  { shown: ['B', '.'], what: 'deck.black' },
  { shown: ['W'], what: 'deck.white' },
  { shown: ['?'], what: 'deck.thisHelp' },
];

interface PresenterKey {
  readonly shown: readonly KeyCap[];
  readonly what:
    | 'deck.nextStep'
    | 'deck.stepBack'
    | 'deck.firstLast'
    | 'deck.goTo'
    | 'deck.black'
    | 'deck.white'
    | 'deck.thisHelp';
}

/** What is printed on a key: a letter, an arrow, the arrow of a page key, or a word. */
export type KeyCap =
  | string
  | { readonly icon: IconName; readonly page?: true }
  | { readonly word: 'space' | 'home' | 'end' };
