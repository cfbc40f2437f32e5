import {
  FIELDS,
  KIND_LETTERS,
  TWIN_LETTER,
  type Field,
  type RecordsFile,
} from '../index/bundle.ts';
import type { RecordKind } from '../records/record.ts';

/** Every record of an index without its text: what it is, and where on its page it stands. */
export function readRecords(file: RecordsFile): IndexedRecords {
  const count = file.kinds.length;
  const starts = new Uint32Array(count);
  const sizes = new Uint32Array(count);
  const pageOf = new Uint32Array(count);
  const pages = new Map<string, { first: number; end: number }>();
  let record = 0;
  file.pages.forEach(([id, , , own], page) => {
    let at = 0;
    pages.set(id, { first: record, end: record + own });
    for (const end = record + own; record < end; record += 1) {
      starts[record] = at;
      pageOf[record] = page;
      for (let field = 0; field < FIELDS.length; field += 1)
        at += file.lengths[record * FIELDS.length + field] ?? 0;
      sizes[record] = at - (starts[record] ?? 0);
    }
  });
  const spoken = new Map(
    file.spoken.map(([at = -1, ...systems]) => [
      at,
      systems.map((system) => file.systems[system] ?? ''),
    ]),
  );
  let talksByYear: Map<string, number[]> | undefined;
  const talkOf = (at: number) => file.talks[file.pages[pageOf[at] ?? 0]?.[2] ?? -1];
  return {
    count,
    averageSize: count === 0 ? 1 : sizes.reduce((sum, size) => sum + size, 0) / count,
    sizeOf: (at) => sizes[at] ?? 0,
    lengthOf: (at, field) => file.lengths[at * FIELDS.length + FIELDS.indexOf(field)] ?? 0,
    isExplained: (at) => EXPLAINED.has(file.kinds[at] ?? ''),
    kindOf: (at) => kindOf(file.kinds[at] ?? ''),
    textsOf(at) {
      const page = pageOf[at] ?? 0;
      const [id = '', texts = ''] = file.pages[page] ?? [];
      return { file: texts, position: at - (pages.get(id)?.first ?? 0) };
    },
    filtersOf(at) {
      const letter = file.kinds[at] ?? '';
      const [talk, year, tags = []] = talkOf(at) ?? [];
      return {
        kind: letter === TWIN_LETTER ? ['term', 'system'] : [kindOf(letter)],
        talk: talk === undefined ? [] : [talk],
        year: year ? [year] : [],
        tag: tags,
        system: spoken.get(at) ?? [],
      };
    },
    talkOf: (at) => talkOf(at)?.[0] ?? null,
    talksOf: (year) => (talksByYear ??= groupTalks()).get(year) ?? [],
    yearOf: (at) => talkOf(at)?.[1] || null,
    locate(pageId, words) {
      const page = pages.get(pageId);
      if (!page) return [];
      const places: Place[] = [];
      let at = page.first;
      // Both are in order, so one walk leads through them.
      for (const word of words) {
        while (at < page.end && word >= (starts[at] ?? 0) + (sizes[at] ?? 0)) at += 1;
        if (at >= page.end) break;
        const position = word - (starts[at] ?? 0);
        places.push({ record: at, field: fieldAt(at, position), position });
      }
      return places;
    },
  };

  function groupTalks(): Map<string, number[]> {
    const byYear = new Map<string, number[]>();
    for (let at = 0; at < count; at += 1) {
      if (kindOf(file.kinds[at] ?? '') !== 'talk') continue;
      const year = talkOf(at)?.[1] ?? '';
      byYear.set(year, [...(byYear.get(year) ?? []), at]);
    }
    return byYear;
  }

  function fieldAt(at: number, position: number): Field {
    let end = 0;
    for (const [index, field] of FIELDS.entries()) {
      end += file.lengths[at * FIELDS.length + index] ?? 0;
      if (position < end) return field;
    }
    return 'code';
  }
}

function kindOf(letter: string): RecordKind {
  if (letter === TWIN_LETTER) return 'system';
  return KIND_LETTERS[letter as keyof typeof KIND_LETTERS];
}

const EXPLAINED = new Set(['g', 'y', TWIN_LETTER]);

/** Where a word stands: in which record, in which of its fields, and how far from its start. */
export interface Place {
  readonly record: number;
  readonly field: Field;
  readonly position: number;
}

/** All records of an index, by their positions. */
export interface IndexedRecords {
  readonly count: number;
  /** Words that a record has on average. */
  readonly averageSize: number;
  readonly sizeOf: (record: number) => number;
  readonly lengthOf: (record: number, field: Field) => number;
  readonly kindOf: (record: number) => RecordKind;
  /** Whether it explains what it is called. */
  readonly isExplained: (record: number) => boolean;
  readonly textsOf: (record: number) => { readonly file: string; readonly position: number };
  readonly filtersOf: (record: number) => Readonly<Record<string, readonly string[]>>;
  readonly talkOf: (record: number) => string | null;
  readonly yearOf: (record: number) => string | null;
  /** The talks of a year. */
  readonly talksOf: (year: string) => readonly number[];
  /** The records that positions on a page of the index belong to. */
  readonly locate: (pageId: string, words: readonly number[]) => readonly Place[];
}
