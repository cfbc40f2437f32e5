import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { faceCss } from '../../../src/fonts/face-css.ts';
import { planFaces } from '../../../src/fonts/plan-faces.ts';
import { openFonts } from '../../../src/fonts/site-fonts.ts';
import { usedCharacters } from '../../../src/fonts/used-characters.ts';

const fonts = openFonts([join(import.meta.dirname, '../../..')]);
const planOf = (...texts: string[]) => planFaces(fonts, usedCharacters(texts), new Set());
const summaryOf = (...texts: string[]) =>
  planOf(...texts).faces.map(({ family, file, subset }) =>
    [family, basename(file, '.woff2'), ...(subset ? [subset] : [])].join(' '),
  );

describe('planFaces', () => {
  it('needs nothing for what every page has', () => {
    expect(summaryOf('Plain English, “quoted” – naïve, 10 €')).toEqual([]);
  });

  it('takes Greek and Cyrillic from the fonts of text, as far as these have them', () => {
    expect(summaryOf('Ж')).toEqual([
      'Plex Sans ibm-plex-sans-cyrillic-400-normal',
      'Plex Sans ibm-plex-sans-cyrillic-600-normal',
      'Plex Serif ibm-plex-serif-cyrillic-400-normal',
      'Plex Serif ibm-plex-serif-cyrillic-400-italic',
      'Plex Mono ibm-plex-mono-cyrillic-400-normal',
    ]);
    expect(summaryOf('α')).toEqual([
      'Plex Sans ibm-plex-sans-greek-400-normal',
      'Plex Sans ibm-plex-sans-greek-600-normal',
      'Lectern Mono dejavu-mono-latin-400-normal α',
    ]);
  });

  it('takes signs from the fonts that have them, and no more of these than is used', () => {
    expect(summaryOf('→ ✓ ① ┌ 𝔸').sort()).toEqual([
      'Lectern Mono dejavu-mono-latin-400-normal →┌✓',
      'Lectern Signs dejavu-mono-latin-400-normal ┌',
      'Lectern Signs noto-sans-math-latin-400-normal →✓𝔸',
      'Lectern Signs noto-sans-symbols-symbols-wght-normal ①',
    ]);
  });

  it('takes letters of a script from its own font alone', () => {
    expect(summaryOf('عربي ١٢٣')).toEqual([
      'Lectern Noto Sans Arabic noto-sans-arabic-arabic-400-normal',
      'Lectern Noto Sans Arabic noto-sans-arabic-arabic-600-normal',
    ]);
    expect(summaryOf('देवनागरी')).toEqual([]);
  });

  it('publishes of Japanese the files and characters that are used', () => {
    const { faces } = planOf('lang: ja', '日本語');
    expect(faces.length).toBeLessThan(4);
    expect(
      faces
        .map(({ range }) => range)
        .join(', ')
        .split(', ')
        .sort(),
    ).toEqual(['U+65E5', 'U+672C', 'U+8A9E']);
  });

  it('takes a sign for an emoji where the text asks for one', () => {
    expect(summaryOf('✂')).toEqual([
      expect.stringMatching('Lectern Signs .* ✂'),
      expect.anything(),
    ]);
    expect(summaryOf('✂️')).toEqual([expect.stringMatching('Lectern Noto Color Emoji')]);
    expect(summaryOf('🚀')).toEqual([expect.stringMatching('Lectern Noto Color Emoji')]);
  });

  it('says in which order fonts are tried, emoji last', () => {
    const { order } = planOf('🚀 ע ع');
    expect(order).toEqual([
      'Lectern Noto Sans Hebrew',
      'Lectern Noto Sans Arabic',
      'Lectern Noto Color Emoji',
    ]);
  });

  it('is written as a style sheet', () => {
    const css = faceCss(planOf('→'), ({ file }) => `./${basename(file)}`);
    expect(css).toContain("font-family: 'Lectern Signs'");
    expect(css).toContain('unicode-range: U+2192;');
    expect(css).toContain("--font-more: 'Plex Sans', 'Lectern Signs';");
  });
});
