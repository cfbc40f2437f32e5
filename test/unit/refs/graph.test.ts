import { describe, expect, it } from 'vitest';
import type { Target } from '../../../src/model/outline.ts';
import type { Talk } from '../../../src/model/talk.ts';
import { backlinksOf, buildGraph, domIdOf, resolveTarget } from '../../../src/refs/graph.ts';
import { outlineTalk } from '../../../src/format/outline-talk.ts';
import { completeTalk, TalkSchema, USUAL_TALK } from '../../../src/schema/talk.ts';
import { parse } from '../../fixtures/unit/tree.ts';

function talk(slug: string, source: string): Talk {
  const data = completeTalk(
    TalkSchema.parse({
      title: slug.toUpperCase(),
      summary: 'S',
      date: '2024',
      duration: 1,
    }),
    USUAL_TALK,
  );
  return {
    slug,
    data,
    outline: outlineTalk(parse(source), { slug, source, title: data.title }).outline,
  };
}

const TERM = { term: 'ABI', definition: 'D', also: [], see: [], aliases: [] };
const SYSTEM = { name: 'KVM', summary: 'S', years: null, also: [], relations: [], aliases: [] };
const ENTRY = { key: 'popek', type: 'book', fields: {}, line: 1 };

function graphOf(talks: readonly Talk[]) {
  return buildGraph({
    talks,
    terms: new Map([['abi', TERM]]),
    systems: new Map([['kvm', SYSTEM]]),
    bibliography: new Map([['popek', ENTRY]]),
  });
}

const A = talk(
  'a',
  '## One\n\n#### Inner\n\n![x](./path.svg "P")\n\n```js id=trap caption=C\na\n```\n\n<Table id="path" caption="T">\n\n| a |\n| - |\n\n</Table>\n',
);
const graph = graphOf([A]);
const at = (id: string | null, slug = 'a'): Target => ({ kind: 'anchor', talk: slug, id });

describe('resolveTarget', () => {
  it('finds talks, slides and inner headings', () => {
    expect(resolveTarget(graph, at(null))).toMatchObject({ type: 'talk', talk: A });
    expect(resolveTarget(graph, at('one'))).toMatchObject({ type: 'slide', slide: { id: 'one' } });
    expect(resolveTarget(graph, at('open'))).toMatchObject({ type: 'slide', slide: { depth: 1 } });
    expect(resolveTarget(graph, at('inner'))).toMatchObject({
      type: 'anchor',
      anchor: { kind: 'heading', slideId: 'one' },
    });
  });

  it('finds blocks of each kind by their own id, and by their id on the page', () => {
    const figure: Target = { kind: 'figure', talk: 'a', id: 'path' };
    expect(resolveTarget(graph, figure)).toMatchObject({ anchor: { kind: 'figure', number: 1 } });
    expect(resolveTarget(graph, { ...figure, kind: 'table' })).toMatchObject({
      anchor: { kind: 'table' },
    });
    expect(resolveTarget(graph, { kind: 'listing', talk: 'a', id: 'trap' })).toMatchObject({
      anchor: { kind: 'listing' },
    });
    expect(resolveTarget(graph, at('fig-path'))).toMatchObject({ anchor: { kind: 'figure' } });
  });

  it('finds terms, systems, citations and moments', () => {
    expect(resolveTarget(graph, { kind: 'term', id: 'abi' })).toMatchObject({ term: TERM });
    expect(resolveTarget(graph, { kind: 'system', id: 'kvm' })).toMatchObject({ system: SYSTEM });
    expect(resolveTarget(graph, { kind: 'citation', key: 'popek', locator: 'p. 1' })).toEqual({
      type: 'citation',
      entry: ENTRY,
      locator: 'p. 1',
    });
    expect(resolveTarget(graph, { kind: 'moment', talk: 'a', seconds: 5 })).toEqual({
      type: 'moment',
      talk: A,
      seconds: 5,
    });
  });

  it('says what is missing, where it looked and what there is', () => {
    expect(resolveTarget(graph, at('one', 'b'))).toEqual({
      type: 'missing',
      missing: { what: 'talk', name: 'b', within: null, candidates: ['a'] },
    });
    expect(resolveTarget(graph, at('oen'))).toEqual({
      type: 'missing',
      missing: {
        what: 'slide',
        name: 'oen',
        within: A,
        candidates: ['open', 'one', 'inner', 'fig-path', 'lst-trap', 'tbl-path'],
      },
    });
    expect(resolveTarget(graph, { kind: 'figure', talk: 'a', id: 'trap' })).toMatchObject({
      missing: { what: 'figure', within: A, candidates: ['path'] },
    });
    expect(resolveTarget(graph, { kind: 'term', id: 'x' })).toMatchObject({
      missing: { what: 'term', candidates: ['abi'] },
    });
  });

  it('tells a figure from a listing of the same name', () => {
    expect(resolveTarget(graph, { kind: 'listing', talk: 'a', id: 'path' })).toMatchObject({
      type: 'missing',
    });
  });

  it.each(['constructor', '__proto__', 'toString'])('finds no `%s` where there is none', (name) => {
    for (const target of [
      at(null, name),
      at(name),
      { kind: 'figure', talk: 'a', id: name },
      { kind: 'term', id: name },
      { kind: 'system', id: name },
      { kind: 'citation', key: name, locator: null },
    ] as Target[])
      expect(resolveTarget(graph, target).type).toBe('missing');
  });

  it('finds slides that are named like the prototype', () => {
    const odd = graphOf([
      talk('b', '## constructor\n\n[[#__proto__]]\n\n## \\_\\_proto\\_\\_\n\nx\n'),
    ]);
    expect(resolveTarget(odd, at('constructor', 'b')).type).toBe('slide');
    expect(backlinksOf(odd, at('__proto__', 'b')).map(({ slide }) => slide.id)).toEqual([
      'constructor',
    ]);
  });

  it('leaves files, other sites and malformed targets unchecked', () => {
    for (const target of [
      { kind: 'file', path: './a' },
      { kind: 'external', url: 'https://x.example' },
      { kind: 'malformed', reason: 'x' },
    ] as const)
      expect(resolveTarget(graph, target)).toEqual({ type: 'unchecked' });
  });
});

describe('backlinksOf', () => {
  const linking = (source: string) => graphOf([A, talk('b', source)]);
  const from = (source: string, target: Target) =>
    backlinksOf(linking(source), target).map(({ talk: { slug }, slide }) => `${slug}#${slide.id}`);

  it('lists each slide that points at a target, once', () => {
    expect(from('[[a#one]] [[a#one]]\n\n## Two\n\n[x](../a/index.mdx#one)\n', at('one'))).toEqual([
      'b#open',
      'b#two',
    ]);
  });

  it('keeps a talk and its slides apart', () => {
    expect(from('[[a]]\n', at('one'))).toEqual([]);
    expect(from('[[a]]\n', at(null))).toEqual(['b#open']);
  });

  it('lists uses of blocks, terms, systems and citations', () => {
    const source = '[[fig:a/path]] [[term:abi]] [[system:kvm]] [@popek, p. 2]\n';
    expect(from(source, { kind: 'figure', talk: 'a', id: 'path' })).toEqual(['b#open']);
    expect(from(source, { kind: 'term', id: 'abi' })).toEqual(['b#open']);
    expect(from(source, { kind: 'system', id: 'kvm' })).toEqual(['b#open']);
    expect(from(source, { kind: 'citation', key: 'popek', locator: null })).toEqual(['b#open']);
  });

  it('takes every way to write a target for the same target', () => {
    const source = '[x](../a/index.mdx#fig-path)\n\n## Two\n\n[[fig:a/path]]\n';
    const places = ['b#open', 'b#two'];
    expect(from(source, { kind: 'figure', talk: 'a', id: 'path' })).toEqual(places);
    expect(from(source, at('fig-path'))).toEqual(places);
  });

  it('lists a moment of a recording with its talk', () => {
    expect(from('[[a@0:05]]\n', at(null))).toEqual(['b#open']);
  });

  it('leaves out a talk that points at itself as a whole', () => {
    const own = graphOf([talk('b', '[[b]] [[b@0:05]]\n')]);
    expect(backlinksOf(own, at(null, 'b'))).toEqual([]);
  });

  it('lists no private notes', () => {
    expect(from('<Notes>[[a#one]] [[term:abi]]</Notes>\n', at('one'))).toEqual([]);
    expect(from('<Notes>[[term:abi]]</Notes>\n', { kind: 'term', id: 'abi' })).toEqual([]);
  });

  it('lists nothing for a target that is missing or takes no backlinks', () => {
    expect(from('[[a#nope]] [x](https://x.example)\n', at('nope'))).toEqual([]);
    expect(
      from('[x](https://x.example)\n', { kind: 'external', url: 'https://x.example' }),
    ).toEqual([]);
  });

  it('leaves out a slide that points at itself or at its own parts', () => {
    const own = graphOf([
      talk('b', '## One\n\n[[#one]] [[fig:path]]\n\n![x](./path.svg)\n\n## Two\n\n[[fig:path]]\n'),
    ]);
    expect(backlinksOf(own, at('one', 'b'))).toEqual([]);
    expect(
      backlinksOf(own, { kind: 'figure', talk: 'b', id: 'path' }).map(({ slide }) => slide.id),
    ).toEqual(['two']);
  });

  it('lets two talks point at each other', () => {
    const both = graphOf([talk('b', '[[c]]\n'), talk('c', '[[b]]\n')]);
    expect(backlinksOf(both, at(null, 'b')).map(({ talk: { slug } }) => slug)).toEqual(['c']);
    expect(backlinksOf(both, at(null, 'c')).map(({ talk: { slug } }) => slug)).toEqual(['b']);
  });
});

describe('domIdOf', () => {
  it('sets blocks apart from slides and from each other', () => {
    const kinds = ['slide', 'heading', 'figure', 'table', 'listing', 'equation'] as const;
    expect(kinds.map((kind) => domIdOf({ kind, id: 'a' }))).toEqual([
      'a',
      'a',
      'fig-a',
      'tbl-a',
      'lst-a',
      'eq-a',
    ]);
  });
});
