import { parse } from 'yaml';

type Entries = Record<string, Record<string, unknown>>;

/** A map of ids to entries, as `glossary.yaml` and `systems.yaml` hold it. */
export function parseEntries(text: string): Entries {
  return (parse(text) ?? {}) as Entries;
}

/** The list of `timeline.yaml` as entries with ids by position, which keep its order. */
export function parseTimeline(text: string): Entries {
  const events = (parse(text) ?? []) as Record<string, unknown>[];
  return Object.fromEntries(events.map((event, index) => [String(index).padStart(5, '0'), event]));
}
