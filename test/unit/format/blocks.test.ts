import { describe, expect, it } from 'vitest';
import type { SyntaxNode } from '../../../src/model/syntax.ts';
import { idOfFile, isDiagram, readBlock } from '../../../src/format/blocks.ts';
import { parse } from '../../fixtures/unit/tree.ts';

const first = (source: string) => parse(source).children?.[0] as SyntaxNode;
const read = (source: string) => readBlock(first(source));

describe('readBlock', () => {
  it('reads a lone picture as a figure', () => {
    expect(read('![An arrow](./img/Trap path.svg "The path")')).toBeNull();
    expect(read('![An arrow](<./img/Trap path.svg> "The path")')).toEqual({
      kind: 'figure',
      id: null,
      caption: 'The path',
      alt: 'An arrow',
      source: './img/Trap path.svg',
      width: null,
    });
  });

  it('reads no figure in a picture among words', () => {
    expect(read('See ![a](./a.svg)')).toBeNull();
  });

  it('reads a `<Figure>`', () => {
    expect(read('<Figure src="./a.svg" id="x" caption="C" alt="A" />')).toEqual({
      kind: 'figure',
      id: 'x',
      caption: 'C',
      alt: 'A',
      source: './a.svg',
      width: null,
    });
    expect(read('<Figure src="./a.svg" width="40%" />')).toMatchObject({ id: null, width: 40 });
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

describe('a picture', () => {
  it.each([
    ['![a](./a.png#width=45%)', './a.png', 45],
    ['![a](./a.png#width=100%25)', './a.png', 100],
    ['![a](./a.png#width=wide)', './a.png', null],
    ['![a](./a.png#width=101%)', './a.png', null],
    ['[![a](./a.png#width=5%)](https://a.example)', './a.png', 5],
  ])('%s has its address and its width', (text, source, width) => {
    expect(read(text)).toMatchObject({ source, width });
  });

  it.each([
    ['./img/Trap path.svg', 'trap-path'],
    ['./a.b.svg?raw#top', 'ab'],
    ['./%20.png', '20'],
    [null, null],
  ])('of %j is named %j', (source, id) => {
    expect(idOfFile(source)).toBe(id);
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
