import { say } from '../../i18n/say.client.ts';
import { element } from './elements.ts';
import { createSearchField, type SearchField } from './search-field.ts';

/**
 * A dialog with the field of the search in it. It opens at once, so no letter is lost while the rest is loaded; it is shown when its
 * styles are there, or after a while without them.
 */
export function createSearchShell(styles: Promise<void>): SearchShell {
  const field = createSearchField();
  const dialog = element(
    'dialog',
    { class: 'search-dialog', 'aria-label': say('search.title') },
    field.root,
  );
  dialog.style.opacity = '0';
  const show = () => void (dialog.style.opacity = '');
  styles.then(show, show);
  document.body.append(dialog);
  dialog.addEventListener('close', () => (field.entered = null));
  field.input.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    // By itself, the first press would only empty the field.
    event.preventDefault();
    dialog.close();
    // Where nothing had the focus before, a field that is gone keeps it for a moment, and with it the next key.
    field.input.blur();
  });
  // What is typed here is not for the deck below, which listens to every key.
  for (const type of ['keydown', 'keypress', 'keyup'] as const)
    dialog.addEventListener(type, (event) => event.stopPropagation());
  return {
    field,
    dialog,
    open() {
      if (dialog.open) return;
      setTimeout(show, LONGEST_UNSEEN);
      dialog.showModal();
      field.input.select();
    },
  };
}

const LONGEST_UNSEEN = 400;

/** The dialog before anything is searched. */
export interface SearchShell {
  readonly field: SearchField;
  readonly dialog: HTMLDialogElement;
  readonly open: () => void;
}
