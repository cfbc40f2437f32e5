import { describe, expect, it } from 'vitest';
import {
  FRONTMATTER,
  idsOf,
  problemsOf,
  reportOf,
  SOUND_TALK,
} from '../../fixtures/unit/content.ts';

const BODY = '\n## One\n\nWords.\n';
const change = (from: string, to: string) => reportOf([SOUND_TALK.replace(from, to)]);
const frontmatter = (yaml: string) => reportOf([`---\n${yaml}\n---\n${BODY}`]);

describe('readFrontmatter', () => {
  it('is content with every key there is', async () => {
    const keys = [
      'subtitle: S',
      'speakers: [{ name: A, affiliation: B, url: https://x.example }]',
      'event: { name: E, place: P, date: 2024-05, url: https://x.example }',
      'tags: [kvm, c++]',
      'video: { url: https://x.example/v }',
      'lang: pt-BR',
      'stacks: true',
      'transition: fade',
      'theme: dark',
    ].join('\n');
    expect(await change('title: Demo', `title: Demo\n${keys}`)).toBe('');
  });

  it('reads line breaks of Windows, and a byte order mark', async () => {
    expect(await reportOf([SOUND_TALK.replace(/\n/g, '\r\n')])).toBe('');
    expect(await reportOf([`\uFEFF${SOUND_TALK}`])).toBe('');
  });

  it('gives the same places for every kind of line break', async () => {
    const talk = SOUND_TALK.replace('duration: 20', 'duration: long');
    for (const lineBreak of ['\n', '\r\n'])
      expect(await idsOf([talk.replace(/\n/g, lineBreak)])).toEqual(['bad-value 5:11']);
  });
});

describe('empty-talk', () => {
  it('names a file that has nothing in it', async () => {
    expect(await reportOf(['\n \n'])).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:1:1  error  empty-talk
        The talk is empty.
        Fix: Start it with frontmatter; \`lectern new "Title"\` writes a talk to start from."
    `);
  });

  it('takes a comment for something', async () => {
    expect(await idsOf(['{/* a */}\n'])).not.toContain('empty-talk 1:1');
  });

  it('is the one problem of an empty file', async () => {
    expect(await idsOf([''])).toEqual(['empty-talk 1:1']);
  });
});

describe('frontmatter-missing', () => {
  it('names a talk that begins with its text', async () => {
    expect(await reportOf([BODY])).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:1:1  error  frontmatter-missing
        The talk has no frontmatter.
        Fix: Start the file with a line \`---\`, then \`title: …\` and the other keys, then a line \`---\`."
    `);
  });

  it('takes a line with more than three dashes for a slip', async () => {
    expect(await idsOf([`----\ntitle: A\n----\n${BODY}`])).toContain('frontmatter-misplaced 1:1');
  });

  it('allows spaces after the dashes', async () => {
    expect(await reportOf([SOUND_TALK.replace(/^---$/gm, '---  ')])).toBe('');
  });
});

describe('frontmatter-unclosed', () => {
  it('names frontmatter that has no second line of dashes', async () => {
    expect(await reportOf([`---\ntitle: A\n${BODY}`])).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:1:1  error  frontmatter-unclosed
        The frontmatter is not closed: the second \`---\` is missing.
        Fix: Put a line \`---\` after the last key."
    `);
  });

  it('is the one problem of such a talk', async () => {
    expect(await idsOf([`---\ntitle: A\n${BODY}`])).toEqual(['frontmatter-unclosed 1:1']);
  });

  it('is found although a slide is opened by dashes further down', async () => {
    const talk = `---\ntitle: A\nsummary: S\ndate: 2024\nduration: 1\n${BODY}\n---\n\nMore.\n`;
    expect(await idsOf([talk])).toEqual(['frontmatter-unclosed 1:1']);
  });
});

describe('frontmatter-yaml', () => {
  it('names the line that is not valid', async () => {
    expect(await change('summary: A demo.', 'summary: A: b')).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:3:10  error  frontmatter-yaml
        This is not valid YAML: the value goes on to a second colon.
        Fix: Correct the line; quote values that contain a colon, a \`#\` or a quote."
    `);
  });

  it('names a key that occurs twice', async () => {
    expect(await change('title: Demo', 'title: Demo\ntitle: Other')).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:3:1  error  frontmatter-yaml
        This is not valid YAML: the key \`title\` occurs twice.
        Fix: Correct the line; quote values that contain a colon, a \`#\` or a quote."
    `);
  });

  it('names a tab that indents', async () => {
    expect(await change('title: Demo', 'title: Demo\nspeakers:\n\t- name: A'))
      .toMatchInlineSnapshot(`
        "talks/demo/index.mdx:4:1  error  frontmatter-yaml
          This is not valid YAML: a tab indents the line.
          Fix: Correct the line; quote values that contain a colon, a \`#\` or a quote."
      `);
  });

  it('stops at a bomb of aliases', async () => {
    const lines = ['a0: &a0 [x, x]'];
    for (let index = 1; index < 30; index += 1)
      lines.push(`a${index}: &a${index} [*a${index - 1}, *a${index - 1}]`);
    expect(await idsOf([`---\n${lines.join('\n')}\n---\n${BODY}`])).toEqual([
      'frontmatter-yaml 3:10',
    ]);
  });

  it('says of a bomb of aliases that it has too many', async () => {
    const lines = ['a0: &a0 [x, x]'];
    for (let index = 1; index < 30; index += 1)
      lines.push(`a${index}: &a${index} [*a${index - 1}, *a${index - 1}]`);
    expect(await frontmatter(lines.join('\n'))).toContain(
      'This is not valid YAML: it has no end, or too many aliases.',
    );
  });

  it('names an alias that holds itself', async () => {
    expect(await change('title: Demo', 'title: Demo\ntags: &a [*a]')).toContain('index.mdx:3');
  });

  it('allows an alias or two', async () => {
    expect(await change('title: Demo', 'title: &a Demo\nsubtitle: *a')).toBe('');
  });

  it('leaves a quoted colon alone', async () => {
    expect(await change('summary: A demo.', 'summary: "A: b # c"')).toBe('');
  });
});

describe('unknown-key', () => {
  it('names each key and the closest there is', async () => {
    expect(
      await change(
        'title: Demo',
        'title: Demo\nsubtitel: S\nevent: { name: E, plaec: P }\n__proto__: x',
      ),
    ).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:3:1  error  unknown-key
        The frontmatter has no key \`subtitel\`.
        Did you mean \`subtitle\`?
        Fix: Correct the name or take the line out.
      talks/demo/index.mdx:4:19  error  unknown-key
        \`event\` has no key \`plaec\`.
        Did you mean \`place\`?
        Fix: Correct the name or take the line out.
      talks/demo/index.mdx:5:1  error  unknown-key
        The frontmatter has no key \`__proto__\`.
        Fix: Correct the name or take the line out."
    `);
  });

  it('names the closest key further in', async () => {
    expect(await change('title: Demo', 'title: Demo\nevent: { name: E, plaec: P }')).toContain(
      'Did you mean `place`?',
    );
  });

  it('tells keys apart by case', async () => {
    expect(await change('title: Demo', 'title: Demo\nTags: [a]')).toContain('Did you mean `tags`?');
  });
});

describe('missing-key', () => {
  it('asks a draft for its title alone', async () => {
    expect(await frontmatter('status: draft')).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:2:1  error  missing-key
        The frontmatter lacks the key \`title\`.
        Fix: Add \`title: …\`."
    `);
  });

  it('names every key a published talk must have', async () => {
    expect(await frontmatter('status: published')).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:2:1  error  missing-key
        The frontmatter lacks the key \`title\`.
        Fix: Add \`title: …\`.
      talks/demo/index.mdx:2:1  error  missing-key
        The frontmatter lacks the key \`summary\`.
        Fix: Add \`summary: …\`.
      talks/demo/index.mdx:2:1  error  missing-key
        The frontmatter lacks the key \`date\`.
        Fix: Add \`date: …\`.
      talks/demo/index.mdx:2:1  error  missing-key
        The frontmatter lacks the key \`duration\`.
        Fix: Add \`duration: …\`."
    `);
  });

  it('names a key that is missing further in, at what lacks it', async () => {
    expect(
      await change('title: Demo', 'title: Demo\nspeakers:\n  - url: https://x.example'),
    ).toContain(
      'talks/demo/index.mdx:4:5  error  missing-key\n  `speakers.0` lacks the key `name`.',
    );
  });

  it('takes an empty value for a wrong one, not for a missing one', async () => {
    expect(await change('title: Demo', 'title:')).toContain('`title` is `null`');
  });
});

describe('bad-value', () => {
  it.each([
    ['tags: [kvm, tides, kvm]', '`tags[2]` is `"kvm"`, which says `kvm` a second time.'],
    [
      'speakers: [{ name: Ana }, { name: Ana }]',
      '`speakers[1]` is `{"name":"Ana"}`, which says `Ana` a second time.',
    ],
    ['series: { name: X, part: 0 }', '`part` is `0`, which is less than 1.'],
    ['series: { name: X, part: 1.5 }', '`part` is `1.5`, which is not a whole number.'],
    ['series: { name: X, part: one }', '`part` is `"one"`, which is not a number.'],
    ['pace: 5', '`pace` is `5`, which is less than 30.'],
    ['pace: 5000', '`pace` is `5000`, which is more than 600.'],
    ['pace: 1e9', '`pace` is `1000000000`, which is more than 600.'],
  ])('says of `%s` what is wrong', async (line, message) => {
    const talk = SOUND_TALK.replace('---\n\n##', `${line}\n---\n\n##`);
    const problems = await problemsOf([talk]);
    expect(problems.map((problem) => problem.message)).toEqual([message]);
  });

  it('names every wrong value at its place', async () => {
    const talk = FRONTMATTER.replace('title: Demo', 'title: 42')
      .replace('duration: 20', 'duration: long')
      .replace('status: published', 'status: publishd\ntags: [ok, Not]\nlang: english language');
    expect(await reportOf([talk + BODY])).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:2:8  error  bad-value
        \`title\` is \`42\`, which is not a text.
        Did you mean \`"42"\`?
        Fix: Write \`title: "42"\`.
      talks/demo/index.mdx:5:11  error  bad-value
        \`duration\` is \`"long"\`, which is not a number.
        Fix: Write a number above 0, at most 600.
      talks/demo/index.mdx:6:9  error  bad-value
        \`status\` is \`"publishd"\`, which is none of \`draft\`, \`published\`.
        Did you mean \`published\`?
        Fix: Write \`draft\` or \`published\`.
      talks/demo/index.mdx:7:12  error  bad-value
        \`tags[1]\` is \`"Not"\`, which must be lower case.
        Did you mean \`not\`?
        Fix: Write \`not\`.
      talks/demo/index.mdx:8:7  error  bad-value
        \`lang\` is \`"english language"\`, which is no language tag.
        Fix: Write \`en\` or \`pt-BR\`."
    `);
  });

  it.each([
    '2026-13-45',
    '2026-02-30',
    '12',
    '0000-01-01',
    '99999',
    '2024-5-1',
    '2024-05-01T10:00Z',
  ])('refuses the date %s', async (date) => {
    expect(await change('2024-05-01', date)).toContain(
      'talks/demo/index.mdx:4:7  error  bad-value',
    );
  });

  it.each(['2024', '2024-02', '2024-02-29', '"2024"'])('takes the date %s', async (date) => {
    expect(await change('2024-05-01', date)).toBe('');
  });

  it('refuses a title of spaces, and takes one of emoji', async () => {
    expect(await change('title: Demo', 'title: " "')).toContain('which must not be empty');
    expect(await change('title: Demo', 'title: "🎉"')).toBe('');
  });

  it.each(['ftp://x.example', 'javascript:alert(1)', 'x.example'])(
    'refuses the address %s',
    async (url) => {
      expect(await change('title: Demo', `title: Demo\nvideo: { url: "${url}" }`)).toContain(
        'talks/demo/index.mdx:3:15  error  bad-value',
      );
    },
  );

  it.each([
    ['duration: 20', 'duration: 0'],
    ['duration: 20', 'duration: 601'],
    ['summary: A demo.', `summary: ${'a'.repeat(301)}`],
  ])('refuses a value past its limit instead of `%s`', async (from, to) => {
    expect(await change(from, to)).toContain('bad-value');
  });
});

describe('wrong-shape', () => {
  it('names frontmatter that is a list', async () => {
    expect(await frontmatter('- a')).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:2:1  error  wrong-shape
        The frontmatter is no map of keys to values.
        Fix: Write a key, a colon and a value on each line: \`title: …\`."
    `);
  });

  it('names frontmatter that is words', async () => {
    expect(await frontmatter('words')).toContain('talks/demo/index.mdx:2:1  error  wrong-shape');
  });

  it('leaves frontmatter without any key to the keys it lacks', async () => {
    expect(await frontmatter('# nothing')).not.toContain('wrong-shape');
  });
});

describe('a talk whose frontmatter is not valid', () => {
  it('is read on, with a reference in a heading', async () => {
    const talk = `${SOUND_TALK.replace('duration: 20', 'duration: long')}\n## As in [[#one]]\n\n- a\n`;
    expect((await idsOf([talk])).map((id) => id.split(' ')[0])).toEqual(['bad-value']);
  });
});
