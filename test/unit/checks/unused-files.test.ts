import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/checks/check-content.ts';
import { nearestContentName } from '../../../src/format/content-names.ts';
import { formatProblem } from '../../../src/problems/reporters.ts';
import {
  contentFiles,
  FRONTMATTER,
  idsOf,
  reportOf,
  talkFile,
  TOOLS,
} from '../../fixtures/unit/content.ts';

/** A talk with this slide and these files beside it. */
function talk(body: string, files: Readonly<Record<string, string>>, slug = 'demo') {
  const text = `${FRONTMATTER}## One\n\nWords.\n\n${body}\n`;
  return talkFile(text, { slug, files, listed: ['index.mdx', ...Object.keys(files)] });
}

describe('unused-file', () => {
  it.each([
    ['a picture', '![A](./a.svg)', { 'a.svg': '<svg/>' }],
    ['a download', '[A](./my%20file.pdf)', { 'my file.pdf': '' }],
    ['code that is shown', '```js src=./a.js#x\n```', { 'a.js': '// #region x\n// #endregion\n' }],
    ['a module without its ending', "export * from './a';", { 'a.ts': '' }],
    ['what a used file uses', '![A](./a.svg)', { 'a.svg': '<image href="b.png"/>', 'b.png': '' }],
    [
      'what that one uses',
      '[A](./a.html)',
      { 'a.html': '<link href="./b.css">', 'b.css': 'url(./c.woff2)', 'c.woff2': '' },
    ],
    ['what an author sets aside', '', { '_old.svg': '', '_drafts/a.svg': '' }],
    ['what is for people and tools', '', { 'README.md': '', LICENSE: '', '.gitkeep': '' }],
    ['recorded rehearsals', '', { 'rehearsals/2024.json': '' }],
  ])('passes over %s', async (_, body, files) => {
    const report = await reportOf([talk(body, files)]);
    expect(report).not.toMatch(/unused-file|orphan-page/);
  });

  it('names a file that nothing uses', async () => {
    expect(await reportOf([talk('![A](./a.svg)', { 'a.svg': '<svg/>', 'sub/b.png': '' })]))
      .toMatchInlineSnapshot(`
      "talks/demo/sub/b.png:1:1  warning  unused-file
        Nothing uses the file \`talks/demo/sub/b.png\`.
        Fix: Show it in the talk, take it away, or begin its name with \`_\` to set it aside."
    `);
  });

  it('names a file that only unused files use', async () => {
    expect(await idsOf([talk('', { 'a.html': 'b.css', 'b.css': 'a.html' })])).toEqual([
      'unused-file 1:1',
      'unused-file 1:1',
    ]);
  });

  it('takes no part of a name for the name', async () => {
    const files = { 'fa.svg': '<svg/>', 'a.svg': '<svg/>', 'fa.svg.bak': '' };
    const report = await reportOf([talk('![A](./fa.svg)', files)]);
    expect(report.match(/talks\/demo\/\S+(?=:1:1)/g)).toEqual([
      'talks/demo/a.svg',
      'talks/demo/fa.svg.bak',
    ]);
  });

  it('knows that another talk uses it', async () => {
    const other = talkFile(`${FRONTMATTER}## One\n\n[A](../demo/a.pdf)\n`, {
      slug: 'other',
      files: { '../demo/a.pdf': '' },
    });
    expect(await reportOf([talk('', { 'a.pdf': '' }), other])).toBe('');
  });

  it('says nothing of a talk that asks for a file by a wrong name', async () => {
    expect(await idsOf([talk('[A](./b.pdf)', { 'a.pdf': '' })])).toEqual(['missing-file 13:1']);
  });
});

describe('orphan-page', () => {
  it('names a page beside a talk that nothing imports', async () => {
    expect(await reportOf([talk('', { 'part.mdx': '## Two\n' })])).toMatchInlineSnapshot(`
      "talks/demo/part.mdx:1:1  warning  orphan-page
        The page \`talks/demo/part.mdx\` is no talk, and nothing imports it, so nobody sees it.
        Fix: Name it \`index.mdx\` in a folder of its own, import it, or begin its name with \`_\`."
    `);
  });

  it('is content with one that is imported', async () => {
    expect(
      await reportOf([talk("import Part from './part.mdx';\n\n<Part />", { 'part.mdx': '' })]),
    ).toBe('');
  });

  it('names pages below `talks/` that are no talk', async () => {
    const files = contentFiles([], {}, ['talks/loose.mdx', 'talks/late/talk.mdx']);
    const { problems } = await checkContent(files, TOOLS);
    expect(problems.map(formatProblem).join('\n')).toMatchInlineSnapshot(`
      "talks/late/talk.mdx:1:1  warning  orphan-page
        The page \`talks/late/talk.mdx\` is no talk, and nothing imports it, so nobody sees it.
        Fix: Name it \`index.mdx\` in a folder of its own, import it, or begin its name with \`_\`.
      talks/loose.mdx:1:1  warning  orphan-page
        The page \`talks/loose.mdx\` is no talk, and nothing imports it, so nobody sees it.
        Fix: Name it \`index.mdx\` in a folder of its own, import it, or begin its name with \`_\`."
    `);
  });
});

describe('misnamed-file', () => {
  it.each([
    ['pages/sobre.md', 'pages/sobre.mdx'],
    ['pages/sobre.markdown', 'pages/sobre.mdx'],
    ['pages/sobre/index.mdx', 'pages/sobre.mdx'],
    ['pages/sobre/index.md', 'pages/sobre.mdx'],
    ['pages/a/b.mdx', 'pages/a-b.mdx'],
    ['pages/SOBRE.MDX', 'pages/SOBRE.mdx'],
    ['pagess', 'pages'],
    ['page', 'pages'],
    ['Talks', 'talks'],
    ['glosary.yaml', 'glossary.yaml'],
    ['glossery.yml', 'glossary.yaml'],
    ['system.yaml', 'systems.yaml'],
    ['stie.yaml', 'site.yaml'],
    ['reference.bib', 'references.bib'],
    ['references.bibtex', 'references.bib'],
    ['themes.css', 'theme.css'],
  ])('has %s renamed to %s', async (file, right) => {
    const { problems } = await checkContent(contentFiles([], {}, [file]), TOOLS);
    expect(problems).toMatchObject([{ id: 'misnamed-file', file }]);
    expect(problems[0]?.fix).toContain(`\`${right}\``);
  });

  it.each(['images', 'tables', 'pages', 'talks', 'notes.yaml', 'style.css', 'public', 'README.md'])(
    'leaves %s alone',
    (name) => {
      expect(nearestContentName(name)).toBeNull();
    },
  );

  it('names the right name', async () => {
    const files = contentFiles([], {}, ['site.yml', 'glossary.yml', '_brand.yaml']);
    const { problems } = await checkContent(files, TOOLS);
    expect(problems.map(formatProblem).join('\n')).toMatchInlineSnapshot(`
      "_brand.yaml:1:1  warning  misnamed-file
        The file \`_brand.yaml\` is not read.
        Fix: Name it \`_brand.yml\`.
      glossary.yml:1:1  warning  misnamed-file
        The file \`glossary.yml\` is not read.
        Fix: Name it \`glossary.yaml\`.
      site.yml:1:1  warning  misnamed-file
        The file \`site.yml\` is not read.
        Fix: Name it \`site.yaml\`."
    `);
  });
});
