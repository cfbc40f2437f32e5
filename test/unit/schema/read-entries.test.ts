import { describe, expect, it } from 'vitest';
import { parseEntries, parseTimeline } from '../../../src/schema/read-entries.ts';

describe('parseEntries', () => {
  it('reads a map of entries, and nothing from an empty file', () => {
    expect(parseEntries('a: { term: A }\n')).toEqual({ a: { term: 'A' } });
    expect(parseEntries('')).toEqual({});
    expect(parseEntries('# none\n')).toEqual({});
  });
});

describe('parseTimeline', () => {
  it('gives events ids that keep their order', () => {
    const text = Array.from({ length: 11 }, (_, index) => `- { title: e${index} }`).join('\n');
    const ids = Object.keys(parseTimeline(text));
    expect(ids).toEqual(ids.toSorted());
    expect(ids.slice(-2)).toEqual(['00009', '00010']);
  });

  it('reads nothing from an empty file', () => {
    expect(parseTimeline('')).toEqual({});
  });
});
