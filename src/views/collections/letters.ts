/** Sorts by name as a printed index does, and opens a group at each new letter; digits and signs share the first one. */
export function groupByLetter<T>(
  items: readonly T[],
  nameOf: (item: T) => string,
  lang: string,
): LetterGroup<T>[] {
  const groups = new Map<string, T[]>();
  for (const item of sortByName(items, nameOf, lang)) {
    const letter = letterOf(nameOf(item));
    groups.set(letter, [...(groups.get(letter) ?? []), item]);
  }
  return [...groups].map(([letter, members]) => ({
    letter,
    id: letter === SIGNS ? 'letter-0' : `letter-${letter.toLowerCase()}`,
    members,
  }));
}

/** The items in the order of an index: case, accents and leading signs do not count, `2` comes before `10`. */
export function sortByName<T>(items: readonly T[], nameOf: (item: T) => string, lang: string): T[] {
  const collator = new Intl.Collator(lang, { sensitivity: 'base', numeric: true });
  const keyed = items.map((item) => ({
    item,
    name: nameOf(item),
    key: withoutSigns(nameOf(item)),
  }));
  keyed.sort(
    (a, b) => collator.compare(a.key, b.key) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
  );
  return keyed.map(({ item }) => item);
}

const SIGNS = '0–9';

function letterOf(name: string): string {
  const [first = ''] = withoutSigns(name).normalize('NFD');
  return /\p{L}/u.test(first) ? first.toUpperCase() : SIGNS;
}

/** `/usr/local` is looked up under `U`; a name of signs alone keeps them. */
function withoutSigns(name: string): string {
  return name.replace(/^[^\p{L}\p{N}]+/u, '') || name;
}

/** The entries under one letter. */
export interface LetterGroup<T> {
  readonly letter: string;
  readonly id: string;
  readonly members: readonly T[];
}
