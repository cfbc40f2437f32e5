import { actionOf, type DeckAction } from './deck-keys.ts';
import { areShortcutsOn } from '../../../lib/shortcuts.ts';
import type { Stage } from './stage.ts';

/** Lets the keys of the table act. Keys that move are left to reveal.js, see `isForReveal`. */
export function listenForKeys(stage: Stage, act: (action: DeckAction) => void): void {
  document.addEventListener(
    'keydown',
    (event) => {
      if (isElsewhere(event) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTakenBack(stage, event)) return stop(event);
      const action = actionOf(event.key);
      if (action === null || (isCharacter(event.key) && !areShortcutsOn())) return;
      stop(event);
      if (!event.repeat) act(action);
    },
    true,
  );
}

/** Whether reveal.js may have a key: those that move, and not while something else is asked for. */
export function isForReveal(event: KeyboardEvent): boolean {
  const isPress = event.key === ' ' || event.key === 'Enter';
  if (isElsewhere(event) || (isPress && isPressable(event))) return false;
  return !isCharacter(event.key) && event.key !== 'F1';
}

/** Escape leaves a mode before it opens the overview; behind a curtain, a key that moves only lifts it. */
function isTakenBack({ modes }: Stage, { key }: KeyboardEvent): boolean {
  if (key === 'Escape') return modes.leaveLast();
  if (!modes.has('curtain') || !/^(?: |Enter|Arrow\w+|Page\w+|Home|End)$/.test(key)) return false;
  modes.leave('curtain');
  return true;
}

function isCharacter(key: string): boolean {
  return key.length === 1 && key !== ' ';
}

/** Whether somebody is typing, or a dialog has the keyboard. */
function isElsewhere(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  // The field of a dialog that was just closed has the focus for a moment more.
  const isField =
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select')) &&
    target.checkVisibility();
  return isField || document.querySelector('dialog[open]') !== null;
}

function isPressable(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  return target instanceof Element && target.matches('a[href], button, summary, video, audio');
}

function stop(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
}
