import { describe, expect, it } from 'vitest';
import { speak } from '../../../src/i18n/speak.ts';
import { outlineTalk } from '../../../src/format/outline-talk.ts';
import type { Talk } from '../../../src/model/talk.ts';
import { buildGraph } from '../../../src/refs/graph.ts';
import { completeTalk, TalkSchema, USUAL_TALK } from '../../../src/schema/talk.ts';
import { cardsOf } from '../../../src/library/cards.ts';
import { parse } from '../../fixtures/unit/tree.ts';

function talk(slug: string, source: string): Talk {
  const data = completeTalk(
    TalkSchema.parse({ title: slug, summary: 'S', date: '2024', duration: 1 }),
    USUAL_TALK,
  );
  return { slug, data, outline: outlineTalk(parse(source), { slug, source, title: slug }).outline };
}

const SOURCE = '[[term:abi]] [[system:kvm]] [@popek]\n';
const graph = buildGraph({
  talks: [talk('a', SOURCE), talk('b', '[[term:abi]]\n')],
  terms: new Map([
    ['abi', { term: 'ABI', definition: 'A contract.', also: ['interface'], see: [], aliases: [] }],
    [
      'constructor',
      { term: 'Constructor', definition: 'It builds.', also: [], see: [], aliases: [] },
    ],
  ]),
  systems: new Map([
    [
      'kvm',
      { name: 'KVM', summary: 'A module.', years: '2007', also: [], relations: [], aliases: [] },
    ],
  ]),
  bibliography: new Map([
    [
      'popek',
      {
        key: 'popek',
        type: 'article',
        line: 1,
        fields: { title: 'Requirements', author: 'Popek, Gerald', journal: 'CACM', year: '1974' },
      },
    ],
  ]),
});

describe('cardsOf', () => {
  it('says what a term means, how else it is spelled, and in how many talks it is', () => {
    expect(cardsOf(graph, 'terms', speak('en'))).toMatchObject({
      abi: { name: 'ABI', text: 'A contract.', note: 'Also interface · In 2 talks' },
    });
  });

  it('says what a system is and since when', () => {
    expect(cardsOf(graph, 'systems', speak('en'))).toEqual({
      kvm: { name: 'KVM', text: 'A module.', note: '2007' },
    });
  });

  it('says who wrote a source, and where', () => {
    expect(cardsOf(graph, 'sources', speak('en'))).toEqual({
      popek: { name: 'Requirements', text: 'Gerald Popek. CACM, 1974', note: '' },
    });
  });

  it('survives ids that are named like the prototype', () => {
    const cards = JSON.parse(JSON.stringify(cardsOf(graph, 'terms', speak('en')))) as object;
    expect(Object.keys(cards)).toEqual(['abi', 'constructor']);
  });
});
