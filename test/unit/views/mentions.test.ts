import { describe, expect, it } from 'vitest';
import { speak } from '../../../src/i18n/speak.ts';
import { outlineTalk } from '../../../src/format/outline-talk.ts';
import type { Talk } from '../../../src/model/talk.ts';
import { backlinksOf, buildGraph } from '../../../src/refs/graph.ts';
import { completeTalk, TalkSchema, USUAL_TALK } from '../../../src/schema/talk.ts';
import { mentionedInSection, mentionsOfTalk } from '../../../src/views/page/mentioned-targets.ts';
import { countMentions, groupByTalk } from '../../../src/views/shared/mentions.ts';
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
