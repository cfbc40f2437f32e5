import type { SearchRecord } from '../records/record.ts';
import { FIELDS } from './bundle.ts';
import type { RecordWords } from './record-words.ts';

/**
 * Puts neighboring records of one talk, or of one kind, on a page of the index: few large pages take a fraction of the time that
 * many small ones do, and results of one talk are read from one file.
 *
 * @param wordsAt asked once for each record, in order, and no sooner than needed
 * @yields positions of records, page by page
 */
export function* groupRecords(
  records: readonly SearchRecord[],
  wordsAt: (at: number) => RecordWords,
): Generator<readonly number[]> {
  let group: number[] = [];
  let belongsTo: string | null = null;
  let length = 0;
  for (const [at, record] of records.entries()) {
    const owner = record.talk ?? `/${record.kind}`;
    const words = wordsAt(at);
    const own = FIELDS.reduce((sum, field) => sum + words[field].length, 0);
    const isFull = group.length >= MOST_RECORDS || length + own > MOST_WORDS;
    if (group.length > 0 && (owner !== belongsTo || isFull)) {
      yield group;
      group = [];
      length = 0;
    }
    group.push(at);
    length += own;
    belongsTo = owner;
  }
  if (group.length > 0) yield group;
}

const MOST_RECORDS = 24;
const MOST_WORDS = 2000;
