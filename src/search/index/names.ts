import type { SearchRecord } from '../records/record.ts';

/**
 * What the search box must know before the first word is typed: how talks and systems are called where a filter has but their
 * id, and a few things worth asking for.
 */
export function collectNames(records: readonly SearchRecord[]): SearchNames {
  const talks = records.filter(({ kind }) => kind === 'talk');
  const systems = records.filter(({ kind }) => kind === 'system');
  return {
    talks: talks.map(({ talk, title, year }) => [talk ?? '', title, year ?? '']),
    systems: systems.map((record) => [record.systems[0] ?? '', record.title]),
    examples: mostRelated(records),
  };
}

/**
 * The words that say what a query is about, and that a typing error is mended to; the most telling first: names of terms and
 * systems, then titles of talks and slides. A word stands once.
 */
export function collectWords(records: readonly SearchRecord[]): string {
  const named = records
    .filter(({ kind, isTitleLent = false }) => TELLING.includes(kind) && !isTitleLent)
    .sort((a, b) => TELLING.indexOf(a.kind) - TELLING.indexOf(b.kind));
  const titles = named.filter(({ kind }) => !isExplained(kind));
  const counts = countWords(titles);
  const most = Math.max(COMMON, titles.length / 100);
  const words = named.flatMap(({ kind, title, names }) =>
    wordsOf([title, ...names].join(' ')).filter(
      (word) => isExplained(kind) || (word.length >= 4 && (counts.get(word) ?? 0) <= most),
    ),
  );
  return [...new Set(words)].join(' ');
}

/** In so many titles a word may stand and still say what one of them is about; in large libraries in one of a hundred. */
const COMMON = 4;

function countWords(titles: readonly SearchRecord[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { title } of titles)
    for (const word of new Set(wordsOf(title))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function isExplained(kind: SearchRecord['kind']): boolean {
  return kind === 'term' || kind === 'system';
}

const TELLING: readonly SearchRecord['kind'][] = [
  'term',
  'system',
  'talk',
  'slide',
  'guide',
  'event',
  'source',
];

/** Words as they are typed, without bare numbers and letters. */
function wordsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
  return words.filter((word) => word.length >= 2 && /\p{L}/u.test(word));
}

/** The terms and systems that most slides link to: what the talks are about. */
function mostRelated(records: readonly SearchRecord[]): string[] {
  const counts = new Map<string, number>();
  for (const { related } of records)
    for (const name of new Set(related)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const titles = new Set(records.filter(({ kind }) => isExplained(kind)).map(({ title }) => title));
  const sorted = [...counts]
    .filter(([name]) => titles.has(name) && name.length <= LONGEST_EXAMPLE)
    .sort(([a, times], [b, others]) => others - times || (a < b ? -1 : 1));
  const examples: string[] = [];
  for (const [name] of sorted)
    if (!examples.some((each) => isAlike(each, name))) examples.push(name);
  return examples.slice(0, EXAMPLES);
}

/** `cgroup` beside `cgroups` would be no second thing to try. */
function isAlike(a: string, b: string): boolean {
  return wordsOf(a).some((word) =>
    wordsOf(b).some((other) => word.slice(0, 5) === other.slice(0, 5)),
  );
}

const LONGEST_EXAMPLE = 24;
const EXAMPLES = 6;

/** The contents of `names.json`. */
export interface SearchNames {
  /** Slug, title and year, newest first. */
  readonly talks: readonly (readonly [slug: string, title: string, year: string])[];
  readonly systems: readonly (readonly [id: string, name: string])[];
  /** Words to try. */
  readonly examples: readonly string[];
}
