import { describe, expect, it } from 'vitest';
import { groupRecords } from '../../../../src/search/index/group-records.ts';
import { recordWords } from '../../../../src/search/index/record-words.ts';
import { writeWords } from '../../../../src/search/index/word-list.ts';
import { BARE_RECORD, type SearchRecord } from '../../../../src/search/records/record.ts';

function record(title: string, text: string, talk: string | null = null): SearchRecord {
  return {
    ...BARE_RECORD,
    kind: talk === null ? 'term' : 'slide',
    path: 'p',
    title,
    talk,
    texts: [{ weight: 1, text }],
  };
}
const wordsOf = (records: readonly SearchRecord[]) => records.map((each) => recordWords(each));

describe('writeWords', () => {
  it('lists every word once, in order, with its records and whether it names one', () => {
    const [part, ...others] = writeWords(
      wordsOf([record('Trap', 'a trap'), record('Guest', 'in a trap')]),
    );
    expect(part).toEqual({
      first: 'a',
      lines: 'a 2\nguest 1*\nin 1\ntrap 2*\nꞏꞏguest 1\nꞏꞏtrap 1',
    });
    expect(others).toEqual([]);
  });

  it('comes in parts that follow one another', () => {
    const many = Array.from({ length: 20_000 }, (_, at) => `w${at}x`).join(' ');
    const parts = writeWords(wordsOf([record('T', many)]));
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.map(({ first }) => first)).toEqual(parts.map(({ first }) => first).toSorted());
    expect(parts.flatMap(({ lines }) => lines.split('\n'))).toHaveLength(20_002);
  });
});

describe('groupRecords', () => {
  it('keeps records of one talk together and of two apart, in order, and no group too large', () => {
    const records = [
      ...Array.from({ length: 30 }, () => record('One', 'words', 'a')),
      record('Two', 'words', 'b'),
      record('Long', 'word '.repeat(5000), 'b'),
      record('Three', 'words', 'b'),
      record('Term', 'words'),
    ];
    const words = wordsOf(records);
    const groups = [...groupRecords(records, (at) => words[at] ?? recordWords(record('', '')))];
    expect(groups.flat()).toEqual(records.map((_, at) => at));
    expect(groups.map((group) => group.length)).toEqual([24, 6, 1, 1, 1, 1]);
  });
});
