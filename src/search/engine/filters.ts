import type { SearchIndex } from './open-index.ts';

/** The records that filters leave. */
export function filterRecords<T extends IndexRecord>(
  found: readonly T[],
  filters: Filters,
): readonly T[] {
  const chosen = chosenOf(filters);
  if (chosen.length === 0) return found;
  return found.filter(({ index, record }) => {
    const own = valuesOf(index, record);
    return chosen.every(([name, value]) => own[name]?.includes(value) ?? false);
  });
}

function chosenOf(filters: Filters): [name: string, value: string][] {
  return Object.entries(filters).filter(([, value]) => value !== '');
}

/** How many records each value of each filter would leave, with the other filters as they are. */
export function countValues(records: readonly IndexRecord[], filters: Filters): Counts {
  const counts: Record<string, Record<string, number>> = {};
  const chosen = chosenOf(filters);
  for (const { index, record } of records) {
    const own = valuesOf(index, record);
    const failed = chosen.filter(([name, value]) => !(own[name]?.includes(value) ?? false));
    if (failed.length > 1) continue;
    const only = failed[0]?.[0];
    for (const name in own) {
      if (only !== undefined && only !== name) continue;
      const count = (counts[name] ??= {});
      for (const value of own[name] ?? []) count[value] = (count[value] ?? 0) + 1;
    }
  }
  return counts;
}

function valuesOf(
  { records, site }: SearchIndex,
  record: number,
): Readonly<Record<string, readonly string[]>> {
  return { ...records.filtersOf(record), site: site.filter === '' ? [] : [site.filter] };
}

/** One value of each filter; an empty one does not filter. */
export type Filters = Readonly<Record<string, string>>;

/** How many results each value of each filter has. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** A record of one of the indexes. */
export interface IndexRecord {
  readonly index: SearchIndex;
  readonly record: number;
}
