import { say } from '../../i18n/say.client.ts';
import type { Filters } from '../engine/open-engine.ts';
import { element } from './elements.ts';

/** The filters in the order they are shown, with the choice that does not filter. */
const FILTERS = {
  kind: { label: 'search.byKind', all: 'search.allKinds' },
  talk: { label: 'search.byTalk', all: 'search.allTalks' },
  tag: { label: 'search.byTag', all: 'search.allTags' },
  year: { label: 'search.byYear', all: 'search.allYears' },
  system: { label: 'search.bySystem', all: 'search.allSystems' },
  site: { label: 'search.bySite', all: 'search.allSites' },
} as const;

/** Names of the filters, which are also those of the parameters in the address of the search page. */
export const FILTER_NAMES = Object.keys(FILTERS) as readonly (keyof typeof FILTERS)[];

/** What kinds are called where one chooses among them. */
const KINDS = {
  slide: 'search.slides',
  talk: 'search.talks',
  term: 'search.terms',
  system: 'search.systems',
  event: 'search.events',
  passage: 'search.passages',
  source: 'search.sources',
  page: 'search.pages',
  docs: 'search.docs',
} as const;

/** A row of choices; it says how many results each would leave. */
export function createFilterBar(names: FilterNames, onChange: () => void): FilterBar {
  const selects = new Map(
    FILTER_NAMES.map((name) => [
      name,
      element('select', { name, 'aria-label': say(FILTERS[name].label) }),
    ]),
  );
  const clear = element('button', { type: 'button', class: 'search-clear' }, say('search.clear'));
  const root = element(
    'div',
    { class: 'search-filters', role: 'group', 'aria-label': say('search.filters') },
    ...selects.values(),
    clear,
  );
  let fillLong: (() => void)[] = [];
  for (const sign of ['pointerenter', 'pointerdown', 'focusin'] as const)
    root.addEventListener(sign, () => {
      for (const each of fillLong) each();
      fillLong = [];
    });
  root.addEventListener('change', onChange);
  clear.addEventListener('click', () => {
    bar.write({});
    onChange();
  });
  const bar: FilterBar = {
    root,
    read: () => Object.fromEntries([...selects].map(([name, { value }]) => [name, value])),
    write(filters) {
      for (const [name, select] of selects) {
        const value = filters[name] ?? '';
        if (value !== '' && !hasOption(select, value))
          select.append(new Option(nameOf(name, value), value));
        select.value = value;
      }
      showClear();
    },
    count(counts, all) {
      fillLong = [];
      const isInUse = root.matches(':hover, :focus-within');
      for (const [name, select] of selects) {
        const own = (counts ?? all)[name] ?? {};
        const fillOwn = () => fill(name, select, own, counts !== null);
        if (isInUse || Object.keys(own).length <= MOST_AT_ONCE) fillOwn();
        else fillLong.push(fillOwn);
        // What no idea has is no choice; what this query leaves none of stays, so that nothing jumps.
        select.hidden = Object.keys(all[name] ?? {}).length === 0;
      }
      showClear();
    },
  };
  for (const [name, select] of selects) {
    select.append(new Option(say(FILTERS[name].all), ''));
    select.hidden = name === 'site';
  }
  showClear();
  return bar;

  function fill(
    name: FilterName,
    select: HTMLSelectElement,
    counts: Counts,
    isShown: boolean,
  ): void {
    const chosen = select.value;
    const values = Object.keys(counts).filter((value) => (counts[value] ?? 0) > 0);
    if (chosen !== '' && !values.includes(chosen)) values.push(chosen);
    const options = values
      .map((value) => ({ value, text: nameOf(name, value) }))
      .sort((a, b) => compareOptions(name, a, b))
      .map(({ value, text }) => {
        const count = isShown ? ` (${counts[value] ?? 0})` : '';
        return new Option(`${text}${count}`, value);
      });
    select.replaceChildren(new Option(say(FILTERS[name].all), ''), ...options);
    select.value = chosen;
  }

  function nameOf(name: FilterName, value: string): string {
    if (name === 'kind') return isKind(value) ? say(KINDS[value]) : value;
    return names[name]?.get(value) ?? value;
  }

  function showClear(): void {
    clear.hidden = [...selects.values()].every(({ value }) => value === '');
  }
}

/** A longer list is made when somebody is about to choose from it: it takes longer than the search. */
const MOST_AT_ONCE = 60;

/** Kinds in the order of the list above, years from the last one back, everything else by name. */
function compareOptions(name: FilterName, a: NamedValue, b: NamedValue): number {
  if (name === 'kind') {
    const order = Object.keys(KINDS);
    return order.indexOf(a.value) - order.indexOf(b.value);
  }
  return name === 'year' ? b.value.localeCompare(a.value) : a.text.localeCompare(b.text);
}

function isKind(value: string): value is keyof typeof KINDS {
  return Object.hasOwn(KINDS, value);
}

function hasOption(select: HTMLSelectElement, value: string): boolean {
  return [...select.options].some((option) => option.value === value);
}

type FilterName = keyof typeof FILTERS;
type Counts = Readonly<Record<string, number>>;
type AllCounts = Readonly<Record<string, Counts>>;
type NamedValue = { readonly value: string; readonly text: string };

/** How values of a filter are called where they are but ids. */
export type FilterNames = Readonly<Partial<Record<FilterName, ReadonlyMap<string, string>>>>;

/** The filters on the screen. */
export interface FilterBar {
  readonly root: HTMLElement;
  readonly read: () => Filters;
  readonly write: (filters: Filters) => void;
  /** Says how many results each choice leaves, of those there are for all that search knows; or none, where it is not known. */
  readonly count: (counts: AllCounts | null, all: AllCounts) => void;
}
