import { describe, expect, it } from 'vitest';
import { checkLanguages } from '../../../src/checks/interface-language.ts';
import { FRONTMATTER, reportOf, talkFile } from '../../fixtures/unit/content.ts';
import type { TalkSource } from '../../../src/model/sources.ts';
import { createPlaceFinder } from '../../../src/lib/places.ts';

const check = (site: string, ...talks: readonly string[]) =>
  checkLanguages(
    { type: 'text', text: site },
    talks.map((front, index) => {
      const text = `---\ntitle: T\n${front}---\n\nlang: tlh\n`;
      const file = `talks/${index}/index.mdx`;
      return { file, text, placeAt: createPlaceFinder(text) } as TalkSource;
    }),
  ).map(({ file, line, message }) => `${file}:${line} ${/`(.*?)`/.exec(message)?.[1] ?? ''}`);

describe('untranslated-language', () => {
  it('takes every language that there are words for, and its kinds', () => {
    expect(
      check('lang: es\n', 'lang: pt-BR\n', 'lang: "ar"\n', 'lang: zh-Hant # Taiwan\n', ''),
    ).toEqual([]);
  });

  it('names each other language once, where it is first said', () => {
    const talks = ['lang: cy\n', 'lang: tlh\n', 'lang: cy\n'];
    expect(check('title: X\nlang: eo\n', ...talks, 'lang: eo\n')).toEqual([
      'site.yaml:2 eo',
      'talks/0/index.mdx:3 cy',
      'talks/1/index.mdx:3 tlh',
    ]);
  });

  it('says which languages there are', async () => {
    const talk = `${FRONTMATTER.replace('---\n', '---\nlang: cy\n')}## One\n\n- a\n`;
    expect(await reportOf([talkFile(talk)])).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:2:1  warning  untranslated-language
        The interface has no words in \`cy\`; around the text they are in English.
        Fix: Leave it if that is fine. There are words in \`en\`, \`de\`, \`fr\`, \`es\`, \`pt\`, \`it\`, \`nl\`, \`pl\`, \`uk\`, \`ja\`, \`zh\`, \`ko\`, \`ar\`, \`he\`."
    `);
  });
});
