import { isRightToLeft } from '../../lib/reading-direction.ts';
import { areShortcutsOn } from '../../lib/shortcuts.ts';
import type { Move } from '../shared/preview-messages.ts';

const MOVES: Readonly<Record<string, Move>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ' ': 'next',
  ArrowLeft: 'prev',
  ArrowUp: 'prev',
  PageUp: 'prev',
  Home: 'first',
  End: 'last',
};

/** The keys of a clicker and the two curtains work here as in the deck, unless somebody types or presses a button. */
export function listenForPresenterKeys(
  move: (to: Move) => void,
  curtain: (color: 'black' | 'white') => void,
  open: (tool: 'help' | 'jump') => void,
): void {
  document.addEventListener('keydown', (event) => {
    const { target, key, shiftKey } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]'))
      return;
    if (!(target instanceof Element) || target.matches('input:not([type="radio"])')) return;
    if (target.matches('input') && /^(?: |Arrow\w+)$/.test(key)) return;
    if (key === ' ' && target.matches('button, a')) return;
    // Notes that are longer than their box are scrolled by the keyboard.
    if (/^(?:ArrowUp|ArrowDown|Home|End)$/.test(key) && target.id === 'notes') return;
    const to = key === ' ' && shiftKey ? 'prev' : MOVES[isRightToLeft() ? mirrored(key) : key];
    const color = CURTAINS[key.toLowerCase()];
    const tool = TOOLS[key.toLowerCase()];
    if (to) move(to);
    else if (color && areShortcutsOn()) curtain(color);
    else if (tool && areShortcutsOn()) open(tool);
    else return;
    event.preventDefault();
  });
}

/** Where lines run from right to left, the key that points to the left goes on. */
function mirrored(key: string): string {
  if (key === 'ArrowRight') return 'ArrowLeft';
  return key === 'ArrowLeft' ? 'ArrowRight' : key;
}

const TOOLS: Readonly<Record<string, 'help' | 'jump'>> = {
  '?': 'help',
  f1: 'help',
  g: 'jump',
  '/': 'jump',
};

const CURTAINS: Readonly<Record<string, 'black' | 'white'>> = {
  b: 'black',
  '.': 'black',
  w: 'white',
};
