import { describe, expect, it } from 'vitest';
import type { Target } from '../../../src/model/outline.ts';
import { collectAliases, followAliases, formerKeys } from '../../../src/refs/aliases.ts';
import { completeTalk, TalkSchema, USUAL_TALK } from '../../../src/schema/talk.ts';

const data = completeTalk(
  TalkSchema.parse({
    title: 'T',
    summary: 'S',
    date: '2024',
    duration: 1,
    aliases: ['old'],
    moved: { first: 'one', 'fig:wood': 'fig:tree', 'lst:code': 'one', constructor: 'one' },
  }),
  USUAL_TALK,
);
const aliases = collectAliases({
  talks: [{ slug: 'new', data, outline: { slug: 'new', slides: [], anchors: [], references: [] } }],
  terms: new Map([
    ['abi', { term: 'ABI', definition: 'D', also: [], see: [], aliases: ['binary'] }],
  ]),
  systems: new Map(),
  bibliography: new Map([
    ['popek', { key: 'popek', type: 'book', fields: { ids: 'p74' }, line: 1 }],
  ]),
});

const anchor = (talk: string, id: string | null): Target => ({ kind: 'anchor', talk, id });
const figure = (talk: string, id: string): Target => ({ kind: 'figure', talk, id });

describe('followAliases', () => {
  it.each<[Target, Target]>([
    [anchor('old', null), anchor('new', null)],
    [anchor('old', 'one'), anchor('new', 'one')],
    [anchor('new', 'first'), anchor('new', 'one')],
    [anchor('old', 'first'), anchor('new', 'one')],
    [anchor('new', 'fig-wood'), figure('new', 'tree')],
    [anchor('new', 'constructor'), anchor('new', 'one')],
    [figure('new', 'wood'), figure('new', 'tree')],
    [figure('old', 'other'), figure('new', 'other')],
    [{ kind: 'listing', talk: 'new', id: 'code' }, anchor('new', 'one')],
    [
      { kind: 'moment', talk: 'old', seconds: 5 },
      { kind: 'moment', talk: 'new', seconds: 5 },
    ],
    [
      { kind: 'term', id: 'binary' },
      { kind: 'term', id: 'abi' },
    ],
    [
      { kind: 'citation', key: 'p74', locator: 'p. 1' },
      { kind: 'citation', key: 'popek', locator: 'p. 1' },
    ],
  ])('leads %o to %o', (former, present) => {
    expect(followAliases(aliases, former)).toEqual(present);
  });

  it.each<Target>([
    anchor('new', 'one'),
    anchor('other', 'first'),
    anchor('new', 'toString'),
    figure('new', 'first'),
    { kind: 'table', talk: 'new', id: 'wood' },
    { kind: 'term', id: 'constructor' },
    { kind: 'system', id: 'binary' },
    { kind: 'external', url: 'https://x.example' },
  ])('knows no other name for %o', (target) => {
    expect(followAliases(aliases, target)).toBeNull();
  });
});

describe('formerKeys', () => {
  it('reads the keys of biblatex, apart by commas', () => {
    const entry = (ids: string) => ({ key: 'a', type: 'book', fields: { ids }, line: 1 });
    expect(formerKeys(entry('a, b,c'))).toEqual(['a', 'b', 'c']);
    expect(formerKeys({ ...entry(''), fields: {} })).toEqual([]);
  });
});
