import { describe, expect, it } from 'vitest';
import { moversOf } from '../../../src/format/movers.ts';
import { splitSlides, type SlideNodes } from '../../../src/format/split-slides.ts';
import { parse } from '../../fixtures/unit/tree.ts';

const movers = (source: string) => [
  ...moversOf(splitSlides(parse(source)).slides.at(-1) as SlideNodes),
];

describe('moversOf', () => {
  it.each([
    ['## One *two*', ['heading 2 One two']],
    ['- a\n- b', ['item a', 'words a', 'item b', 'words b']],
    ['<Show>\n\nA line.\n\n</Show>', ['words A line.']],
    ['![An arrow](./a.svg)', ['picture ./a.svg']],
    ['<Figure src="./a.svg" alt="A" />', ['picture ./a.svg']],
    ['<Figure data-id="x" src="./a.svg" alt="A" />', ['picture x']],
    ['```dot data-id=x alt="A"\na\n```', ['picture x']],
    ['<img src="./a.png" alt="" />', ['picture ./a.png']],
    ['```js\na\n```', ['code a']],
    ['```js src=./a.js\n```', ['code ./a.js']],
    ['<div data-id="box">\n\n</div>', ['div box']],
  ])('finds in `%s`: %j', (source, expected) => {
    expect(movers(source)).toEqual(expected);
  });

  it.each(['Said.', '<Notes>\n\n- a\n\n</Notes>', '<PageOnly>\n\n- a\n\n</PageOnly>', '---'])(
    'finds nothing in `%s`',
    (source) => {
      expect(movers(source)).toEqual([]);
    },
  );
});
