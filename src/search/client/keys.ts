import { hasModifier } from './search-field.ts';

/**
 * Arrow keys go from the field through the results, Enter follows the first way of a result and Shift+Enter the second.
 *
 * Whoever types on while in the results types into the field.
 */
export function moveWithKeys({ root, input, list, onEnter }: KeyTargets): void {
  root.addEventListener('keydown', (event) => {
    if (event.isComposing || hasModifier(event)) return;
    const { target } = event;
    const current = target instanceof HTMLElement ? target.closest('.hit') : null;
    if (target !== input && !(current && target instanceof HTMLAnchorElement)) return;
    if (event.key === 'Enter') enter(event, current);
    else if (event.key === 'ArrowDown') move(event, 1, current);
    else if (event.key === 'ArrowUp') move(event, -1, current);
    else if (current && event.key.length === 1 && event.key !== ' ') input.focus();
  });

  function enter(event: KeyboardEvent, current: Element | null): void {
    if (!current) return onEnter();
    if (!event.shiftKey) return;
    event.preventDefault();
    const second = current.querySelector<HTMLAnchorElement>('.hit-second');
    (second ?? current.querySelector<HTMLAnchorElement>('.hit-link'))?.click();
  }

  function move(event: KeyboardEvent, by: 1 | -1, current: Element | null): void {
    const links = [...list.querySelectorAll<HTMLAnchorElement>('.hit-link')];
    const at = links.findIndex((link) => current?.contains(link));
    const next = at + by;
    if (links.length === 0 || next >= links.length) return;
    event.preventDefault();
    const goal = next < 0 ? input : links[next];
    goal?.focus();
    goal?.closest('.hit')?.scrollIntoView({ block: 'nearest' });
  }
}

interface KeyTargets {
  readonly root: HTMLElement;
  readonly input: HTMLInputElement;
  readonly list: HTMLElement;
  /** Enter was pressed in the field, which remembers with what. */
  readonly onEnter: () => void;
}
