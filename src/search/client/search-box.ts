import type { Answer, Engine, Filters } from '../engine/open-engine.ts';
import type { SearchPlace } from '../engine/open-index.ts';
import { element, icon } from './elements.ts';
import { createFilterBar } from './filter-bar.ts';
import { moveWithKeys } from './keys.ts';
import { createResultsView } from './results-view.ts';
import { SEARCH_MARK } from './search-mark.ts';

/** Long enough that a fast typist does not search for every letter. */
const PAUSE = 60;
/** Before that much time has passed, saying that a search runs would only flicker. */
const SLOW = 300;

/**
 * The search box: what is typed, the filters, and what was found. It is the same in the header's dialog, on the search page and
 * on stage.
 */
export function createSearchBox(options: BoxOptions): SearchBox {
  const { form, input } = createForm();
  const talks = new Map<string, string>();
  const systems = new Map<string, string>();
  const bar = createFilterBar({ talk: talks, system: systems }, () => void run('chosen'));
  const view = createResultsView({
    base: options.place.base,
    isOnStage: options.isOnStage,
    search(query) {
      input.value = query;
      input.focus();
      void run('chosen');
    },
    retry: () => void run('opened'),
  });
  const root = element('div', { class: 'search-box' }, form, bar.root, view.root);
  let engine: Promise<Engine> | undefined;
  let all: Answer['counts'] | undefined;
  let turn = 0;
  let timer = 0;

  input.addEventListener('input', () => {
    const since = performance.now();
    clearTimeout(timer);
    timer = window.setTimeout(() => void run('typed', since), PAUSE);
  });
  moveWithKeys({ root, input, list: view.list, onEnter: options.onEnter });

  return {
    root,
    form,
    input,
    // Whether it fails is told where it is needed.
    prepare: () => void openOnce().catch(() => undefined),
    start: () => void run('opened'),
    read: () => ({ query: input.value, filters: bar.read() }),
    write({ query, filters }) {
      input.value = query;
      bar.write(filters);
      void run('opened');
    },
  };

  /** Searches for what is in the box; only the last of several searches is shown. */
  async function run(why: 'typed' | 'chosen' | 'opened', since = performance.now()): Promise<void> {
    const mine = (turn += 1);
    const isLate = () => mine !== turn;
    const slow = window.setTimeout(() => isLate() || view.showWaiting(), SLOW);
    root.setAttribute('aria-busy', 'true');
    try {
      const open = await openOnce();
      await show(open, isLate, since);
      if (!isLate() && why !== 'opened') options.onChange?.(why);
    } catch {
      engine = undefined;
      if (!isLate()) view.showFailure();
    } finally {
      clearTimeout(slow);
      if (!isLate()) root.removeAttribute('aria-busy');
    }
  }

  /** One that could not be opened is opened anew when it is next asked for. */
  function openOnce(): Promise<Engine> {
    const opening = (engine ??= openEngine());
    opening.catch(() => {
      if (engine === opening) engine = undefined;
    });
    return opening;
  }

  async function openEngine(): Promise<Engine> {
    const open = await options.openEngine(options.place);
    for (const [slug, title] of open.titles.talks) talks.set(slug, title);
    for (const [id, name] of open.titles.systems) systems.set(id, name);
    return open;
  }

  /** Results first: what the filters would leave need not be known before. */
  async function show(open: Engine, isLate: () => boolean, since: number): Promise<void> {
    const answer = await open.ask(input.value, bar.read());
    if (isLate()) return;
    const isFiltered = Object.values(bar.read()).some(Boolean);
    const isAsking = answer.query.text !== '' || isFiltered;
    if (isAsking) {
      view.showAnswer(answer, isFiltered, open);
      performance.measure(SEARCH_MARK, { start: since });
    } else view.showStart(open.names);
    void count(open, isAsking ? answer : null, isLate);
  }

  /** The index counts only with the filters it has loaded, so the first count needs a search of its own. */
  async function count(open: Engine, answer: Answer | null, isLate: () => boolean): Promise<void> {
    const isFirst = all === undefined;
    all ??= await open.countAll().catch(() => undefined);
    if (isLate() || all === undefined) return;
    if (!open.isCounting) return bar.count(null, all);
    if (answer === null) return bar.count(all, all);
    const counted = isFirst ? await open.ask(input.value, bar.read()) : answer;
    if (!isLate()) bar.count(counted.counts, all);
  }
}

function createForm(): Pick<SearchBox, 'form' | 'input'> {
  const input = element('input', {
    type: 'search',
    name: 'q',
    'aria-label': 'Search talks, slides, terms and systems',
    placeholder: 'A word, a system, a year…',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
  });
  const form = element('form', { role: 'search', class: 'search-form' }, icon('search'), input);
  form.addEventListener('submit', (event) => event.preventDefault());
  return { form, input };
}

/** What a box is made with. */
interface BoxOptions {
  readonly place: SearchPlace;
  readonly openEngine: (place: SearchPlace) => Promise<Engine>;
  /** Whether the box is open in a deck. */
  readonly isOnStage: boolean;
  /** What Enter does in the field: follow the first result, or go to it. */
  readonly onEnter: 'follow' | 'focus';
  /** Called when what is asked has changed by the reader's hand. */
  readonly onChange?: (why: 'typed' | 'chosen') => void;
}

/** A box that stands somewhere in the page. */
export interface SearchBox {
  readonly root: HTMLElement;
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  /** Loads the index, and shows nothing. */
  readonly prepare: () => void;
  /** Loads the index and shows what there is to ask for. */
  readonly start: () => void;
  readonly read: () => Asked;
  readonly write: (asked: Asked) => void;
}

/** What is asked for. */
export interface Asked {
  readonly query: string;
  readonly filters: Filters;
}
