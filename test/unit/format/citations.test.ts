import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../src/format/citations.ts';

/** `key/locator@offset` of every citation. */
const find = (text: string) =>
  findCitations(text).map(
    ({ citations, isEscaped }) =>
      citations.map(({ key, locator, offset }) => `${key}/${locator ?? ''}@${offset}`).join(' ') +
      (isEscaped ? ' escaped' : ''),
  );

describe('findCitations', () => {
  it('finds keys with their places', () => {
    expect(find('See [@popek1974] and [@a; @b].')).toEqual(['popek1974/@5', 'a/@22 b/@26']);
  });

  it('finds locators after a comma', () => {
    expect(find('[@a, p. 3, fig. 2; @b,ch. 4]')).toEqual(['a/p. 3, fig. 2@1 b/ch. 4@19']);
  });

  it('allows spaces and line breaks', () => {
    expect(find('[ @a ;\n@b, p.\n3 ]')).toEqual(['a/@2 b/p.\n3@7']);
  });

  it('marks escaped groups and still finds them', () => {
    expect(find('\\[@a] [@b]')).toEqual(['a/@2 escaped', 'b/@7']);
  });

  it.each([
    '[@]',
    '[@ a]',
    '[@a b]',
    '[@a; see b]',
    '[see @a]',
    '[-@a]',
    'a@b.example',
    '@a',
    '[@a',
  ])('leaves `%s` as text', (text) => {
    expect(find(text)).toEqual([]);
  });

  it('finds keys of every script and names of the prototype', () => {
    expect(find('[@標題; @__proto__; @constructor; @DBLP:conf/x.2]')).toEqual([
      '標題/@1 __proto__/@6 constructor/@18 DBLP:conf/x.2/@32',
    ]);
  });

  it('gives places that lead back to the keys, in any text', () => {
    const part = fc.constantFrom(
      '[@a]',
      '[@b, p. 1; @c]',
      '\\',
      ' ',
      '[',
      ']',
      '@',
      ';',
      'x',
      '🎉',
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const text = parts.join('');
        for (const { start, end, citations } of findCitations(text)) {
          expect(text.slice(start, end)).toMatch(/^\[.*\]$/s);
          for (const { key, offset } of citations)
            expect(text.slice(offset, offset + key.length + 1)).toBe(`@${key}`);
        }
      }),
    );
  });
});
