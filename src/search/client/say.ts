import type { SearchNames } from '../index/names.ts';
import type { Answer } from '../engine/open-engine.ts';
import { say, sayParts } from '../../i18n/say.client.ts';
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
        : [
            element(
              'p',
              { class: 'search-try' },
              `${say('search.try')} `,
              ...joined(examples.map(asButton)),
            ),
          ]),
      ...(first.length === 0
        ? []
        : [
            element('p', { class: 'search-heading' }, say('search.newest')),
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
    ...(query.isCut ? [element('p', {}, say('search.cut'))] : []),
    ...(mended === null
      ? []
      : [
          element(
            'p',
            {},
            ...sayParts('search.mended', { query: query.text, mended }).map(({ name, text }) =>
              name === null ? text : element('b', {}, text),
            ),
          ),
        ]),
    ...(loosened === null ? [] : [element('p', {}, describeLoosened(loosened, searched))]),
  ];
  if (total > 0) return { text: countOf(total, asked), more };
  return {
    text: asked === '' ? say('search.nothing') : say('search.nothingFor', { query: asked }),
    more: [...more, ...whatToDo(answer, isFiltered, search)],
  };
}

function describeLoosened({ text, exact }: NonNullable<Answer['loosened']>, asked: string): string {
  return exact === 0
    ? say('search.loosened', { query: asked, words: text })
    : say('search.below', { found: countOf(exact, asked), words: text });
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
      say(isFiltered ? 'search.adviceFiltered' : 'search.advice'),
    ),
    ...(known.length > 0
      ? [
          element(
            'p',
            { class: 'search-try' },
            `${say('search.oneWord')} `,
            ...joined(known.slice(0, 6).map((word) => queryButton(word, search))),
          ),
        ]
      : []),
  ];
}

/** The index did not come, and what one can do without it. */
export function describeFailure({ home, retry }: FailureHelp): Notice {
  const again = element('button', { type: 'button', class: 'button' }, say('search.again'));
  again.addEventListener('click', retry);
  return {
    text: say('search.failed'),
    more: [
      element(
        'p',
        { class: 'search-advice' },
        ...sayParts('search.failedAdvice').map(({ name, text }) =>
          name === null ? text : element('a', { href: home }, text),
        ),
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

function countOf(count: number, query: string): string {
  return query === '' ? say('search.found', { count }) : say('search.foundFor', { count, query });
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
