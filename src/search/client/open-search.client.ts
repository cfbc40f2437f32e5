import type { SearchDialog } from './search-dialog.ts';

/**
 * Opens the search box. Nothing of it is loaded before it is first asked for; without JavaScript the link leads to the search
 * page, which says what to do.
 */
const opener = document.querySelector<HTMLAnchorElement>('[data-search-bundle]');
let loading: Promise<SearchDialog> | undefined;

if (opener) {
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

async function openSearch(link: HTMLAnchorElement): Promise<void> {
  const field = document.querySelector<HTMLInputElement>('[data-search-page] input[type="search"]');
  if (field) return field.focus();
  try {
    const { createSearchDialog } = await import('./search-dialog.ts');
    const dialog = await (loading ??= createSearchDialog(link));
    dialog.open();
  } catch {
    loading = undefined;
    location.assign(link.href);
  }
}
