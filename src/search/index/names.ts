import type { SearchRecord } from '../records/record.ts';
import { wordsOf } from '../text/tokenize.ts';

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

function isExplained(kind: SearchRecord['kind']): boolean {
  return kind === 'term' || kind === 'system';
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
