import type { SearchDialog } from './search-dialog.ts';

/**
 * Opens the search box. Nothing of it is loaded before somebody is about to use it: has the pointer or the focus on its opener,
 * or presses its key. Without JavaScript the link leads to the search page, which says what to do.
 */
const opener = document.querySelector<HTMLAnchorElement>('[data-search-bundle]');
let loading: Promise<SearchDialog> | undefined;

if (opener) {
  for (const sign of ['pointerenter', 'focus'] as const)
    opener.addEventListener(sign, () => prepareSearch(opener), { once: true });
  opener.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void openSearch(opener);
  });
  document.addEventListener('keydown', (event) => onKey(event, opener));
}

const found = new URLSearchParams(location.search).get('find');
if (found !== null) void import('./mark-words.ts').then(({ markWords }) => markWords(found));

function onKey(event: KeyboardEvent, link: HTMLAnchorElement): void {
  if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  void openSearch(link);
}

/** A browser that spares data loads nothing that may not be used, and the search page has a box of its own. */
function prepareSearch(link: HTMLAnchorElement): void {
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
  if (connection?.saveData === true || fieldOfPage()) return;
  // Whether it fails is told when it is opened.
  loadDialog(link).catch(() => undefined);
}

async function openSearch(link: HTMLAnchorElement): Promise<void> {
  const field = fieldOfPage();
  if (field) return field.focus();
  try {
    (await loadDialog(link)).open();
  } catch {
    location.assign(link.href);
  }
}

function loadDialog(link: HTMLAnchorElement): Promise<SearchDialog> {
  loading ??= import('./search-dialog.ts').then(({ createSearchDialog }) =>
    createSearchDialog(link),
  );
  loading.catch(() => (loading = undefined));
  return loading;
}

function fieldOfPage(): HTMLInputElement | null {
  return document.querySelector('[data-search-page] input[type="search"]');
}
