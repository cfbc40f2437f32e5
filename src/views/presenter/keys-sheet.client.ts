import { element } from './elements.ts';

/** Lets the sheet of keys be opened; gives back what opens it. */
export function startKeysSheet(): () => void {
  const sheet = element('keys-sheet', 'dialog');
  element('keys-open').addEventListener('click', () => sheet.showModal());
  element('keys-close').addEventListener('click', () => sheet.close());
  sheet.addEventListener('click', ({ target }) => target === sheet && sheet.close());
  return () => sheet.showModal();
}
