import { describe, expect, it } from 'vitest';
import {
  BibEntrySchema,
  SystemSchema,
  TermSchema,
  TimelineEventSchema,
} from '../../../src/schema/collections.ts';

describe('TermSchema', () => {
  it('fills in what may be left out', () => {
    expect(TermSchema.parse({ term: 'A', definition: 'D' })).toEqual({
      term: 'A',
      definition: 'D',
      also: [],
      see: [],
      aliases: [],
    });
  });

  it('refuses empty texts and unknown keys', () => {
    expect(TermSchema.safeParse({ term: ' ', definition: 'D' }).success).toBe(false);
    expect(TermSchema.safeParse({ term: 'A', definition: 'D', seen: [] }).success).toBe(false);
  });
});

describe('SystemSchema', () => {
  const system = { name: 'A', summary: 'S' };

  it('reads years as text, also where YAML reads a number', () => {
    expect(SystemSchema.parse({ ...system, years: 2007 }).years).toBe('2007');
    expect(SystemSchema.parse({ ...system, years: '2007–' }).years).toBe('2007–');
    expect(SystemSchema.parse(system).years).toBeNull();
  });

  it('knows the verbs of relations', () => {
    const withVerb = (verb: string) =>
      SystemSchema.safeParse({ ...system, relations: [{ verb, to: 'b' }] }).success;
    expect(['wraps', 'runs-on', 'replaces', 'implements', 'competes-with'].every(withVerb)).toBe(
      true,
    );
    expect(withVerb('wrap')).toBe(false);
  });
});

describe('TimelineEventSchema', () => {
  it('reads a year as YAML gives it', () => {
    expect(TimelineEventSchema.parse({ date: 2007, title: 'A' }).date).toBe('2007');
  });

  it('refuses a day there is not', () => {
    expect(TimelineEventSchema.safeParse({ date: '2007-02-30', title: 'A' }).success).toBe(false);
  });
});

describe('BibEntrySchema', () => {
  it('takes an entry as the parser gives it', () => {
    const entry = { key: 'a', type: 'book', fields: { title: 'A' }, line: 1 };
    expect(BibEntrySchema.parse(entry)).toEqual(entry);
  });
});
