import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facesIn, isNeeded, shownIn } from '../../../src/fonts/faces-in-css.ts';
import { mathCharacters } from '../../../src/fonts/math-characters.ts';
import { isIgnorable, scriptOf } from '../../../src/fonts/script-fonts.ts';
import { isInRange, readRange, writeRange } from '../../../src/fonts/unicode-range.ts';
import { usedCharacters } from '../../../src/fonts/used-characters.ts';
import { renderMath } from '../../../src/markdown/blocks/math.ts';

const textOf = (codes: Iterable<number>) =>
  String.fromCodePoint(...[...codes].sort((a, b) => a - b));

describe('a unicode-range', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(0x300)), (codes) => {
        const ranges = readRange(writeRange(codes));
        for (let code = 0; code <= 0x301; code += 1)
          expect(isInRange(ranges, code)).toBe(codes.includes(code));
      }),
    );
  });

  it('may be written with wildcards, and in small letters', () => {
    expect(readRange('u+4??, U+1f600-1F64f')).toEqual([
      [0x400, 0x4ff],
      [0x1f600, 0x1f64f],
    ]);
  });
});

describe('usedCharacters', () => {
  it('finds characters as they are, as entities and as escapes', () => {
    const { characters } = usedCharacters([
      '→ &rarr; &#9731; &#x2713; \\u2603 \\u{1f680} &nosuch;',
    ]);
    expect(textOf(characters)).toBe('→☃✓🚀');
  });

  it('knows emoji with what joins them, and languages', () => {
    const used = usedCharacters(['lang: ja', '  lang: "zh-Hant"', 'a 👩‍💻 b 1️⃣ ✔️ 12']);
    expect([...used.languages]).toEqual(['ja', 'zh-Hant']);
    expect(used.sequences).toEqual(expect.arrayContaining(['👩‍💻', '1️⃣', '✔️']));
    expect(textOf(used.asEmoji)).toContain('✔');
  });
});

describe('mathCharacters', () => {
  it.each([
    ['$\\sum_i x_i$', '∑𝑥𝑖'],
    ['$$\n\\mathbb{R} \\subsetneq \\mathbb{C}\n$$', 'ℝ⊊ℂ'],
    ['```math\n\\oint\n```', '∮'],
    ['macros:\n  \\RR: "\\\\mathbb{R}"', 'ℝ'],
    ['$\\text{если } \\alpha$', 'если𝛼'],
    ['<Figure caption="$\\heartsuit$" />', '♡'],
    ['{`\\\\leadsto`}', '⇝'],
    ['$\\frac{\\partial f}{\\partial \\vartheta}$', '𝜕𝜗'],
  ])('finds what %j is set with', (source, expected) => {
    const characters = mathCharacters([source], renderMath);
    for (const each of expected) expect(characters.has(each.codePointAt(0) ?? 0)).toBe(true);
  });
});

describe('scriptOf', () => {
  it.each([
    ['ع', 'en', 'noto-sans-arabic'],
    ['ש', 'en', 'noto-sans-hebrew'],
    ['न', 'en', 'noto-sans-devanagari'],
    ['ไ', 'en', 'noto-sans-thai'],
    ['あ', 'en', 'noto-sans-sc'],
    ['あ', 'ja', 'noto-sans-jp'],
    ['漢', 'ja', 'noto-sans-jp'],
    ['漢', 'zh', 'noto-sans-sc'],
    ['漢', 'zh-Hant', 'noto-sans-tc'],
    ['漢', 'zh-HK', 'noto-sans-hk'],
    ['한', 'ko', 'noto-sans-kr'],
    ['Ａ', 'ja', 'noto-sans-jp'],
    ['ก', 'en', 'noto-sans-thai'],
    ['བ', 'en', 'noto-serif-tibetan'],
    ['ქ', 'en', 'noto-sans-georgian'],
    ['አ', 'en', 'noto-sans-ethiopic'],
    ['ߊ', 'en', 'noto-sans-nko'],
    ['🚀', 'en', 'noto-color-emoji'],
    ['🇩', 'en', 'noto-color-emoji'],
  ])('knows the package for %s in a text in %s', (character, lang, name) => {
    expect(scriptOf(character, lang)?.packages[0]).toMatch(
      new RegExp(`^@fontsource(?:-variable)?/${name}$`),
    );
  });

  it('knows none for signs of private use', () => {
    expect(scriptOf('\ue0a0', 'en')).toBeNull();
  });
});

describe('isIgnorable', () => {
  it('is so for what has no picture of its own', () => {
    for (const each of '\u200d\ufe0f\u00ad\u200b\u202e\u00a0\u2028')
      expect(isIgnorable(each)).toBe(true);
    for (const each of 'a→\u0301\u20e3\ue0a0') expect(isIgnorable(each)).toBe(false);
  });
});

describe('fonts that some pages need', () => {
  const css = `@font-face{font-family:Lectern Signs;src:url(/a.woff2);unicode-range:U+2192}
@font-face{font-family:"Plex Sans";src:url(/b.woff2)}
@font-face{font-family:"Lectern Math";src:url("/c.woff2")format("woff2");unicode-range:U+20-7E,U+2192}`;
  const neededFor = (html: string) =>
    facesIn(css)
      .filter((face) => isNeeded(face, shownIn(html)))
      .map(({ url }) => url);

  it('are those that have one of its characters', () => {
    expect(neededFor('<p>a → b</p>')).toEqual(['/a.woff2']);
    expect(neededFor('<p>a &#8594; b</p>')).toEqual(['/a.woff2']);
    expect(neededFor('<p>a &#x2192; b</p>')).toEqual(['/a.woff2']);
    expect(neededFor('<p>a ← b</p>')).toEqual([]);
  });

  it('are that of mathematics where there is a formula', () => {
    expect(neededFor('<math><mi>x</mi></math>')).toEqual(['/c.woff2']);
  });
});
