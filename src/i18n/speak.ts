import { LANGUAGES, wordsLanguage } from './languages.ts';
import {
  fillMessage,
  numberFormat,
  partsOfMessage,
  type GivenFor,
  type MessagePart,
  type ValuesOf,
  type WordKey,
} from './message.ts';
import { en } from './words/en.ts';

/** Speaks the language of a page: `speak('pt-BR').say('frame.search')`. English where there are no words for the language. */
export function speak(lang: string): Speaker {
  const language = wordsLanguage(lang);
  const known = speakers.get(language) ?? createSpeaker(language);
  speakers.set(language, known);
  return known;
}

const speakers = new Map<string, Speaker>();

function createSpeaker(lang: string): Speaker {
  const words = LANGUAGES[lang] ?? en;
  const numbers = numberFormat(lang);
  // British dates are the same in words as those of the talks' own texts.
  const dates = lang === 'en' ? 'en-GB' : lang;
  const list = new Intl.ListFormat(lang, { type: 'conjunction', style: 'narrow' });
  const speaker: Speaker = {
    lang,
    say: (key, ...[values]) => fillMessage(words[key], values ?? {}, numbers),
    parts: (key, values = {}) => partsOfMessage(words[key], values, numbers),
    date(date) {
      if (date === undefined) return '';
      const [year = 0, month, day] = date.split('-').map(Number);
      const format = new Intl.DateTimeFormat(dates, {
        timeZone: 'UTC',
        calendar: 'gregory',
        numberingSystem: 'latn',
        year: 'numeric',
        ...(month !== undefined && { month: 'long' }),
        ...(day !== undefined && { day: 'numeric' }),
      });
      return format.format(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
    },
    number: numbers.number,
    list: (items) => list.format(items),
    listParts: (items) =>
      list
        .formatToParts(items)
        .map(({ type, value }) => ({ isName: type === 'element', text: value })),
    commas: (items) => items.filter(Boolean).join(words['join.comma']),
    some: (groups) =>
      Object.fromEntries(
        Object.entries(words).filter(([key]) =>
          groups.some((group) => key.startsWith(`${group}.`)),
        ),
      ),
  };
  return speaker;
}

/** The words, dates and numbers of a language. */
export interface Speaker {
  /** The language the words are in, which is English for one that there are no words for. */
  readonly lang: string;
  readonly say: <Key extends WordKey>(key: Key, ...given: GivenFor<Key>) => string;
  /** A message cut where its elements and the values that are left out are. */
  readonly parts: <Key extends WordKey>(key: Key, values?: Partial<ValuesOf<Key>>) => MessagePart[];
  /** A partial date in words, the same on every machine: `24 October 2018`, `October 2018`, `2018`; empty without one. */
  readonly date: (date: string | undefined) => string;
  readonly number: (value: number) => string;
  /** `A, B`, or `A y B` where a language joins the last. */
  readonly list: (items: readonly string[]) => string;
  /** The same in pieces: the items, and what joins them. */
  readonly listParts: (items: readonly string[]) => { isName: boolean; text: string }[];
  /** The parts of a line that are no list: `KVM Forum 2018, Edinburgh`. Empty parts are left out. */
  readonly commas: (parts: readonly string[]) => string;
  /** The words of some groups, for scripts in a page. */
  readonly some: (groups: readonly string[]) => Readonly<Record<string, unknown>>;
}
