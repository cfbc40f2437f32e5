import { describe, expect, it } from 'vitest';
import { speak } from '../../../src/i18n/speak.ts';
import { outlineTalk } from '../../../src/format/outline-talk.ts';
import type { Talk } from '../../../src/model/talk.ts';
import { backlinksOf, buildGraph } from '../../../src/refs/graph.ts';
import { relatedTalks } from '../../../src/refs/related-talks.ts';
import { completeTalk, TalkSchema, USUAL_TALK } from '../../../src/schema/talk.ts';
import { parse } from '../../fixtures/unit/tree.ts';

const NAMES = ['tide', 'buoy', 'chart', 'bell', 'pilot'];

function talk(slug: string, refers: readonly string[]): Talk {
  const source = refers.map((each, at) => `## ${slug} ${at}\n\nOn ${each}.\n`).join('\n');
  const data = completeTalk(
    TalkSchema.parse({ title: slug, summary: 'S', date: '2024', duration: 1 }),
    USUAL_TALK,
  );
  const { outline } = outlineTalk(parse(source), { slug, source, title: slug });
  return { slug, data, outline };
}

function graphOf(talks: Readonly<Record<string, readonly string[]>>) {
  const term = (name: string) => ({ term: name, definition: 'D', also: [], see: [], aliases: [] });
  const system = { summary: 'S', years: null, also: [], relations: [], aliases: [] };
  return buildGraph({
    talks: Object.entries(talks).map(([slug, refers]) => talk(slug, refers)),
    terms: new Map(NAMES.map((name) => [name, term(name)])),
    systems: new Map([
      ['bells', { ...system, name: 'Bells', also: ['bell'] }],
      ['kvm', { ...system, name: 'KVM' }],
    ]),
    bibliography: new Map(),
  });
}

const named = (graph: ReturnType<typeof graphOf>, slug: string) =>
  relatedTalks(graph, slug, speak('en')).map(({ talk: { slug: other }, shared }) => [
    other,
    shared,
  ]);

describe('relatedTalks', () => {
  it('are those that refer to the same things, the closest first, with what they share', () => {
    const graph = graphOf({
      a: ['[[term:tide]]', '[[term:buoy]]', '[[term:chart]]'],
      b: ['[[term:tide]]', '[[term:buoy]]'],
      c: ['[[term:tide]]', '[[term:buoy]]', '[[term:chart]]'],
      d: ['[[term:tide]]'],
      e: ['[[system:kvm]]', '[[term:pilot]]'],
    });
    expect(named(graph, 'a')).toEqual([
      ['c', ['chart', 'buoy', 'tide']],
      ['b', ['buoy', 'tide']],
    ]);
    expect(named(graph, 'e')).toEqual([]);
    expect(named(graph, 'gone')).toEqual([]);
  });

  it('share a term and the system that it is', () => {
    const graph = graphOf({
      a: ['[[term:bell]]', '[[term:pilot]]'],
      b: ['[[system:bells]]', '[[term:pilot]]'],
    });
    expect(named(graph, 'a')).toEqual([['b', ['bell', 'pilot']]]);
  });

  it('are not made of what a private note refers to', () => {
    const refers = ['<Notes>[[term:tide]] [[term:buoy]]</Notes> nothing'];
    expect(named(graphOf({ a: refers, b: refers }), 'a')).toEqual([]);
  });

  it('are three at most, and the same in every run', () => {
    const refers = ['[[term:tide]]', '[[term:buoy]]'];
    const graph = graphOf({ a: refers, b: refers, c: refers, d: refers, e: refers });
    expect(named(graph, 'c').map(([slug]) => slug)).toEqual(['a', 'b', 'd']);
  });
});

describe('the backlinks of twins', () => {
  it('are one list, whichever of the two is asked', () => {
    const graph = graphOf({ a: ['[[term:bell]]'], b: ['[[system:bells]]', '[[term:pilot]]'] });
    const places = (target: Parameters<typeof backlinksOf>[1]) =>
      backlinksOf(graph, target).map(({ talk: { slug }, slide }) => `${slug}#${slide.id}`);
    expect(places({ kind: 'term', id: 'bell' })).toEqual(['a#a-0', 'b#b-0']);
    expect(places({ kind: 'system', id: 'bells' })).toEqual(['a#a-0', 'b#b-0']);
    expect(places({ kind: 'term', id: 'pilot' })).toEqual(['b#b-1']);
  });

  it('have a slide once that points at both', () => {
    const graph = graphOf({ a: ['[[term:bell]] and [[system:bells]]'] });
    expect(backlinksOf(graph, { kind: 'term', id: 'bell' })).toHaveLength(1);
  });
});
