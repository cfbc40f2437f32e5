import type { Engine, Filters, SearchPlace } from '../engine/open-engine.ts';
import { createFilterBar } from './filter-bar.ts';
import { moveWithKeys } from './keys.ts';
import { createResultsView } from './results-view.ts';
import type { SearchField } from './search-field.ts';
import { SEARCH_MARK } from './search-mark.ts';

/** Where a search takes long, a fast typist does not search for every letter. */
const PAUSE = 60;
const LONG = 40;
/** Before that much time has passed, saying that a search runs would only flicker. */
const SLOW = 300;
/** On stage one searches for slides; what is read apart from the deck comes after them. */
const ON_STAGE = ['slide', 'talk'] as const;

/**
 * The search box: what is typed, the filters, and what was found. It is the same in the header's dialog, on the search page and
 * on stage.
 */
export function createSearchBox(options: BoxOptions): SearchBox {
  const { field } = options;
  const { root, form, input } = field;
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
  root.append(bar.root, view.root);
  let engine: Promise<Engine> | undefined;
  let turn = 0;
  let timer = 0;
  let isUpToDate = false;
  let lastTook = 0;

  input.addEventListener('input', () => {
    const since = performance.now();
    isUpToDate = false;
    clearTimeout(timer);
    timer = window.setTimeout(() => void run('typed', since), lastTook > LONG ? PAUSE : 0);
  });
  moveWithKeys({ root, input, list: view.list, onEnter: enter });

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

  /** What Enter asks for is the first result of what is in the field, however long that takes. */
  function enter(): void {
    if (isUpToDate) goToFirst();
    else if (timer !== 0) void run('typed');
  }

  function goToFirst(): void {
    const way = field.entered;
    field.entered = null;
    if (way === null) return;
    const links = view.list.querySelector('.hit');
    const first = links?.querySelector<HTMLElement>('.hit-link');
    const second = links?.querySelector<HTMLElement>('.hit-second');
    if (way === 'second') (second ?? first)?.click();
    else if (options.onEnter === 'follow') first?.click();
    else first?.focus();
  }

  /** Searches for what is in the box; only the last of several searches is shown. */
  async function run(why: 'typed' | 'chosen' | 'opened', since = performance.now()): Promise<void> {
    const mine = (turn += 1);
    clearTimeout(timer);
    timer = 0;
    isUpToDate = false;
    const isLate = () => mine !== turn;
    const slow = window.setTimeout(() => isLate() || view.showWaiting(), SLOW);
    root.setAttribute('aria-busy', 'true');
    try {
      const open = await openOnce();
      const count = await show(open, isLate, since);
      // The results are there: nothing may say any more that one waits for them.
      clearTimeout(slow);
      if (isLate()) return;
      if (why !== 'opened') options.onChange?.(why);
      // To count takes time in a large library, and nobody waits for it.
      await afterPaint();
      if (!isLate()) count();
    } catch {
      engine = undefined;
      field.entered = null;
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

  /** Shows what is found, and gives what counts the choices of the filters afterwards. */
  async function show(open: Engine, isLate: () => boolean, since: number): Promise<() => void> {
    const asked = input.value;
    const start = performance.now();
    const answer = await open.ask(asked, bar.read(), options.isOnStage ? ON_STAGE : []);
    if (isLate()) return () => undefined;
    const isFiltered = Object.values(bar.read()).some(Boolean);
    const isAsking = answer.query.text !== '' || isFiltered;
    if (isAsking) {
      view.showAnswer(answer, isFiltered, open);
      performance.measure(SEARCH_MARK, { start: since });
      lastTook = performance.now() - start;
    } else view.showStart(open.names);
    isUpToDate = input.value === asked;
    if (isUpToDate) goToFirst();
    return () => {
      const all = open.countAll();
      bar.count(isAsking ? answer.count() : all, all);
    };
  }
}

/** Waits until what was found is on the screen. */
function afterPaint(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/** What a box is made with. */
interface BoxOptions {
  /** The field, which may hold something already. */
  readonly field: SearchField;
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
