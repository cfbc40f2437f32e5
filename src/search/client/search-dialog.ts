import { say } from '../../i18n/say.client.ts';
import { element, icon } from './elements.ts';
import { markWords } from './mark-words.ts';
import { openInBrowser, readPlace } from './open-in-browser.ts';
import { keyNames } from './platform.ts';
import { createSearchBox, type SearchBox } from './search-box.ts';
import type { SearchShell } from './search-shell.ts';

/** Makes the rest of the search box around its field, over the present page or deck, and starts to load the index. */
export function createSearchDialog(
  opener: HTMLAnchorElement,
  { field, dialog }: SearchShell,
): SearchDialog {
  const isOnStage = opener.dataset['searchStage'] !== undefined;
  const box = createSearchBox({
    field,
    place: readPlace(opener),
    openEngine: openInBrowser,
    isOnStage,
    onEnter: 'follow',
  });
  box.prepare();
  const close = element(
    'button',
    { type: 'button', class: 'search-close', 'aria-label': say('search.close') },
    icon('close'),
  );
  close.addEventListener('click', () => dialog.close());
  field.form.append(close);
  dialog.classList.toggle('on-stage', isOnStage);
  dialog.append(footer(opener.href, isOnStage, box));
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
    else if (event.target instanceof Element) follow(event, dialog);
  });
  return { start: box.start };
}

/** A link into the present page or deck goes there and closes the box, without loading anything. */
function follow(event: MouseEvent, dialog: HTMLDialogElement): void {
  const link = (event.target as Element).closest('a');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || link.target !== '') return;
  if (link.pathname !== location.pathname || link.hash === '') return;
  event.preventDefault();
  dialog.close();
  location.hash = link.hash;
  const words = new URLSearchParams(link.search).get('find');
  if (words !== null) markWords(words);
}

function footer(page: string, isOnStage: boolean, box: SearchBox): HTMLElement {
  const all = element('a', { href: page, class: 'search-all' }, say('search.page'));
  all.addEventListener('click', () => {
    const { query, filters } = box.read();
    const chosen = Object.entries({ q: query, ...filters }).filter(([, value]) => value !== '');
    all.search = new URLSearchParams(chosen).toString();
  });
  const { shift, enter, escape } = keyNames();
  const [first, second] = isOnStage
    ? [say('search.keySlide'), say('search.keyRead')]
    : [say('search.keyRead'), say('search.keySlide')];
  return element(
    'footer',
    { class: 'search-foot' },
    element(
      'p',
      { class: 'search-keys' },
      ...keys(['↑', '↓'], say('search.keyChoose')),
      ...keys([enter], first),
      ...keys([shift, enter], second),
      ...keys([escape], say('search.keyClose')),
    ),
    all,
  );
}

function keys(names: readonly string[], does: string): HTMLElement[] {
  const caps = names.map((name) => element('kbd', {}, name));
  return [element('span', {}, ...caps, ` ${does}`)];
}

/** The box over the page. */
export interface SearchDialog {
  /** Shows what there is to ask for, or what the field already asks for. */
  readonly start: () => void;
}
