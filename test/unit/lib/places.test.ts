import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPlaceFinder } from '../../../src/lib/places.ts';

describe('createPlaceFinder', () => {
  it('counts lines and columns from 1', () => {
    const placeAt = createPlaceFinder('ab\nc\n');
    expect(placeAt(0)).toEqual({ line: 1, column: 1 });
    expect(placeAt(2)).toEqual({ line: 1, column: 3 });
    expect(placeAt(3)).toEqual({ line: 2, column: 1 });
    expect(placeAt(5)).toEqual({ line: 3, column: 1 });
  });

  it('counts a line break of Windows as one', () => {
    expect(createPlaceFinder('a\r\nb')(3)).toEqual({ line: 2, column: 1 });
  });

  it('counts a lone carriage return as a line break, as the parser does', () => {
    expect(createPlaceFinder('a\rb')(2)).toEqual({ line: 2, column: 1 });
  });

  it('gives the place that counting gives, at every offset of any text', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '\n', '🎉', 'é') });
    fc.assert(
      fc.property(text, fc.nat(), (source, at) => {
        const offset = at % (source.length + 1);
        const before = source.slice(0, offset).split('\n');
        expect(createPlaceFinder(source)(offset)).toEqual({
          line: before.length,
          column: (before.at(-1)?.length ?? 0) + 1,
        });
      }),
    );
  });
});
