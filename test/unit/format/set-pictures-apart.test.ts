import { describe, expect, it } from 'vitest';
import type { SyntaxNode } from '../../../src/model/syntax.ts';
import { audienceOf } from '../../../src/format/narration.ts';
import { readBlock } from '../../../src/format/blocks.ts';
import { walk } from '../../../src/syntax/nodes.ts';
import { parse } from '../../fixtures/unit/tree.ts';

/** The top-level blocks of a text: who sees each, and what it is. */
function shape(source: string): string[] {
  return (parse(source).children ?? []).map((node) => {
    const pictures = node.type === 'pictureRow' ? `row of ${node.children?.length}` : null;
    const block = readBlock(node);
    const what = pictures ?? (block ? `figure ${block.source}` : textOf(node, source));
    return `${audienceOf(node)}: ${what}`;
  });
}

/** The text of a node by its place in the source. */
function textOf({ position }: SyntaxNode, source: string): string {
  return source.slice(position?.start.offset, position?.end.offset);
}

const A = '![a](./a.png)';
const B = '![b](./b.png "B")';

describe('setPicturesApart', () => {
  it.each([
    [A, ['both: figure ./a.png']],
    [`[${A}](https://a.example)`, ['both: figure ./a.png']],
    [`**${A}**`, ['both: figure ./a.png']],
    [`*[${A}](#x)*`, ['both: figure ./a.png']],
    [`${A}\nCaption text below.`, ['both: figure ./a.png', 'narration: Caption text below.']],
    [`Words above.\n${A}`, ['narration: Words above.', 'both: figure ./a.png']],
    [`a\n${A}\nb\nc`, ['narration: a', 'both: figure ./a.png', 'narration: b\nc']],
    [`a\\\n${A}\\\nb`, ['narration: a', 'both: figure ./a.png', 'narration: b']],
    [`${A} ${B}`, ['both: row of 2']],
    [`${A}${B}${A}`, ['both: row of 3']],
    [`${A}\n${B}`, ['both: row of 2']],
    [`[${A} ${B}](https://a.example)`, ['both: row of 2']],
    [
      `_${A}_\n**bold**\n_${B}_`,
      ['both: figure ./a.png', 'narration: **bold**', 'both: figure ./b.png'],
    ],
    [`See ${A} here.`, [`narration: See ${A} here.`]],
    [`${A} and words`, [`narration: ${A} and words`]],
    [
      'See <Figure src="./a.png" alt="a" /> there.',
      ['narration: See ', 'both: <Figure src="./a.png" alt="a" />', 'narration:  there.'],
    ],
    ['**See** <Video src="./a.webm" />', ['narration: **See** ', 'both: <Video src="./a.webm" />']],
    ['![a][x]\n\n[x]: ./a.png', ['both: figure ./a.png', 'both: [x]: ./a.png']],
    [
      'a\n<img src="./a.png" alt="a" />\nb',
      ['narration: a', 'both: <img src="./a.png" alt="a" />', 'narration: b'],
    ],
    ['a\n<Figure src="./a.png" alt="a" />', ['narration: a', 'both: figure ./a.png']],
  ])('reads %j as %j', (source, blocks) => {
    expect(shape(source)).toEqual(blocks);
  });

  it.each([
    `- ${A}`,
    `- ${A}\n  words`,
    `> ${A}\n> words`,
    `<Columns>\n\n${A}\nwords\n\n</Columns>`,
  ])('makes a figure inside a block, too: %j', (source) => {
    const figures: string[] = [];
    walk(parse(source), (node) => {
      const block = readBlock(node);
      if (block) figures.push(block.source ?? '');
    });
    expect(figures).toEqual(['./a.png']);
  });

  it('keeps every word, and its place in the source', () => {
    const parts = [
      A,
      B,
      'one "word"',
      '**two**',
      '`three`',
      `in ${A} text`,
      `[${A}](#x)`,
      '[four](#y)',
      '&amp; five',
    ];
    const ends = ['\n', '\\\n', ' ', '  \n'];
    let seed = 3;
    const next = (count: number) => (seed = (seed * 1103515245 + 12345) % 2147483648) % count;
    for (let round = 0; round < 400; round += 1) {
      const mark = ['', '> ', '- '][round % 3] ?? '';
      const indent = mark === '- ' ? '  ' : mark;
      const words = Array.from({ length: 1 + next(6) }, () => parts[next(parts.length)] ?? '');
      const text = words.reduce((all, part) => all + (ends[next(4)] ?? ' ') + part);
      const source = mark + text.replaceAll('\n', `\n${indent}`);
      const seen: string[] = [];
      let at = 0;
      walk(parse(source), (node) => {
        if (node.children || !node.position || node.type === 'break') return;
        const { start, end } = node.position;
        expect(start.offset, source).toBeGreaterThanOrEqual(at);
        at = end.offset ?? at;
        seen.push(source.slice(start.offset, end.offset));
      });
      const plain = (value: string) => value.replace(/\s+|[\\>*`-]|\]\(#[xy]\)|\[(?!a|b)/g, '');
      expect(plain(seen.join('')), source).toBe(plain(source));
    }
  });
});
