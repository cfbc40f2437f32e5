import { element, icon } from './elements.ts';
import { markWords } from './mark-words.ts';
import { openInBrowser, readPlace } from './open-in-browser.ts';
import { loadStyles } from './load-styles.ts';
import { createSearchBox, type SearchBox } from './search-box.ts';

/** The search box over the present page or deck; it is made once, starts to load the index, and keeps what was asked. */
export async function createSearchDialog(opener: HTMLAnchorElement): Promise<SearchDialog> {
  const styles = loadStyles();
  const isOnStage = opener.dataset['searchStage'] !== undefined;
  const box = createSearchBox({
    place: readPlace(opener),
    openEngine: openInBrowser,
    isOnStage,
    onEnter: 'follow',
  });
  box.prepare();
  const close = element(
    'button',
    { type: 'button', class: 'search-close', 'aria-label': 'Close search' },
    icon('close'),
  );
  const dialog = element(
    'dialog',
    { class: `search-dialog${isOnStage ? ' on-stage' : ''}`, 'aria-label': 'Search' },
    box.root,
    footer(opener.href, isOnStage, box),
  );
  box.form.append(close);
  await styles;
  document.body.append(dialog);
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
    else if (event.target instanceof Element) follow(event, dialog);
  });
  // What is typed here is not for the deck below, which listens to every key.
  for (const type of ['keydown', 'keypress', 'keyup'] as const)
    dialog.addEventListener(type, (event) => event.stopPropagation());
  return {
    open() {
      if (dialog.open) return;
      dialog.showModal();
      box.input.select();
      box.start();
    },
  };
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
  const all = element('a', { href: page, class: 'search-all' }, 'Search page');
  all.addEventListener('click', () => {
    const { query, filters } = box.read();
    const chosen = Object.entries({ q: query, ...filters }).filter(([, value]) => value !== '');
    all.search = new URLSearchParams(chosen).toString();
  });
  const [first, second] = isOnStage ? ['open slide', 'read'] : ['read', 'open slide'];
  return element(
    'footer',
    { class: 'search-foot' },
    element(
      'p',
      { class: 'search-keys' },
      ...keys(['↑', '↓'], 'choose'),
      ...keys(['↵'], first),
      ...keys(['Shift', '↵'], second),
      ...keys(['Esc'], 'close'),
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
  readonly open: () => void;
}
