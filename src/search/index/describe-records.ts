import type { SearchRecord } from '../records/record.ts';
import { FIELDS, KIND_LETTERS, TWIN_LETTER, type RecordsFile, type ShownRecord } from './bundle.ts';
import type { RecordWords } from './record-words.ts';

/** What the search has to know of every record before it knows any text. */
export function describeRecords(
  records: readonly SearchRecord[],
  { groups, words, ids, texts }: IndexedGroups,
): RecordsFile {
  const talks = new Map<string, RecordsFile['talks'][number]>();
  for (const { talk, year, tags } of records)
    if (talk !== null && !talks.has(talk)) talks.set(talk, [talk, year ?? '', tags]);
  const slugs = [...talks.keys()];
  const systems = [...new Set(records.flatMap((record) => record.systems))];
  const positions = new Map(systems.map((id, at) => [id, at]));
  const pages = groups.map((group, at) => {
    const talk = records[group[0] ?? 0]?.talk ?? null;
    const position = talk === null ? -1 : slugs.indexOf(talk);
    return [ids[at] ?? '', texts[at] ?? '', position, group.length] as const;
  });
  return {
    pages,
    kinds: records.map(letterOf).join(''),
    lengths: words.flatMap((each) => FIELDS.map((field) => each[field].length)),
    talks: [...talks.values()],
    systems,
    spoken: records.flatMap((record, at) =>
      record.systems.length === 0
        ? []
        : [[at, ...record.systems.map((id) => positions.get(id) ?? -1)]],
    ),
  };
}

/** What is shown of a record that was found. */
export function showRecord(record: SearchRecord): ShownRecord {
  const { title, path, names, note, watch, picture, hasSlide, texts } = record;
  return {
    title,
    path,
    text: texts
      .map(({ text }) => text)
      .filter(Boolean)
      .join(' '),
    ...(names.length > 0 && { names }),
    ...(note && { note }),
    ...(watch !== null && { watch }),
    ...(picture !== null && { picture }),
    ...(hasSlide && { hasSlide }),
  };
}

function letterOf({ kind, isTwin = false }: SearchRecord): string {
  if (isTwin) return TWIN_LETTER;
  return Object.entries(KIND_LETTERS).find(([, each]) => each === kind)?.[0] ?? '';
}

/** The pages of an index, each with its records, what Pagefind calls it, and the file of its texts. */
interface IndexedGroups {
  readonly groups: readonly (readonly number[])[];
  readonly words: readonly RecordWords[];
  readonly ids: readonly string[];
  readonly texts: readonly string[];
}
