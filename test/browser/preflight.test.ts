import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { cutEmoji } from '../../src/fonts/cut-emoji.ts';
import { charactersOf } from '../../src/fonts/glyphs-of-file.ts';
import { checkPdf } from '../../src/export/preflight-pdf.ts';
import { it } from '../support/browser-test.ts';

const PACKAGES = join(import.meta.dirname, '../../node_modules');
const fontOf = (path: string) => readFileSync(join(PACKAGES, path));
const LATIN = fontOf('@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff2');

/** One of each of many blocks, none of which the fonts of the test have. */
const PLANTED = Array.from('→✓☃①─█◆♞✂⠿ॐกขあ漢한عਅঅகకಕമක་ကამԱአ𝔸🚀🎉ﬓ𐎀'.normalize('NFC'));

/** Texts that are drawn by other glyphs than their characters have by themselves. */
const SHAPED = [
  ['Arabic', 'rtl', 'العربية: لا إله، مُحمَّد ١٢٣ (نعم) ﷺ كتاب'],
  ['Hebrew', 'rtl', 'שָׁלוֹם עוֹלָם (כן) [א] 123'],
  ['Japanese', 'ltr', '日本語（テスト）、ＣＰＵ・メモリ「引用」がぎぐ々ー'],
  ['ligatures', 'ltr', 'office fluffy affine ﬁ ﬂ'],
  [
    'soft hyphens and joiners',
    'ltr',
    'Silben\u00adtrennung zero\u200bwidth no\u2060break a\u00a0b',
  ],
  ['combining marks', 'ltr', 'e\u0301 a\u0308 n\u0303 é ä ñ ệ'],
  ['emoji', 'ltr', '🚀 👩‍💻 👨‍👩‍👧 🇩🇪🇯🇵 👍🏽 ❤️ 1️⃣ 🏳️‍🌈 🏴󠁧󠁢󠁳󠁣󠁴󠁿'],
  ['variation selectors', 'ltr', '✔️ ✔︎ ☎︎'],
  ['letters of mathematics', 'ltr', '𝑥 𝔸 𝓛 𝛼 ∑ ℝ'],
] as const;

const FONTS: Readonly<Record<string, () => Buffer | Promise<Buffer>>> = {
  Arabic: () =>
    fontOf('@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-400-normal.woff2'),
  Hebrew: () =>
    fontOf('@fontsource/noto-sans-hebrew/files/noto-sans-hebrew-hebrew-400-normal.woff2'),
  Emoji: () =>
    cutEmoji(fontOf('@fontsource/noto-color-emoji/files/noto-color-emoji-emoji-400-normal.woff2'), [
      ...SHAPED.flatMap(([, , text]) => text.split(' ')),
    ]),
  Math: () => fontOf('@fontsource/stix-two-math/files/stix-two-math-latin-400-normal.woff2'),
  Vietnamese: () =>
    fontOf('@fontsource/ibm-plex-sans/files/ibm-plex-sans-vietnamese-400-normal.woff2'),
  Symbols: () =>
    fontOf(
      '@fontsource-variable/noto-sans-symbols/files/noto-sans-symbols-symbols-wght-normal.woff2',
    ),
};

describe('the preflight of characters', () => {
  it('finds each of more than thirty characters that no font has, in one file', async ({
    page,
  }) => {
    expect(PLANTED.length).toBeGreaterThanOrEqual(30);
    expect(PLANTED.filter((each) => charactersOf(LATIN).has(each.codePointAt(0) ?? 0))).toEqual([]);
    const texts = PLANTED.map((each, index) => `word ${index} ${each} and more`);
    const pdf = await print(page, texts.map((text) => `<p>${text}</p>`).join(''), []);
    const { problems } = await checkPdf(pdf, { pages: 1, titles: [], texts: [texts] });
    const said = problems.filter((problem) => problem.includes('empty box')).join('\n');
    expect(PLANTED.filter((each) => !said.includes(`\`${each}\``))).toEqual([]);
    expect(said.match(/U\+/g)?.length).toBe(PLANTED.length);
  });

  it('has nothing against shaped scripts, sequences and signs that are not seen', async ({
    page,
  }) => {
    const fonts = await Promise.all(
      Object.entries(FONTS).map(async ([name, font]) => [name, await font()] as const),
    );
    const japanese = slicesFor(SHAPED[2][2]);
    const body = SHAPED.map(([, dir, text]) => `<p dir="${dir}">${text}</p>`).join('');
    const pdf = await print(page, body, [...fonts, ...japanese]);
    const texts = SHAPED.map(([, , text]) => text);
    const { problems } = await checkPdf(pdf, {
      pages: 1,
      titles: texts.slice(0, 3),
      texts: [texts],
    });
    expect(problems.filter((problem) => !problem.includes('outline'))).toEqual([]);
  });

  it('says where a character was written and what brings it a font', async ({ page }) => {
    const pdf = await print(page, '<p>a → b, ไทย</p>', []);
    const { problems } = await checkPdf(pdf, {
      pages: 1,
      titles: [],
      texts: [['a → b, ไทย']],
      explain: (character, number) => ({
        place: `slide \`s\`, index.mdx:${number + 1}`,
        remedy: character === '→' ? 'write it another way' : 'run `npm install x`',
      }),
    });
    expect(problems).toEqual([
      'page 1 has an empty box for `→` U+2192 (slide `s`, index.mdx:1): write it another way',
      'page 1 has an empty box for `ไ` U+0E44, `ท` U+0E17, `ย` U+0E22 (slide `s`, index.mdx:1): run `npm install x`',
    ]);
  });
});

/** The files of the Japanese font that have the characters of a text. */
function slicesFor(text: string): [string, Buffer][] {
  const home = '@fontsource-variable/noto-sans-jp';
  const ranges = JSON.parse(fontOf(`${home}/unicode.json`).toString()) as Record<string, string>;
  const numbers = Object.keys(ranges).filter((key) => key.startsWith('['));
  return numbers.flatMap((key): [string, Buffer][] => {
    const number = key.slice(1, -1);
    const font = fontOf(`${home}/files/noto-sans-jp-${number}-wght-normal.woff2`);
    const has = charactersOf(font);
    return Array.from(text).some((each) => has.has(each.codePointAt(0) ?? 0))
      ? [[`Japanese ${number}`, font]]
      : [];
  });
}

async function print(
  page: Page,
  body: string,
  fonts: readonly (readonly [string, Buffer])[],
): Promise<Uint8Array> {
  const all = [['Latin', LATIN] as const, ...fonts];
  const faces = all.map(
    ([name, font]) =>
      `@font-face { font-family: '${name}'; src: url(data:font/woff2;base64,${font.toString('base64')}) }`,
  );
  const stack = all.map(([name]) => `'${name}'`).join(', ');
  await page.setContent(
    `<style>${faces.join('\n')} body { font: 12px ${stack} } p { margin: 0 }</style>${body}`,
  );
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return page.pdf({ width: '1280px', height: '720px', tagged: true });
}
