import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/checks/check-content.ts';
import {
  contentFiles,
  FRONTMATTER,
  idsOf,
  problemsOf,
  reportOf,
  slideWith,
  SOUND_TALK,
  talkFile,
  TOOLS,
} from '../../fixtures/unit/content.ts';

describe('checkContent', () => {
  it('is content with a folder without talks', async () => {
    const { problems, summary } = await checkContent(contentFiles([]), TOOLS);
    expect(problems).toEqual([]);
    expect(summary).toEqual({ errors: 0, warnings: 0, talks: 0, slides: 0, references: 0 });
  });

  it('finds every problem in one run', async () => {
    const first = talkFile(
      FRONTMATTER.replace('title: Demo', 'title: Demo\ntitel: Other') +
        [
          '# Again',
          '## One',
          '[[nope]] and [[#oen]] with [@nobody].',
          '## One',
          '<Colums>a</Colums>',
          '```javscript\na\n```',
          '```js {9}\na\n```',
          '![](./nope.png)',
          '[a](javascript:alert(1)) [b][undefined]',
          '<p onclick="c">d</p>',
          '$\\frac{a}$ and {cuont}',
          ':::nota\ne\n:::',
          '> ---',
        ].join('\n\n'),
      { slug: 'first' },
    );
    const second = talkFile(`${SOUND_TALK}<br>`, { slug: 'second' });
    const third = talkFile({ type: 'binary' }, { slug: 'third' });
    const problems = await problemsOf([first, second, third], {
      glossary: 'a: { term: A }\n',
      bibliography: '@book{x, title={X\n',
    });
    expect(problems.map(({ file, line, id }) => `${file}:${line} ${id}`)).toEqual([
      'glossary.yaml:1 missing-key',
      'references.bib:1 bib-entry',
      'talks/first/index.mdx:3 unknown-key',
      'talks/first/index.mdx:10 body-title',
      'talks/first/index.mdx:14 unknown-talk',
      'talks/first/index.mdx:14 unknown-slide',
      'talks/first/index.mdx:14 unknown-entry',
      'talks/first/index.mdx:16 unstable-id',
      'talks/first/index.mdx:18 unknown-component',
      'talks/first/index.mdx:20 unknown-language',
      'talks/first/index.mdx:24 bad-steps',
      'talks/first/index.mdx:28 missing-alt',
      'talks/first/index.mdx:28 missing-file',
      'talks/first/index.mdx:30 unsafe-url',
      'talks/first/index.mdx:30 undefined-link',
      'talks/first/index.mdx:32 inline-handler',
      'talks/first/index.mdx:34 math-fails',
      'talks/first/index.mdx:34 unknown-variable',
      'talks/first/index.mdx:36 unknown-aside',
      'talks/first/index.mdx:40 nested-slide',
      'talks/second/index.mdx:12 mdx-syntax',
      'talks/third/index.mdx:1 not-utf8',
    ]);
  });

  it('finds as many problems as there are, each at its own place', async () => {
    const planted = Array.from({ length: 50 }, (_, index) => `[[nope-${index}]]`);
    expect(await idsOf([slideWith(planted.join('\n\n'))])).toEqual(
      planted.map((_, index) => `unknown-talk ${11 + 2 * index}:1`),
    );
  });

  it('sorts problems by file, line, column and id', async () => {
    const talks = ['b', 'a'].map((slug) => talkFile(slideWith('[[y]] [[x]]\n\n[[z]]'), { slug }));
    const problems = await problemsOf(talks);
    expect(problems.map(({ file, line, column }) => `${file[6]} ${line}:${column}`)).toEqual([
      'a 11:1',
      'a 11:7',
      'a 13:1',
      'b 11:1',
      'b 11:7',
      'b 13:1',
    ]);
  });

  it('gives the same problems in the same order however talks are listed', async () => {
    const talks = ['a', 'b', 'c'].map((slug) => talkFile(slideWith('[[nope]]'), { slug }));
    expect(await problemsOf(talks.toReversed())).toEqual(await problemsOf(talks));
  });

  it('folds equal problems of one place', async () => {
    const twice = '<Video poster="https://x.example/a" src="https://x.example/a" />';
    expect(await idsOf([slideWith(twice)])).toEqual(['remote-asset 11:1']);
  });

  it('counts talks, slides and references, and each problem once', async () => {
    const talks = [
      talkFile(slideWith('[[a]] [[nope]]\n\n## Two\n\n---')),
      talkFile(SOUND_TALK, { slug: 'a' }),
    ];
    const { summary } = await checkContent(contentFiles(talks), TOOLS);
    expect(summary).toEqual({ errors: 1, warnings: 1, talks: 2, slides: 6, references: 2 });
  });

  it('lets talks point at each other', async () => {
    const talks = [
      talkFile(slideWith('[[b]]'), { slug: 'a' }),
      talkFile(slideWith('[[a#one]]'), { slug: 'b' }),
    ];
    expect(await reportOf(talks)).toBe('');
  });

  it('checks a thousand slides at once', async () => {
    const slides = Array.from({ length: 1000 }, (_, index) => `## Slide ${index}\n\nWords.\n`);
    expect(await reportOf([FRONTMATTER + slides.join('\n')])).toBe('');
  });

  it('survives code of one very long line', async () => {
    expect(await reportOf([slideWith(`\`\`\`js\n${'a'.repeat(500_000)}\n\`\`\``)])).toBe('');
  });

  it('takes two notes on a slide, and notes before the first slide', async () => {
    const notes = '<Notes>a</Notes>';
    expect(await reportOf([`${FRONTMATTER}${notes}\n\n## One\n\n${notes}\n\n${notes}\n`])).toBe('');
  });

  it('takes headings of every script', async () => {
    const headings = ['مرحبا بالعالم', '標題', 'Überblick', '🎉'].map((title) => `## ${title}`);
    expect(await reportOf([FRONTMATTER + headings.join('\n\n')])).toBe('');
  });
});

describe('not-utf8', () => {
  it('names a talk that is no text, and reads the others', async () => {
    const talks = [
      talkFile({ type: 'binary' }),
      talkFile(slideWith('[[demo]] [[nope]]'), { slug: 'other' }),
    ];
    expect(await reportOf(talks)).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:1:1  error  not-utf8
        The file is not UTF-8 text.
        Fix: Save it with the encoding UTF-8.
      talks/other/index.mdx:11:10  error  unknown-talk
        There is no talk \`nope\`.
        Fix: Use the name of a folder in \`talks/\`."
    `);
  });

  it('takes every letter of a text', async () => {
    expect(await reportOf([slideWith('\uFFFD \u0000 \u202E 🏳️‍🌈')])).not.toContain('not-utf8');
  });
});

describe('unreadable-file', () => {
  it('names a talk that cannot be read, and why', async () => {
    const talk = talkFile({ type: 'unreadable', reason: 'permission denied' });
    expect(await reportOf([talk])).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:1:1  error  unreadable-file
        The file cannot be read: permission denied.
        Fix: Make the file readable for the user who runs the build."
    `);
  });

  it('names a talk that went away meanwhile', async () => {
    expect(await reportOf([talkFile({ type: 'missing' })])).toContain('it is gone');
  });
});
