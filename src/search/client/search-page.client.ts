import { FILTER_NAMES } from './filter-bar.ts';
import { loadStyles } from './load-styles.ts';
import { openInBrowser, readPlace } from './open-in-browser.ts';
import { createSearchBox, type Asked } from './search-box.ts';
import { createSearchField } from './search-field.ts';

/** The search page: the box stands in the page, and the address says what is asked. */
const host = document.querySelector<HTMLElement>('[data-search-page]');
const opener = document.querySelector<HTMLElement>('[data-search-bundle]');

if (host && opener) void startPage(host, opener);

async function startPage(host: HTMLElement, opener: HTMLElement): Promise<void> {
  const styles = loadStyles();
  const box = createSearchBox({
    field: createSearchField(),
    place: readPlace(opener),
    openEngine: openInBrowser,
    isOnStage: false,
    onEnter: 'focus',
    onChange: (why) => {
      const address = addressOf(box.read());
      // Going back undoes a choice, not a letter.
      if (why === 'chosen') history.pushState(null, '', address);
      else history.replaceState(null, '', address);
    },
  });
  box.prepare();
  await styles;
  host.replaceChildren(box.root);
  addEventListener('popstate', () => box.write(readAddress()));
  box.write(readAddress());
  if (location.search === '') box.input.focus();
}

function readAddress(): Asked {
  const parameters = new URLSearchParams(location.search);
  const filters: Record<string, string> = {};
  for (const name of FILTER_NAMES) filters[name] = parameters.get(name) ?? '';
  return { query: parameters.get('q') ?? '', filters };
}

function addressOf({ query, filters }: Asked): string {
  const chosen = Object.entries({ q: query.trim(), ...filters }).filter(
    ([, value]) => value !== '',
  );
  const parameters = new URLSearchParams(chosen).toString();
  return `${location.pathname}${parameters === '' ? '' : `?${parameters}`}`;
}
