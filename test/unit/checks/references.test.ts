import { describe, expect, it } from 'vitest';
import { mendContent } from '../../../src/checks/mend-content.ts';
import {
  contentFiles,
  idsOf,
  problemsOf,
  reportOf,
  reportOfSlide,
  slideWith,
  SOUND_TALK,
  talkFile,
  TOOLS,
} from '../../fixtures/unit/content.ts';

const other = (text: string, slug = 'other') => talkFile(text, { slug });
const DRAFT = SOUND_TALK.replace('published', 'draft');
const RECORDED = SOUND_TALK.replace(
  'title: Demo',
  'title: Demo\nvideo: { url: https://x.example/v }',
);

describe('malformed-reference', () => {
  it('is content with every form there is', async () => {
    const talk = slideWith(
      '[[other]] [[other#one]] [[#one|text]] [[fig:a]] [[tbl:t]] [[lst:l]] [[eq:e]] [[term:abi]] [[system:kvm]] [[other@1:00]] [@k, p. 1] [x](../other/index.mdx#one) [y](#fig-a)\n\n' +
        '![A](./a.png)\n\n<Table id="t">\n\n| a |\n| - |\n\n</Table>\n\n```js id=l\na\n```\n\n$$\nx \\label{eq:e}\n$$',
    );
    expect(
      await reportOf([talkFile(talk, { files: { 'a.png': '' } }), other(RECORDED)], {
        glossary: 'abi: { term: ABI, definition: D }\n',
        systems: 'kvm: { name: KVM, summary: S }\n',
        bibliography: '@book{k, title={K}}\n',
      }),
    ).toBe('');
  });

  it('suggests a prefix there is', async () => {
    expect(await reportOfSlide('See [[trm:abi]].')).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:11:5  error  malformed-reference
        The reference \`trm:abi\` has the unknown prefix \`trm:\`.
        Did you mean \`term:abi\`?
        Fix: Write \`[[talk]]\`, \`[[talk#slide]]\`, \`[[#slide]]\`, \`[[fig:id]]\`, \`[[term:id]]\` or \`[[system:id]]\`."
    `);
  });

  it.each(['[[fig:]]', '[[ ]]', '[[#]]', '[[demo@1:99]]', '[x]()'])(
    'refuses `%s`',
    async (text) => {
      expect(await reportOfSlide(text)).toContain('index.mdx:11:1  error  malformed-reference');
    },
  );

  it('leaves escaped brackets, code and comments alone', async () => {
    expect(await reportOfSlide('\\[[a:b]] `[[a:b]]` {/* [[a:b]] */}\n\n```\n[[a:b]]\n```')).toBe(
      '',
    );
  });
});

describe('unknown-talk', () => {
  it('names the closest talk, for both kinds of link', async () => {
    expect(await reportOf([slideWith('[[othr]]\n\n[x](../othr/index.mdx#one)'), other(SOUND_TALK)]))
      .toMatchInlineSnapshot(`
      "talks/demo/index.mdx:11:1  error  unknown-talk
        There is no talk \`othr\`.
        Did you mean \`other\`?
        Fix: Use the name of a folder in \`talks/\`.
      talks/demo/index.mdx:13:1  error  unknown-talk
        There is no talk \`othr\`.
        Did you mean \`other\`?
        Fix: Use the name of a folder in \`talks/\`."
    `);
  });

  it('holds no reference against a talk that could not be parsed', async () => {
    const talks = [slideWith('[[other]] [[other#x]] [[fig:other/x]]'), other(`${SOUND_TALK}<br>`)];
    expect(await idsOf(talks)).toEqual(['mdx-syntax 12:1']);
  });

  it('takes a percent sign that encodes nothing as it is', async () => {
    expect(await reportOfSlide('[[%E0%A4%A]]')).toContain('There is no talk `%E0%A4%A`.');
  });

  it('finds no talk in the prototype', async () => {
    expect(await idsOf([slideWith('[[constructor]] [[\\_\\_proto\\_\\_]]')])).toHaveLength(2);
  });
});

describe('unknown-slide', () => {
  it('names the closest slide of this talk and of another', async () => {
    expect(await reportOf([slideWith('[[#oen]] [[other#on]]'), other(SOUND_TALK)]))
      .toMatchInlineSnapshot(`
        "talks/demo/index.mdx:11:1  error  unknown-slide
          \`#oen\` is no slide or heading of this talk.
          Did you mean \`open\` or \`one\`?
          Fix: Change the reference, or give that id to the slide you meant.
        talks/demo/index.mdx:11:10  error  unknown-slide
          \`#on\` is no slide or heading of \`other\`.
          Did you mean \`one\`?
          Fix: Change the reference, or give that id to the slide you meant."
      `);
  });

  it('tells ids apart by case', async () => {
    expect(await reportOfSlide('[[#One]]')).toContain('Did you mean `one`?');
  });

  it('finds slides by ids of every script, percent-encoded or not, in both forms of an accent', async () => {
    const body =
      'a\n\n## 標題\n\n## Caf\u00e9\n\n[[#標題]] [x](#%E6%A8%99%E9%A1%8C) [[#cafe\u0301]]';
    expect(await reportOfSlide(body)).toBe('');
  });

  it('lets two slides point at each other', async () => {
    expect(await reportOfSlide('[[#two]]\n\n## Two\n\n[[#one]]')).toBe('');
  });
});

describe('unknown-block', () => {
  it('names the closest block of its kind', async () => {
    expect(
      await reportOf([
        slideWith('[[fig:trp]] [[lst:trap]] [[tbl:other/costs]]\n\n```dot id=trap alt="A"\na\n```'),
        other(SOUND_TALK),
      ]),
    ).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:11:1  error  unknown-block
        There is no figure \`trp\` in this talk.
        Did you mean \`trap\`?
        Fix: Change the reference, or give that id to the figure you meant.
      talks/demo/index.mdx:11:13  error  unknown-block
        There is no listing \`trap\` in this talk.
        Fix: Change the reference, or give that id to the listing you meant.
      talks/demo/index.mdx:11:26  error  unknown-block
        There is no table \`costs\` in \`other\`.
        Fix: Change the reference, or give that id to the table you meant."
    `);
  });

  it('finds a figure by its file name', async () => {
    expect(
      await reportOfSlide('[[fig:trap-path]]\n\n![A](<./Trap path.png>)', { 'Trap path.png': '' }),
    ).toBe('');
  });

  it('does not take a slide for a figure', async () => {
    expect(await reportOfSlide('[[fig:one]]')).toContain('There is no figure `one` in this talk.');
  });
});

describe('unknown-entry', () => {
  it('names the closest entry and its file', async () => {
    expect(
      await reportOf([slideWith('[[term:abl]] [[system:kmv]] [@popk, p. 3]')], {
        glossary: 'abi: { term: ABI, definition: D }\n',
        systems: 'kvm: { name: KVM, summary: S }\n',
        bibliography: '@book{popek, title={P}}\n',
      }),
    ).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:11:1  error  unknown-entry
        There is no term \`abl\` in \`glossary.yaml\`.
        Did you mean \`abi\`?
        Fix: Change the reference, or add the entry to \`glossary.yaml\`.
      talks/demo/index.mdx:11:14  error  unknown-entry
        There is no system \`kmv\` in \`systems.yaml\`.
        Did you mean \`kvm\`?
        Fix: Change the reference, or add the entry to \`systems.yaml\`.
      talks/demo/index.mdx:11:30  error  unknown-entry
        There is no citation \`popk\` in \`references.bib\`.
        Did you mean \`popek\`?
        Fix: Change the reference, or add the entry to \`references.bib\`."
    `);
  });

  it('does not find a term by its other spelling', async () => {
    expect(
      await reportOf([slideWith('[[term:binary]]')], {
        glossary: 'abi: { term: ABI, definition: D, also: [binary] }\n',
      }),
    ).toContain('There is no term `binary`');
  });

  it('leaves addresses and escaped citations alone', async () => {
    expect(await reportOfSlide('Mail a@b.example, \\[@popek], `[@popek]`, [see @popek].')).toBe('');
  });
});

describe('draft-target', () => {
  it('names a link of a published talk to a draft', async () => {
    expect(await reportOf([slideWith('[[other#one]]'), other(DRAFT)])).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:11:1  error  draft-target
        The talk \`other\` is a draft and will not be published, but this talk is.
        Fix: Publish the other talk (\`status: published\`), or take the reference out."
    `);
  });

  it('lets drafts point at drafts, and at what is published', async () => {
    const draft = slideWith('[[other]]').replace('published', 'draft');
    expect(await reportOf([draft, other(DRAFT)])).toBe('');
    expect(await reportOf([draft, other(SOUND_TALK)])).toBe('');
  });

  it('does not take a talk for a draft whose frontmatter has a fault', async () => {
    const broken = other(SOUND_TALK.replace('duration: 20', 'duration: long'));
    expect(await idsOf([slideWith('[[other]]'), broken])).toEqual(['bad-value 5:11']);
  });
});

describe('no-recording', () => {
  it('names a moment of a talk that was not recorded', async () => {
    expect(await reportOf([slideWith('[[other@12:30]]'), other(SOUND_TALK)]))
      .toMatchInlineSnapshot(`
      "talks/demo/index.mdx:11:1  error  no-recording
        The talk \`other\` has no recording to point into.
        Fix: Add \`video: { url: … }\` to its frontmatter, or refer to a slide."
    `);
  });

  it('is content with a recording', async () => {
    expect(await reportOf([slideWith('[[other@12:30]]'), other(RECORDED)])).toBe('');
  });

  it('asks no recording of a talk that is only named', async () => {
    expect(await reportOf([slideWith('[[other]] at 12:30'), other(SOUND_TALK)])).toBe('');
  });
});

describe('missing-file', () => {
  it('names the closest file', async () => {
    expect(await reportOfSlide('![A](./trpa.png) and [b](./paper.pdf)', { 'trap.png': '' }))
      .toMatchInlineSnapshot(`
      "talks/demo/index.mdx:11:1  error  missing-file
        There is no file \`./trpa.png\` beside the talk.
        Did you mean \`./trap.png\`?
        Fix: Correct the path, or add the file.
      talks/demo/index.mdx:11:22  error  missing-file
        There is no file \`./paper.pdf\` beside the talk.
        Fix: Correct the path, or add the file."
    `);
  });

  it.each(['./sub', './sub/', 'sub/', './sub/deep'])(
    'names the files of the folder %s',
    async (path) => {
      const files = { 'sub/deep/b.txt': 'b', 'sub/deep/c.txt': 'c' };
      const talk = talkFile(slideWith(`- a [b](${path})`), { files, listed: Object.keys(files) });
      const problems = await problemsOf([talk]);
      const folder = problems.filter(({ id }) => id === 'missing-file');
      expect(folder.map(({ message, suggestions }) => ({ message, suggestions }))).toEqual([
        {
          message: `\`${path}\` is a folder; a link needs a file.`,
          suggestions: ['./sub/deep/b.txt', './sub/deep/c.txt'],
        },
      ]);
      expect((await mendContent(contentFiles([talk]), TOOLS)).changes).toEqual([]);
    },
  );

  it('finds files by encoded names, with queries and hashes', async () => {
    expect(
      await reportOfSlide('[a](./my%20file.pdf#page=2) [b](<./my file.pdf?x>)', {
        'my file.pdf': '',
      }),
    ).toBe('');
  });

  it('names files of components and fences at their own places', async () => {
    expect(
      await idsOf([
        slideWith('<Video src="./a.mp4"\n  poster="./b.png" />\n\n```js src=./c.js\n```'),
      ]),
    ).toEqual(['missing-file 11:13', 'missing-file 12:11', 'missing-file 14:11']);
  });
});

describe('wrong-case-file', () => {
  it('names the file as it is', async () => {
    expect(await reportOfSlide('![A](./Trap.PNG)', { 'trap.png': '' })).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:11:1  error  wrong-case-file
        The file \`./Trap.PNG\` is named \`./trap.png\`; on the published site case counts.
        Did you mean \`./trap.png\`?
        Fix: Write \`./trap.png\`."
    `);
  });

  it('is content with the name to the letter', async () => {
    expect(await reportOfSlide('![A](./trap.png)', { 'trap.png': '' })).toBe('');
  });
});

describe('outside-file', () => {
  it('refuses paths out of the content', async () => {
    expect(await reportOfSlide('![A](../../../../etc/passwd)\n\n[a](/etc/passwd)'))
      .toMatchInlineSnapshot(`
      "talks/demo/index.mdx:11:1  error  outside-file
        \`../../../../etc/passwd\` lies outside the folder of this content.
        Fix: Copy the file beside the talk.
      talks/demo/index.mdx:13:1  error  outside-file
        \`/etc/passwd\` lies outside the folder of this content.
        Fix: Copy the file beside the talk."
    `);
  });

  it('refuses them in fences, which would print the file', async () => {
    expect(await idsOf([slideWith('```txt src=../../../../etc/passwd\n```')])).toContain(
      'outside-file 11:12',
    );
  });
});

describe('undefined-link', () => {
  it('is content with labels that are defined', async () => {
    expect(await reportOfSlide('[a][b] [b][] [b]\n\n[b]: https://x.example')).toBe('');
  });

  it('names each label that is not', async () => {
    expect(await reportOfSlide('See [a][nope] and [b][].\n\n- ![c][d]')).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:11:5  error  undefined-link
        The link label \`nope\` is defined nowhere, so this would show as plain text.
        Fix: Add a line \`[nope]: https://…\`, or escape the bracket as \`\\[\`.
      talks/demo/index.mdx:11:19  error  undefined-link
        The link label \`b\` is defined nowhere, so this would show as plain text.
        Fix: Add a line \`[b]: https://…\`, or escape the bracket as \`\\[\`.
      talks/demo/index.mdx:13:4  error  undefined-link
        The link label \`d\` is defined nowhere, so this would show as plain text.
        Fix: Add a line \`[d]: https://…\`, or escape the bracket as \`\\[\`."
    `);
  });

  it('leaves single brackets, tasks, escapes and code alone', async () => {
    expect(await reportOfSlide('[a] and \\[a][b], `[a][b]`\n\n- [ ] c\n- [x] d')).toBe('');
  });
});

describe('undefined-footnote', () => {
  it('is content with notes that are defined', async () => {
    expect(await reportOfSlide('a[^1]\n\n[^1]: b')).toBe('');
  });

  it('names each note that is not', async () => {
    expect(await reportOfSlide('a[^1] b[^x]\n\n[^x]: c')).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:11:2  error  undefined-footnote
        The footnote \`[^1]\` is defined nowhere, so this would show as plain text.
        Fix: Add a line \`[^1]: …\`, or escape the bracket as \`\\[\`."
    `);
  });

  it('leaves escapes and code alone', async () => {
    expect(await reportOfSlide('a\\[^1] `[^1]`')).toBe('');
  });
});

describe('checkReferences', () => {
  it('finds no figure that only private notes have', async () => {
    const body = '[[fig:x]]\n\n<Notes>\n\n```dot id=x alt="A"\na\n```\n\n</Notes>';
    expect(await idsOf([slideWith(body)])).toEqual(['unknown-block 11:1']);
  });

  it('knows a slide by the id it has without private notes', async () => {
    expect(await reportOfSlide('[[#two]]\n\n## Two <Notes>secret</Notes>')).toBe('');
  });

  it('looks into private notes too', async () => {
    expect(await idsOf([slideWith('<Notes>[[nope]]</Notes>')])).toEqual(['unknown-talk 11:8']);
  });

  it('gives the places the parser gives, with line breaks of Windows', async () => {
    const talk = slideWith('a\n\n[[nope]] [@k]').replace(/\n/g, '\r\n');
    expect(await idsOf([talk])).toEqual(['unknown-talk 13:1', 'unknown-entry 13:11']);
  });

  it('gives the places the parser gives, with line breaks of Windows', async () => {
    const talk = slideWith('a\n\n[[nope]] [@k]').replace(/\n/g, '\r\n');
    expect(await idsOf([talk])).toEqual(['unknown-talk 13:1', 'unknown-entry 13:11']);
  });
});
