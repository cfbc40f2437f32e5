import type { SearchNames } from '../index/names.ts';
import type { Answer } from '../engine/open-engine.ts';
import { element } from './elements.ts';

const TALKS_SHOWN = 5;

/** Before anything is asked: what one might ask for, and the talks there are. */
export function describeStart(
  { examples, talks }: SearchNames,
  addressOf: (slug: string) => string,
  search: (query: string) => void,
): Notice {
  const first = talks.slice(0, TALKS_SHOWN);
  return {
    text: '',
    more: [
      ...(examples.length === 0
        ? []
        : [element('p', { class: 'search-try' }, 'Try ', ...joined(examples.map(asButton)))]),
      ...(first.length === 0
        ? []
        : [
            element('p', { class: 'search-heading' }, 'Newest talks'),
            element(
              'ul',
              { class: 'search-talks' },
              ...first.map(([slug, title, year]) =>
                element('li', {}, element('a', { href: addressOf(slug) }, title), ` ${year}`),
              ),
            ),
          ]),
    ],
  };

  function asButton(example: string): HTMLElement {
    return queryButton(example, search);
  }
}

/** How much was found, and what was made of what was typed. */
export function describeAnswer(
  answer: Answer,
  isFiltered: boolean,
  search: (query: string) => void,
): Notice {
  const { total, query, mended, loosened } = answer;
  const searched = mended ?? query.text;
  const asked = loosened?.exact === 0 ? loosened.text : searched;
  const more = [
    ...(query.isCut
      ? [element('p', {}, 'Only the first words of this long text are searched.')]
      : []),
    ...(mended === null
      ? []
      : [
          element(
            'p',
            {},
            `Nothing has “${query.text}”. These are results for `,
            element('b', {}, mended),
            '.',
          ),
        ]),
    ...(loosened === null ? [] : [element('p', {}, describeLoosened(loosened, searched))]),
  ];
  if (total > 0) return { text: `${countOf(total)}${asked === '' ? '' : ` for “${asked}”`}`, more };
  return {
    text: `No results${asked === '' ? '' : ` for “${asked}”`}`,
    more: [...more, ...whatToDo(answer, isFiltered, search)],
  };
}

function describeLoosened({ text, exact }: NonNullable<Answer['loosened']>, asked: string): string {
  return exact === 0
    ? `Nothing has all words of “${asked}”. These are results for “${text}”.`
    : `${countOf(exact)} for “${asked}”. Below are results for “${text}”.`;
}

function whatToDo(
  { known }: Answer,
  isFiltered: boolean,
  search: (query: string) => void,
): HTMLElement[] {
  return [
    element(
      'p',
      { class: 'search-advice' },
      `Fewer or other words may find it${isFiltered ? ', and so may taking a filter away' : ''}.`,
    ),
    ...(known.length > 0
      ? [
          element(
            'p',
            { class: 'search-try' },
            'Search for one word: ',
            ...joined(known.slice(0, 6).map((word) => queryButton(word, search))),
          ),
        ]
      : []),
  ];
}

/** The index did not come, and what one can do without it. */
export function describeFailure({ home, retry }: FailureHelp): Notice {
  const again = element('button', { type: 'button', class: 'button' }, 'Try again');
  again.addEventListener('click', retry);
  return {
    text: 'The search index could not be loaded.',
    more: [
      element(
        'p',
        { class: 'search-advice' },
        'The connection may be gone, or the site is just being replaced. Until it is back, the ',
        element('a', { href: home }, 'list of all talks'),
        ' leads to the same text.',
      ),
      again,
    ],
  };
}

function queryButton(query: string, search: (query: string) => void): HTMLElement {
  const button = element('button', { type: 'button', class: 'search-example' }, query);
  button.addEventListener('click', () => search(query));
  return button;
}

function joined(parts: readonly HTMLElement[]): (HTMLElement | string)[] {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [' ', part]));
}

function countOf(count: number): string {
  return `${count} ${count === 1 ? 'result' : 'results'}`;
}

/** What stands between the box and the results. */
export interface Notice {
  /** Read out when it changes. */
  readonly text: string;
  readonly more: readonly HTMLElement[];
}

interface FailureHelp {
  /** The list of all talks. */
  readonly home: string;
  readonly retry: () => void;
}
