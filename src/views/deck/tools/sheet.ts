import { say } from '../../../i18n/say.client.ts';
import { drawIcon } from '../../shared/key-icons.ts';

/** Opens a dialog of the deck; it is gone from the page as soon as it is closed. */
export function openSheet(name: string, title: string): HTMLDialogElement {
  document.querySelector<HTMLDialogElement>('dialog.sheet[open]')?.close();
  const sheet = document.createElement('dialog');
  sheet.className = `sheet sheet-${name}`;
  sheet.setAttribute('aria-labelledby', 'sheet-title');
  const head = document.createElement('header');
  const heading = document.createElement('h2');
  heading.id = 'sheet-title';
  heading.textContent = title;
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'sheet-close';
  close.setAttribute('aria-label', say('deck.close'));
  close.append(drawIcon('close'));
  close.addEventListener('click', () => sheet.close());
  head.append(heading, close);
  sheet.append(head);
  sheet.addEventListener('close', () => sheet.remove());
  // A click beside the dialog lands on the dialog itself, as its backdrop is a part of it.
  sheet.addEventListener('click', ({ target }) => target === sheet && sheet.close());
  document.body.append(sheet);
  sheet.showModal();
  return sheet;
}
