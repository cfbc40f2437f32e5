import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/checks/check-content.ts';
import { asGraphTalk } from '../../../src/checks/read-talk.ts';
import { outlineTalk } from '../../../src/format/outline-talk.ts';
import { buildGraph } from '../../../src/refs/graph.ts';
import { parseBibliography } from '../../../src/refs/parse-bibliography.ts';
import { contentFiles, FRONTMATTER, talkFile, TOOLS } from '../../fixtures/unit/content.ts';
import { recordsOf } from '../../fixtures/unit/records.ts';
import { parse } from '../../fixtures/unit/tree.ts';

const OTHER = `${FRONTMATTER.replace('Demo', 'Harbor')}## High *water*\n\n---\n\n<Slide id="more" />\n\n![x](./a.png "Tide")\n\n- a\n`;
const BIBLIOGRAPHY = parseBibliography(
  '@book{popek, author = {Popek, Gerald J.}, title = {T}, year = {1974}}',
).entries;

/** The titles of all slides and inner headings of a talk next to another one. */
async function titlesOf(body: string): Promise<string[]> {
  const files = { 'a.png': '' };
  const talks = [
    talkFile(FRONTMATTER + body, { files }),
    talkFile(OTHER, { slug: 'harbor', files }),
  ];
  const check = await checkContent(contentFiles(talks), TOOLS);
  const graph = buildGraph({
    talks: check.talks.map(asGraphTalk),
    terms: new Map([
      ['vm', { term: 'Virtual machine', definition: 'D', also: [], see: [], aliases: [] }],
    ]),
    systems: new Map([
      ['kvm', { name: 'KVM', summary: 'S', years: null, also: [], relations: [], aliases: [] }],
    ]),
    bibliography: new Map(BIBLIOGRAPHY.map((entry) => [entry.key, entry])),
  });
  const outline = graph.talks.get('demo')?.outline;
  const headings = outline?.anchors.filter(({ kind }) => kind === 'heading') ?? [];
  return [...(outline?.slides.slice(1) ?? []), ...headings].map(({ title }) => title);
}

const FIGURE = '\n\n![x](./a.png "Caption")\n';

describe('a reference in a heading', () => {
  it.each([
    [`## About [[fig:a]]${FIGURE}`, 'About Figure 1'],
    [`## [[fig:a]]: *why*${FIGURE}`, 'Figure 1: why'],
    ['## See [[harbor]]', 'See Harbor'],
    ['## See [[harbor#high-water]] too', 'See High water too'],
    ['## See [[harbor#more]]', 'See High water'],
    ['## See [[harbor#high-water|the tide]]', 'See the tide'],
    ['## See [the tide](../harbor/index.mdx#high-water)', 'See the tide'],
    ['## As [[fig:harbor/a]]', 'As Figure 1 of “Harbor”'],
    ['## A [[term:vm]]', 'A Virtual machine'],
    ['## *On [[system:kvm]]*', 'On KVM'],
    ['## Traps [@popek]', 'Traps (Popek 1974)'],
    ['## Traps [@popek, p. 3; @popek]', 'Traps (Popek 1974, p. 3; Popek 1974)'],
    ['## Traps \\[@popek]', 'Traps [@popek]'],
    ['## "[[harbor]]" and `[[harbor]]`', '“Harbor” and [[harbor]]'],
    ['## A [[harbor]] <Notes>[[harbor]]</Notes>', 'A Harbor'],
    ['## One\n\n#### In [[harbor]]', 'One,In Harbor'],
  ])('says its words in the title: %s', async (body, title) => {
    expect((await titlesOf(body)).join()).toBe(title);
  });

  it('has those of a heading that has a reference itself, and goes around no circle', async () => {
    expect(
      await titlesOf('## A [[#b]]\n\n<Slide id="a" />\n\n## B [[harbor]]\n\n<Slide id="b" />'),
    ).toEqual(['A B Harbor', 'B Harbor']);
    expect(
      await titlesOf('## A [[#b]]\n\n<Slide id="a" />\n\n## B [[#a]]\n\n<Slide id="b" />'),
    ).toEqual(['A B A', 'B A B']);
  });

  it('is in the titles that the search shows', async () => {
    const files = { 'a.png': '' };
    const records = await recordsOf(`${FRONTMATTER}## About [[fig:a]]${FIGURE}`, {}, files);
    expect(records.map(({ title }) => title)).toEqual(['Demo', 'About Figure 1']);
  });

  it('is kept apart in no heading without one', () => {
    const source = '## A *b* [c](https://x.example)\n';
    const { outline } = outlineTalk(parse(source), { slug: 'demo', source, title: 'T' });
    expect(outline.slides.some((slide) => 'titleParts' in slide)).toBe(false);
  });
});
