import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLost } from '../../../src/export/lost-characters.ts';

const drawn = (text: string) => Array.from(text, (each) => ({ text: each, isMissing: false }));

describe('findLost', () => {
  it.each([
    ['letters in another case', 'Straße ſ ΟΔΟΣ', 'STRASSE S οδος'],
    ['ligatures and forms', 'office ﷲ ① Ａ', 'oﬃce الله 1 A'],
    ['soft hyphens and joiners', 'Silben\u00adtrennung a\u200bb\u2060c', 'Silbentrennung abc'],
    ['marks that are apart or not', 'é Å', 'e\u0301 A\u030a'],
    ['Arabic from the other side', 'لا (نعم)', ')معن( ال'],
    ['a bracket alone, from right to left', 'א) ב', 'ב (א'],
    ['spaces of any kind', 'a\u00a0b\u2009c', 'abc'],
    ['letters of mathematics', '𝑥² ℝ', 'x2 R'],
    ['more than was asked for', 'a', '1 • a'],
    ['emoji', '👩‍💻 🏳️‍🌈', '👩💻🏳🌈'],
  ])('has nothing against %s', (_, text, page) => {
    expect(findLost(drawn(page), [text])).toEqual({ boxes: [], unnamed: 0, absent: [] });
  });

  it('names what stands next to a box', () => {
    const groups = [...drawn('a'), { text: '→', isMissing: true }];
    expect(findLost(groups, ['a →'])).toEqual({ boxes: ['→'], unnamed: 0, absent: [] });
  });

  it('finds what a box stands for that says nothing', () => {
    const groups = [...drawn('ab'), { text: '', isMissing: true }];
    expect(findLost(groups, ['a', 'b ☃'])).toEqual({ boxes: ['☃'], unnamed: 0, absent: [] });
  });

  it('counts boxes of which nothing is known', () => {
    expect(findLost([{ text: '', isMissing: true }], [])).toEqual({
      boxes: [],
      unnamed: 1,
      absent: [],
    });
  });

  it('tells a text that was cut off from one without a font', () => {
    expect(findLost(drawn('first'), ['first', 'second']).absent).toEqual(['second']);
    expect(findLost(drawn('one two'), ['one two', 'two']).absent).toEqual(['two']);
  });

  it('finds every character that is not drawn, whatever else is on the page', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), { maxLength: 6 }),
        fc.constantFrom(...('→✓①☃日あ한عאไद🚀𝔸┌ﷺ'.match(/./gu) ?? [])),
        (texts, planted) => {
          const page = drawn(texts.join(''));
          fc.pre(!texts.join('').includes(planted) && findLost(page, texts).absent.length === 0);
          const lost = findLost(page, [...texts, `x${planted}`]);
          expect(lost.absent).toEqual([`x${planted}`]);
          const boxed = findLost([...page, { text: planted, isMissing: true }], texts);
          expect(boxed.boxes.join('')).toContain(Array.from(planted.normalize('NFC'))[0] ?? '');
        },
      ),
    );
  });
});
