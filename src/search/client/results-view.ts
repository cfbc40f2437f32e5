import { say } from '../../i18n/say.client.ts';
import { PAGE_SIZE, type Answer, type Engine } from '../engine/open-engine.ts';
import type { SearchNames } from '../index/names.ts';
import { element } from './elements.ts';
import { renderHit, type ResultContext } from './result-list.ts';
import { describeAnswer, describeFailure, describeStart, type Notice } from './say.ts';

/** What is below the field: how much was found, what was made of the query, the results, and what to do without any. */
export function createResultsView({ base, isOnStage, search, retry }: ViewOptions): ResultsView {
  const status = element('p', { class: 'search-status', role: 'status' });
  const notice = element('div', { class: 'search-notice' });
  const list = element('ol', { class: 'search-results', 'aria-label': say('search.results') });
  const more = element('button', { type: 'button', class: 'search-more', hidden: true });
  const root = element('div', { class: 'search-scroll' }, status, notice, list, more);
  return {
    root,
    list,
    showStart(names) {
      clear();
      show(describeStart(names, addressOf, search));
    },
    showAnswer(answer, isFiltered, { names, titles }) {
      clear();
      const notice = describeAnswer(answer, isFiltered, search);
      const start = answer.total > 0 ? [] : describeStart(names, addressOf, search).more;
      show({ ...notice, more: [...notice.more, ...start] });
      const context = { isOnStage, talkTitles: titles.talks };
      list.append(...answer.hits.map((hit) => renderHit(hit, context)));
      offerMore(answer, context);
    },
    showFailure() {
      clear();
      show(describeFailure({ home: base, retry }));
    },
    showWaiting: () => void (status.textContent = say('search.busy')),
  };

  function clear(): void {
    list.replaceChildren();
    more.hidden = true;
    root.scrollTop = 0;
  }

  function show({ text, more: extra }: Notice): void {
    status.textContent = text;
    notice.replaceChildren(...extra);
  }

  function offerMore(
    { total, more: load }: Pick<Answer, 'total' | 'more'>,
    context: ResultContext,
  ): void {
    const shown = list.childElementCount;
    const left = Math.min(PAGE_SIZE, total - shown);
    more.hidden = left <= 0;
    more.textContent = say('search.more', { count: left });
    more.onclick = async () => {
      const next = (await load(shown)).map((hit) => renderHit(hit, context));
      list.append(...next);
      next[0]?.querySelector('a')?.focus();
      offerMore({ total, more: load }, context);
    };
  }

  function addressOf(slug: string): string {
    return `${base}talks/${slug}/${isOnStage ? 'slides/' : ''}`;
  }
}

/** What a view is made with. */
interface ViewOptions {
  /** Path of the site. */
  readonly base: string;
  readonly isOnStage: boolean;
  /** Searches for a query as if it had been typed. */
  readonly search: (query: string) => void;
  readonly retry: () => void;
}

/** The results on the screen. */
export interface ResultsView {
  readonly root: HTMLElement;
  readonly list: HTMLElement;
  readonly showStart: (names: SearchNames) => void;
  readonly showAnswer: (
    answer: Answer,
    isFiltered: boolean,
    site: Pick<Engine, 'names' | 'titles'>,
  ) => void;
  readonly showFailure: () => void;
  readonly showWaiting: () => void;
}
