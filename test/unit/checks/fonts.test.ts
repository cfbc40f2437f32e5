import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/checks/check-content.ts';
import { missingFontOf } from '../../../src/content-files/missing-font.ts';
import type { Problem } from '../../../src/model/problem.ts';
import { formatProblem } from '../../../src/problems/reporters.ts';
import { join } from 'node:path';
import { contentFiles, FRONTMATTER, talkFile, TOOLS } from '../../fixtures/unit/content.ts';

const ROOT = join(import.meta.dirname, '../../..');
const missingFont = missingFontOf({ brand: { fonts: [] } as never, content: ROOT, project: ROOT }, [
  ROOT,
]);
const problemsOf = async (...talks: readonly string[]): Promise<readonly Problem[]> => {
  const files = contentFiles(talks.map((text, index) => talkFile(text, { slug: `talk-${index}` })));
  const { problems } = await checkContent(files, { ...TOOLS, missingFont });
  return problems.filter(({ id }) => id === 'no-font');
};
const slide = (body: string, lang = '') =>
  `${lang === '' ? FRONTMATTER : FRONTMATTER.replace('---\n', `---\nlang: ${lang}\n`)}## One\n\n${body}\n`;

describe('no-font', () => {
  it.each([
    'naïve “quotes” – € → ✓ ✗ ⇒ ⌘ ① ★ ½ ≤ ∞',
    'Ελληνικά, Русский, Українська, Việt Nam, Łódź, Türkçe',
    '┌─┐ ░▒▓█ ⠿ ♠ ♫ ☎',
    '日本語のスライド、ＦＵＬＬ',
    'العربية ١٢٣ لا',
    'שָׁלוֹם',
    '🚀 👩‍💻 🇩🇪 👍🏽 ❤️ 1️⃣ 🏴󠁧󠁢󠁳󠁣󠁴󠁿',
    'e\u0301 a\u00adb a\u200bb',
    '𝔸𝑥𝛼',
  ])('has nothing against %s', async (text) => {
    expect(await problemsOf(slide(`- ${text}`))).toEqual([]);
  });

  it('names the character, the place and the package, once for all talks', async () => {
    const problems = await problemsOf(
      slide('- Thai: ไทย'),
      slide('- ไทย สวัสดี'),
      slide('- देवनागरी'),
    );
    expect(problems.map(formatProblem).join('\n')).toMatchInlineSnapshot(`
      "talks/talk-0/index.mdx:11:9  warning  no-font
        \`ไ\` U+0E44 and 7 others (Thai) have no font on this site: readers without one of their own, and every PDF, get empty boxes.
        Fix: Run \`npm install @fontsource/noto-sans-thai\`. Only those parts of it are published that the site uses.
      talks/talk-2/index.mdx:11:3  warning  no-font
        \`द\` U+0926 and 7 others (Devanagari) have no font on this site: readers without one of their own, and every PDF, get empty boxes.
        Fix: Run \`npm install @fontsource/noto-sans-devanagari\`. Only those parts of it are published that the site uses."
    `);
  });

  it.each([
    ['`inline ไ`', 3],
    ['```text\nไ\n```', 2],
    ['| a | ไ |\n| - | - |\n| b | c |', 1],
    ['> ไ', 1],
    ['&#3652;', 1],
    ['![Words](https://example.org/a.png "ไ")', 1],
    ['- so $x = \\text{ไ}$', 1],
    ['$$\nx \\text{ if ไ}\n$$', 1],
  ])('finds it in %j', async (body) => {
    expect((await problemsOf(slide(body))).map(({ target }) => target)).toEqual(['ไ']);
  });

  it('finds it in titles and in other files', async () => {
    const talk = slide('- a').replace('title: Demo', 'title: ไทย');
    expect((await problemsOf(talk)).map(({ line }) => line)).toEqual([2]);
  });

  it('asks for the package of the language', () => {
    const fixOf = (lang: string) =>
      missingFontOf({ brand: { fonts: [] } as never, content: '/', project: '/' }, ['/'])(
        '漢',
        lang,
      )?.install;
    expect(fixOf('ja')).toBe('@fontsource-variable/noto-sans-jp');
    expect(fixOf('zh')).toBe('@fontsource-variable/noto-sans-sc');
    expect(fixOf('ko')).toBe('@fontsource-variable/noto-sans-kr');
  });

  it('has another remedy for what no package has', async () => {
    const [problem] = await problemsOf(slide('- \ue0a0'));
    expect(problem?.fix).toContain('draw it in a picture');
  });
});
