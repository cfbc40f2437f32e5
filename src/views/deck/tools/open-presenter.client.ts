import type { RevealApi } from 'reveal.js';
import { say } from '../../../i18n/say.client.ts';
import { openSheet } from './sheet.ts';
import { placeOf } from './place.ts';
import type { Stage } from './stage.ts';

/**
 * Opens the presenter view in a window of its own, or brings it to the front; where popups are blocked, offers a link.
 *
 * A deck in a single file has no such view, and shows the notes beside its slides instead.
 */
export function openPresenter({ deck, root }: Stage): void {
  const url = root.dataset['presenter'];
  if (url === undefined) return toggleNotes(deck);
  const { slide } = placeOf(deck);
  const opened = open(
    `${url}#/${encodeURI(slide)}`,
    `lectern-presenter ${url}`,
    'popup,width=1180,height=760',
  );
  if (opened) opened.focus();
  else offerLink(url);
}

/** The stage makes room for the notes, which it does not know of before it is laid out again. */
function toggleNotes(deck: RevealApi): void {
  deck.configure({ showNotes: !deck.getConfig().showNotes });
  deck.layout();
  deck.off('slidechanged', nameMissingNotes);
  deck.on('slidechanged', nameMissingNotes);
  nameMissingNotes();
}

/** reveal.js says in English that a slide has no notes, once it has told of the change. */
function nameMissingNotes(): void {
  setTimeout(() =>
    document.querySelector('.notes-placeholder')?.replaceChildren(say('deck.noNotes')),
  );
}

function offerLink(url: string): void {
  const sheet = openSheet('link', say('deck.presenter'));
  const text = document.createElement('p');
  text.textContent = say('deck.popupBlocked');
  const link = document.createElement('a');
  link.className = 'sheet-link';
  link.href = url;
  link.target = '_blank';
  link.rel = 'opener';
  link.textContent = say('deck.openPresenter');
  sheet.append(text, link);
}
