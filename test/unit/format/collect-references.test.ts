import { describe, expect, it } from 'vitest';
import type { SyntaxNode } from '../../../src/model/syntax.ts';
import { hasOwnText, isWikiLink } from '../../../src/format/collect-references.ts';
import { walk } from '../../../src/syntax/nodes.ts';
import { outline, parse } from '../../fixtures/unit/tree.ts';

/** `raw kind line:column` of every reference of a talk. */
function referencesOf(source: string): string[] {
  return outline(source).outline.references.map(
    ({ raw, target, place }) => `${raw} ${target.kind} ${place.line}:${place.column}`,
  );
}

function linkOf(source: string): SyntaxNode {
  let found: SyntaxNode | undefined;
  walk(parse(source), (node) => {
    if (node.type === 'link') found ??= node;
  });
  return found as SyntaxNode;
}

describe('collectReferences', () => {
  it('finds wiki links in text, headings, lists, quotes, tables and asides', () => {
    const source = [
      '## See [[a]]',
      'b [[b]]',
      '- [[c]]',
      '> [[d]]',
      '| x |\n| - |\n| [[e]] |',
      ':::note\n[[f]]\n:::',
      '<Show>[[g]]</Show>',
      '**[[h]]**',
    ].join('\n\n');
    expect(referencesOf(source)).toEqual([
      'a anchor 1:8',
      'b anchor 3:3',
      'c anchor 5:3',
      'd anchor 7:3',
      'e anchor 11:3',
      'f anchor 14:1',
      'g anchor 17:7',
      'h anchor 19:3',
    ]);
  });

  it('finds links, pictures and definitions', () => {
    expect(referencesOf('[a](../b/index.mdx#c) ![d](./d.png)\n\n[e]: ./e.pdf\n')).toEqual([
      '../b/index.mdx#c anchor 1:1',
      './d.png file 1:23',
      './e.pdf file 3:1',
    ]);
  });

  it('finds citations at their own places', () => {
    expect(referencesOf('a [@b; @c, p. 2]\nd [@e]\n')).toEqual([
      'b citation 1:4',
      'c citation 1:8',
      'e citation 2:4',
    ]);
  });

  it('finds addresses in attributes at their own places', () => {
    const source = '<Video src="./a.mp4"\n  poster="./b.png" captions={"./c.vtt"} title="./d" />\n';
    expect(referencesOf(source)).toEqual([
      './a.mp4 file 1:13',
      './b.png file 2:11',
      './c.vtt file 2:31',
    ]);
  });

  it('takes the times of a transcript for times', () => {
    expect(referencesOf('<Transcript src="./a.srt" from="0:10" to="1:00" />\n')).toEqual([
      './a.srt file 1:18',
    ]);
  });

  it('finds each address of a srcset', () => {
    expect(referencesOf('<img srcset="./a.png 1x, ./b.png 2x" alt="" />')).toEqual([
      './a.png file 1:14',
      './b.png file 1:26',
    ]);
  });

  it.each([
    [
      '<img srcSet="./a.png 1x,\n  ./b,c.png 2x" alt="" />',
      ['./a.png file 1:14', './b,c.png file 2:3'],
    ],
    ['<a HREF="./a.pdf">b</a>', ['./a.pdf file 1:10']],
    [
      '<video poster="./a.png"><source src="./b.webm" /></video>',
      ['./a.png file 1:16', './b.webm file 1:38'],
    ],
    ['<svg><use xlink:href="#a" /></svg>', ['#a anchor 1:23']],
    ['<Card to="../kvm/index.mdx#a" title="./b" />', ['../kvm/index.mdx#a anchor 1:11']],
    ['<section data-background-image="./a.png" data-background="#fff" />', ['./a.png file 1:33']],
    [
      '<section data-background-video="./a.mp4,./b.webm" />',
      ['./a.mp4 file 1:33', './b.webm file 1:41'],
    ],
    ['<Slide background="linear-gradient(red, blue)" />', []],
  ])('finds addresses in the attributes of `%s`', (source, found) => {
    expect(referencesOf(source)).toEqual(found);
  });

  it.each([
    ["<a href={'./a.pdf'}>b</a>", './a.pdf file 1:11'],
    ['<a href={`./a.pdf`}>b</a>', './a.pdf file 1:11'],
    ['<a href={ "#a" }>b</a>', '#a anchor 1:12'],
    ['<a title="./a.pdf" href="./a.pdf">b</a>', './a.pdf file 1:26'],
  ])('finds a literal in braces, at its own place, in `%s`', (source, found) => {
    expect(referencesOf(source)).toEqual([found]);
  });

  it.each([
    '<a href={url}>b</a>',
    '<a href={`./${a}.pdf`}>b</a>',
    '<a href={"../refs/" + a}>b</a>',
    '<a {...b}>c</a>',
  ])('finds nothing that is known only when it runs, in `%s`', (source) => {
    expect(referencesOf(source)).toEqual([]);
  });

  it('finds addresses of other sites in code', () => {
    const source =
      'export const A = () => <a href="https://a.example">b</a>;\n\n{[1].map(() => <a href="https://c.example">d</a>)}\n';
    expect(referencesOf(source)).toEqual(['https://c.example external 3:25']);
  });

  it('tells a background picture from a colour', () => {
    expect(referencesOf('## A\n<Slide background="./a.png" />\n')).toEqual(['./a.png file 2:20']);
    expect(referencesOf('## A\n<Slide background="#123" />\n')).toEqual([]);
    expect(referencesOf('## A\n<Slide background="black" />\n')).toEqual([]);
  });

  it('finds the file that a fence shows', () => {
    expect(referencesOf('```ts src=./a.ts#b {1}\n```\n')).toEqual(['./a.ts#b file 1:11']);
    expect(referencesOf('```ts src="./a b.ts"\n```\n')).toEqual(['./a b.ts file 1:12']);
  });

  it.each([
    '`[[a]]` and `[@b]`',
    '```md\n[[a]] [@b] [c](./c)\n```',
    '{/* [[a]] [@b] */}',
    '\\[[a]] \\[@b]',
    '$[[a]]$',
    '<Figure caption="[[a]] [@b]" alt="c" />',
  ])('finds nothing in `%s`', (source) => {
    expect(referencesOf(source)).toEqual([]);
  });

  it('marks what stands in private notes, at any depth', () => {
    const source =
      '## A\n\n[[a]]\n\n<Notes>\n\n- [[b]] [@c]\n\n</Notes>\n\nd <Notes>[[e]]</Notes>\n';
    expect(
      outline(source).outline.references.map(({ raw, isPrivate }) => [raw, isPrivate]),
    ).toEqual([
      ['a', false],
      ['b', true],
      ['c', true],
      ['e', true],
    ]);
  });

  it('knows the slide each reference is on', () => {
    const source = '[[a]]\n\n## One [[b]]\n<Slide background="./c.png" />\n\n---\n\n[[d]]\n';
    expect(outline(source).outline.references.map(({ raw, slideId }) => [raw, slideId])).toEqual([
      ['a', 'open'],
      ['b', 'one-b'],
      ['./c.png', 'one-b'],
      ['d', 'one-b-2'],
    ]);
  });

  it('reads a wiki link with its own text in a table, where the bar is escaped', () => {
    expect(referencesOf('| x |\n| - |\n| [[a\\|b]] |\n')).toEqual(['a anchor 3:3']);
  });

  it('finds a citation whose key has a colon', () => {
    expect(referencesOf('a [@DBLP:conf/x]\n')).toEqual(['DBLP:conf/x citation 1:4']);
  });
});

describe('isWikiLink', () => {
  it('tells both kinds of link apart', () => {
    expect(isWikiLink(linkOf('[[a]]'), '[[a]]')).toBe(true);
    expect(isWikiLink(linkOf('[a](b)'), '[a](b)')).toBe(false);
    expect(isWikiLink({ type: 'text' }, '[[a]]')).toBe(false);
  });
});

describe('hasOwnText', () => {
  it('sees the bar of a wiki link', () => {
    expect(hasOwnText(linkOf('x [[a|b]]'), 'x [[a|b]]')).toBe(true);
    expect(hasOwnText(linkOf('| [[a]]'), '| [[a]]')).toBe(false);
  });
});
