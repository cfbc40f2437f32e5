import {
  fillMessage,
  numberFormat,
  partsOfMessage,
  type GivenFor,
  type MessagePart,
  type NumberFormat,
  type ValuesOf,
  type WordKey,
  type Words,
} from './message.ts';

/** Words of the page's language, which the page brings along for its scripts. */
export function say<Key extends WordKey>(key: Key, ...[values]: GivenFor<Key>): string {
  const { words, numbers } = readWords();
  return fillMessage(words[key] ?? key, values ?? {}, numbers);
}

/** A message cut where its elements and the values that are left out are. */
export function sayParts<Key extends WordKey>(
  key: Key,
  values: Partial<ValuesOf<Key>> = {},
): MessagePart[] {
  const { words, numbers } = readWords();
  return partsOfMessage(words[key] ?? key, values, numbers);
}

let known: PageWords | undefined;

function readWords(): PageWords {
  if (known) return known;
  const blocks = [...document.querySelectorAll<HTMLElement>('script[data-words]')];
  const words = blocks.map(({ textContent }) => JSON.parse(textContent) as Partial<Words>);
  const lang = blocks[0]?.dataset['words'] ?? 'en';
  return (known = {
    words: Object.assign({}, ...words) as Partial<Words>,
    numbers: numberFormat(lang),
  });
}

interface PageWords {
  readonly words: Partial<Words>;
  readonly numbers: NumberFormat;
}
