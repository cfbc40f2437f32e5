import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  excerptOf,
  markPieces,
  wordsFound,
  type Piece,
} from '../../../../src/search/engine/excerpt.ts';

const shown = (pieces: readonly Piece[]) =>
  pieces.map(({ text, isFound }) => (isFound ? `[${text}]` : text)).join('');

describe('markPieces', () => {
  it.each([
    [
      'A trap, and Traps; nothing <b>else</b>.',
      ['trap', 'traps'],
      'A [trap], and [Traps]; nothing <b>else</b>.',
    ],
    ["L'hyperviseur", ['hyperviseur'], "L'[hyperviseur]"],
    ['Café au lait', ['cafe'], '[Café] au lait'],
    ['a write-ahead log', ['write', 'ahead', 'writeahead'], 'a [write-ahead] log'],
    ['这是一段文本', ['一段'], '这是[一段]文本'],
    ['Kubernetes v1.29!', ['1ꞏ29'], 'Kubernetes [v1.29]!'],
  ])('marks in %s what was found', (text, forms, marked) => {
    expect(shown(markPieces(text, new Set(forms)))).toBe(marked);
  });

  it('loses no letter of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const forms = new Set(['a', 'b', text]);
        expect(
          markPieces(text, forms)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});

describe('excerptOf', () => {
  const filler = 'word '.repeat(200);

  it('shows the place with most of the words, and where it was cut', () => {
    const text = `${filler}one trap here. ${filler}a guest in a trap. ${filler}`;
    const excerpt = shown(excerptOf(text, new Set(['trap', 'guest'])));
    expect(excerpt).toMatch(/^….*a \[guest\] in a \[trap\].*…$/);
    expect(excerpt.length).toBeLessThan(230);
  });

  it('is the beginning of a text without the words, and all of a short one', () => {
    expect(shown(excerptOf(`First. ${filler}`, new Set(['x'])))).toMatch(/^First\. .*…$/);
    expect(shown(excerptOf('Short.', new Set(['x'])))).toBe('Short.');
  });
});

describe('wordsFound', () => {
  it('is how the words stand in the text', () => {
    expect(
      wordsFound('The Hypervisors of a hypervisor', new Set(['hypervisor', 'hypervisors'])),
    ).toEqual(['hypervisors', 'hypervisor']);
  });
});
