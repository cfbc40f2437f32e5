import { describe, expect, it } from 'vitest';
import type { Talk } from '../../../src/model/talk.ts';
import { buildGraph } from '../../../src/refs/graph.ts';
import { completeTalk, TalkSchema, USUAL_TALK } from '../../../src/schema/talk.ts';
import { listMovedPages } from '../../../src/library/moved-pages.ts';

function talk(slug: string, keys: object): Talk {
  const data = completeTalk(
    TalkSchema.parse({ title: slug, summary: 'S', date: '2024', duration: 9, ...keys }),
    USUAL_TALK,
  );
  return { slug, data, outline: { slug, slides: [], anchors: [], references: [] } };
}

const SYSTEM = { name: 'KVM', summary: 'S', years: null, also: [], relations: [] };

/** From each former address to the present one. */
function moves(talks: readonly Talk[]): Record<string, string> {
  const graph = buildGraph({
    talks,
    terms: new Map(),
    systems: new Map([['kvm', { ...SYSTEM, aliases: ['k'] }]]),
    bibliography: new Map(),
  });
  return Object.fromEntries(listMovedPages({ graph }).map(({ path, to }) => [path, to]));
}

describe('listMovedPages', () => {
  it('has every view of a talk under its former names, and systems', () => {
    const keys = {
      aliases: ['old'],
      captions: './a.vtt',
      variants: { short: { duration: 5, only: ['one'] } },
    };
    expect(moves([talk('new', keys)])).toEqual({
      'talks/old': '/talks/new/',
      'talks/old/slides': '/talks/new/slides/',
      'talks/old/handout': '/talks/new/handout/',
      'talks/old/slides/short': '/talks/new/slides/short/',
      'talks/old/handout/short': '/talks/new/handout/short/',
      'talks/old/transcript': '/talks/new/transcript/',
      'systems/k': '/systems/kvm/',
    });
  });

  it('leaves an address to the talk that has it now', () => {
    expect(Object.keys(moves([talk('new', { aliases: ['old'] }), talk('old', {})]))).toEqual([
      'systems/k',
    ]);
  });
});
