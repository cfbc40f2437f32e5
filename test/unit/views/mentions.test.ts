import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { speak } from '../../../src/i18n/speak.ts';
import { outlineTalk } from '../../../src/format/outline-talk.ts';
import type { Talk } from '../../../src/model/talk.ts';
import { backlinksOf, buildGraph } from '../../../src/refs/graph.ts';
import { completeTalk, TalkSchema, USUAL_TALK } from '../../../src/schema/talk.ts';
import { mentionedInSection, mentionsOfTalk } from '../../../src/views/page/mentioned-targets.ts';
import { countMentions, groupByTalk, shareRoom } from '../../../src/views/shared/mentions.ts';
import { parse } from '../../fixtures/unit/tree.ts';

function talk(slug: string, source: string): Talk {
  const title = slug.toUpperCase();
  const data = completeTalk(
    TalkSchema.parse({ title, summary: 'S', date: '2024', duration: 1 }),
    USUAL_TALK,
  );
  return { slug, data, outline: outlineTalk(parse(source), { slug, source, title }).outline };
}

const TERM = { term: 'ABI', definition: 'D', also: [], see: [], aliases: [] };
const graph = buildGraph({
  talks: [
    talk('a', '[[term:abi]]\n\n## One\n\n#### Inner\n\n![x](./path.svg)\n\n## Two\n\nx\n'),
    talk('b', '[[a]]\n\n## Uses\n\n[[a#one]] [[fig:a/path]] [[a#inner]]\n\n---\n\n[[term:abi]]\n'),
  ],
  terms: new Map([['abi', TERM]]),
  systems: new Map(),
  bibliography: new Map(),
});
const ofTerm = backlinksOf(graph, { kind: 'term', id: 'abi' });

describe('groupByTalk', () => {
  it('puts places under their talks, each with a name and its number in the deck', () => {
    expect(
      groupByTalk(ofTerm, 'Introduction').map(({ talk: { slug }, slides }) => [slug, slides]),
    ).toEqual([
      ['a', [{ id: 'open', number: 1, title: 'Introduction' }]],
      ['b', [{ id: 'uses-2', number: 3, title: 'Uses' }]],
    ]);
  });
});

describe('countMentions', () => {
  it('counts sections and talks, in singular and plural', () => {
    expect(countMentions(ofTerm, speak('en'))).toBe('2 sections of 2 talks');
    expect(countMentions(ofTerm.slice(0, 1), speak('en'))).toBe('1 section of 1 talk');
  });
});

describe('shareRoom', () => {
  it.each([
    [[], 10, 60],
    [[3, 4], 10, 60],
    [[5, 5], 10, 60],
    [[5000], 10, 10],
    [[1, 5000], 10, 9],
    [[1, 1, 50, 50], 10, 4],
    [[5000, 5000, 5000], 2, 0],
    [[5000], 900, 60],
  ])('of entries with %j places and room for %i is %i', (sizes, room, share) => {
    expect(shareRoom(sizes, room)).toBe(share);
  });

  it('fills no page beyond its room', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(6000)), fc.nat(500), (sizes, room) => {
        const share = shareRoom(sizes, room);
        const used = sizes.reduce((sum, size) => sum + Math.min(size, share), 0);
        expect(used).toBeLessThanOrEqual(Math.max(room, 0));
      }),
    );
  });
});

describe('mentionedInSection', () => {
  it('names the section, its headings and its blocks that others point at', () => {
    const names = mentionedInSection(graph, 'a', 'one', speak('en')).map(
      ({ words: { key, values } }) => values?.name ?? key,
    );
    expect(names).toEqual(['mentions.here', '“Inner”', 'Figure 1']);
  });

  it('is empty for a section nobody points at', () => {
    expect(mentionedInSection(graph, 'a', 'two', speak('en'))).toEqual([]);
  });
});

describe('mentionsOfTalk', () => {
  it('counts who points at the talk as a whole, and not at its sections', () => {
    const [whole] = mentionsOfTalk(graph, 'a');
    expect(whole?.backlinks.map(({ slide }) => slide.id)).toEqual(['open']);
    expect(mentionsOfTalk(graph, 'b')).toEqual([]);
  });
});
