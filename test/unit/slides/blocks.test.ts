import { describe, expect, it } from 'vitest';
import type { SyntaxNode } from '../../../src/model/syntax.ts';
import { isDiagram, readBlock } from '../../../src/slides/blocks.ts';
import { parse } from '../../fixtures/unit/tree.ts';

const first = (source: string) => parse(source).children?.[0] as SyntaxNode;
const read = (source: string) => readBlock(first(source));

describe('readBlock', () => {
  it('reads a lone picture as a figure named after its file', () => {
    expect(read('![An arrow](./img/Trap path.svg "The path")')).toBeNull();
    expect(read('![An arrow](<./img/Trap path.svg> "The path")')).toEqual({
      kind: 'figure',
      id: 'trap-path',
      caption: 'The path',
      alt: 'An arrow',
      source: './img/Trap path.svg',
    });
  });

  it('reads no figure in a picture among words', () => {
    expect(read('See ![a](./a.svg)')).toBeNull();
  });

  it('reads a `<Figure>`, whose id wins over its file name', () => {
    expect(read('<Figure src="./a.svg" id="x" caption="C" alt="A" />')).toEqual({
      kind: 'figure',
      id: 'x',
      caption: 'C',
      alt: 'A',
      source: './a.svg',
    });
    expect(read('<Figure src="./a.b.svg?raw#top" />')?.id).toBe('ab');
    expect(read('<Figure>a</Figure>')).toMatchObject({ id: null, source: null, alt: null });
  });

  it('reads a `<Table>`', () => {
    expect(read('<Table id="x" caption="C">\n\n| a |\n| - |\n\n</Table>')).toMatchObject({
      kind: 'table',
      id: 'x',
      caption: 'C',
    });
  });

  it('reads a diagram as a figure in any case', () => {
    expect(read('```dot\na\n```')).toMatchObject({ kind: 'figure', id: null, caption: '' });
    expect(read('```mermaid id=x alt="A"\na\n```')).toMatchObject({ id: 'x', alt: 'A' });
  });

  it('reads code as a listing when it has an id or a caption', () => {
    expect(read('```js\na\n```')).toBeNull();
    expect(read('```js title="a.js"\na\n```')).toBeNull();
    expect(read('```js id=x\na\n```')).toMatchObject({ kind: 'listing', id: 'x' });
    expect(read('```js caption="C"\na\n```')).toMatchObject({ kind: 'listing', id: null });
  });

  it.each(['words', '- a', '> a', '| a |\n| - |'])('reads no block in `%s`', (source) => {
    expect(read(source)).toBeNull();
  });
});

describe('isDiagram', () => {
  it('knows fences that are drawn', () => {
    expect(isDiagram(first('```dot\na\n```'))).toBe(true);
    expect(isDiagram(first('```mermaid\na\n```'))).toBe(true);
    expect(isDiagram(first('```dots\na\n```'))).toBe(false);
    expect(isDiagram(first('`dot`'))).toBe(false);
  });
});
