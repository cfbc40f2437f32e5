import { areShortcutsOn } from '../../lib/shortcuts.ts';
import { loadStyles } from './load-styles.ts';
import { keyNames } from './platform.ts';
import type { SearchDialog } from './search-dialog.ts';
import { hasModifier } from './search-field.ts';
import { createSearchShell, type SearchShell } from './search-shell.ts';

/**
 * Opens the search box. Nothing of it is loaded before somebody is about to use it: has the pointer or the focus on its opener,
 * or presses its key. Without JavaScript the link leads to the search page, which says what to do.
 */
const opener = document.querySelector<HTMLAnchorElement>('[data-search-bundle]');
let shell: SearchShell | undefined;
let loading: Promise<SearchDialog> | undefined;

if (opener) {
  for (const label of opener.querySelectorAll('kbd')) label.textContent = keyNames().open;
  for (const sign of ['pointerenter', 'focus'] as const)
    opener.addEventListener(sign, () => prepareSearch(opener), { once: true });
  opener.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void openSearch(opener);
  });
  document.addEventListener('keydown', (event) => {
    if (!isOpeningKey(event, opener)) return;
    event.preventDefault();
    void openSearch(opener);
  });
}

const found = new URLSearchParams(location.search).get('find');
if (found !== null) void import('./mark-words.ts').then(({ markWords }) => markWords(found));

/** A deck has a table of its keys, `/` among them. */
function isOpeningKey(event: KeyboardEvent, { dataset }: HTMLElement): boolean {
  if (event.key.toLowerCase() === 'k') return event.ctrlKey || event.metaKey;
  if (event.key !== '/' || dataset['searchStage'] !== undefined) return false;
  return !hasModifier(event) && !isTypedElsewhere(event) && areShortcutsOn();
}

function isTypedElsewhere(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  if (event.defaultPrevented || event.isComposing) return true;
  if (document.querySelector('dialog[open]')) return true;
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select'))
  );
}

/** A browser that spares data loads nothing that may not be used, and the search page has a box of its own. */
function prepareSearch(link: HTMLAnchorElement): void {
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
  if (connection?.saveData === true || fieldOfPage()) return;
  // Whether it fails is told when it is opened.
  loadDialog(link).catch(() => undefined);
}

/** The field is there at once; what was typed before the rest is there is searched as soon as it is. */
async function openSearch(link: HTMLAnchorElement): Promise<void> {
  const ownField = fieldOfPage();
  if (ownField) return ownField.focus();
  const dialog = loadDialog(link);
  const { field, open } = openShell();
  open();
  try {
    (await dialog).start();
  } catch {
    const typed = field.input.value;
    location.assign(typed === '' ? link.href : `${link.href}?q=${encodeURIComponent(typed)}`);
  }
}

function openShell(): SearchShell {
  return (shell ??= createSearchShell(loadStyles()));
}

function loadDialog(link: HTMLAnchorElement): Promise<SearchDialog> {
  loading ??= Promise.all([import('./search-dialog.ts'), loadStyles()]).then(([module]) =>
    module.createSearchDialog(link, openShell()),
  );
  loading.catch(() => (loading = undefined));
  return loading;
}

function fieldOfPage(): HTMLInputElement | null {
  return document.querySelector('[data-search-page] input[type="search"]');
}
