import { describe, expect, it } from 'vitest';
import { translationsOf } from '../../../src/refs/translations.ts';
import { checkContent } from '../../../src/checks/check-content.ts';
import { formatProblem } from '../../../src/problems/reporters.ts';
import { contentFiles, talkFile, TOOLS } from '../../fixtures/unit/content.ts';

/** Talks by name, each with lines of frontmatter. */
async function check(talks: Readonly<Record<string, string>>) {
  const files = Object.entries(talks).map(([slug, lines]) =>
    talkFile(
      `---\ntitle: ${slug}\nsummary: One.\ndate: 2024-05-01\nduration: 20\n${lines.includes('status:') ? '' : 'status: published\n'}${lines}---\n\n## One\n`,
      { slug },
    ),
  );
  const { problems, graph } = await checkContent(contentFiles(files), TOOLS);
  return {
    graph,
    found: problems.map(({ id, file, line, suggestions }) =>
      [id, file.split('/')[1], line, ...suggestions].join(' '),
    ),
    report: problems.map(formatProblem).join('\n'),
  };
}

const of = (slug: string, lang: string) => `lang: ${lang}\ntranslationOf: ${slug}\n`;

describe('bad-translation', () => {
  it('joins a talk in all its languages, the original first, whoever asks', async () => {
    const { graph, found } = await check({
      ferry: '',
      faehre: of('ferry', 'de'),
      transbordador: of('ferry', 'es'),
      other: '',
    });
    expect(found).toEqual([]);
    for (const slug of ['ferry', 'faehre', 'transbordador'])
      expect(translationsOf(graph, slug).map((talk) => talk.slug)).toEqual([
        'ferry',
        'faehre',
        'transbordador',
      ]);
    expect(translationsOf(graph, 'other')).toEqual([]);
    expect(translationsOf(graph, 'nothing')).toEqual([]);
  });

  it.each<[string, Readonly<Record<string, string>>, string[]]>([
    ['a name that is a slip', { ferry: '', x: of('fery', 'de') }, ['unknown-talk x 8 ferry']],
    [
      'a former name',
      { ferry: 'aliases: [boat]\n', x: of('boat', 'de') },
      ['unknown-talk x 8 ferry'],
    ],
    ['a name of nothing', { ferry: '', x: of('zebra-crossing', 'de') }, ['unknown-talk x 8']],
    ['itself', { x: of('x', 'de') }, ['bad-translation x 8']],
    [
      'a translation',
      { ferry: '', x: of('ferry', 'de'), y: of('x', 'es') },
      ['bad-translation y 8 ferry'],
    ],
    ['each other', { x: of('y', 'de'), y: of('x', 'es') }, ['bad-translation x 8']],
    ['the same language', { ferry: '', x: of('ferry', 'en') }, ['bad-translation x 8']],
    ['no language', { ferry: '', x: 'translationOf: ferry\n' }, ['bad-translation x 7']],
    [
      'one language twice',
      { ferry: '', x: of('ferry', 'de'), y: of('ferry', 'de') },
      ['bad-translation y 8'],
    ],
    ['a draft', { ferry: 'status: draft\n', x: of('ferry', 'de') }, ['draft-target x 8']],
  ])('names %s', async (_, talks, expected) => {
    expect((await check(talks)).found).toEqual(expected);
  });

  it.each<[string, Readonly<Record<string, string>>]>([
    ['two kinds of one language', { ferry: 'lang: en\n', x: of('ferry', 'en-GB') }],
    ['a draft of a published talk', { ferry: '', x: `${of('ferry', 'de')}status: draft\n` }],
    ['two drafts', { ferry: 'status: draft\n', x: `${of('ferry', 'de')}status: draft\n` }],
  ])('takes %s', async (_, talks) => {
    expect((await check(talks)).found).toEqual([]);
  });

  it('says what is wrong whole', async () => {
    const { report } = await check({
      ferry: '',
      a: of('ferry', 'de'),
      b: of('ferry', 'de'),
      c: of('a', 'es'),
      d: of('d', 'fr'),
      e: of('ferry', 'en'),
      f: of('g', 'nl'),
      g: of('f', 'pl'),
    });
    expect(report).toMatchInlineSnapshot(`
      "talks/b/index.mdx:8:16  error  bad-translation
        The talk \`ferry\` has two translations in the language \`de\`: this one and \`a\`.
        Fix: Correct \`lang\` in the frontmatter of one of them, or take \`translationOf\` out.
      talks/c/index.mdx:8:16  error  bad-translation
        The talk \`a\` is a translation itself, of \`ferry\`.
        Did you mean \`ferry\`?
        Fix: Write \`translationOf: ferry\`: every translation names the original.
      talks/d/index.mdx:8:16  error  bad-translation
        The talk says that it is a translation of itself.
        Fix: Name the original, or take the line out.
      talks/e/index.mdx:8:16  error  bad-translation
        This talk and \`ferry\`, which it translates, are both in the language \`en\`.
        Fix: Correct \`lang\` in the frontmatter of one of them, or take \`translationOf\` out.
      talks/f/index.mdx:8:16  error  bad-translation
        This talk and \`g\` each say that they are a translation of the other.
        Fix: Take \`translationOf\` out of the original."
    `);
  });
});
