import { describe, expect, it } from 'vitest';
import {
  idsOfSlide,
  mendedSlide,
  PICTURES,
  problemsOf,
  problemsOfSlide,
  reportOfSlide,
  slideWith,
} from '../../fixtures/unit/content.ts';

describe('marker-space', () => {
  it('says what is wrong and what to write', async () => {
    expect(await reportOfSlide('##Two')).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:11:1  error  marker-space
        \`##Two\` opens no slide: a space is missing after the mark.
        Fix: Put one ordinary space between the mark and the words."
    `);
  });

  it.each([
    ['a no-break space', '##\u00a0Two', '## Two'],
    ['a narrow one', '###\u202fThree', '### Three'],
    ['a fullwidth one', '##\u3000二', '## 二'],
    ['an entity', '##&nbsp;Two', '## Two'],
    ['none', '##Two', '## Two'],
    ['a no-break space in a list', '-\u00a0two', '- two'],
    ['a no-break space after a number', '1.\u00a0two', '1. two'],
    ['a narrow one in a list', '*\u202ftwo', '* two'],
  ])('%s', async (_, body, after) => {
    expect((await idsOfSlide(body)).filter((id) => id.startsWith('marker-space'))).toEqual([
      'marker-space 11',
    ]);
    expect(await mendedSlide(body)).toBe(after);
  });

  it.each(['#tag', '####### seven', '\\##Two', '`##Two`', '- C## x', '## Two', '##\tTwo', '##'])(
    'leaves %j alone',
    async (body) => {
      expect((await idsOfSlide(body)).filter((id) => id.startsWith('marker-space'))).toEqual([]);
    },
  );
});

describe('spaced-address', () => {
  it('says what is wrong and what to write', async () => {
    expect(await reportOfSlide('![a](./my image.png)', PICTURES)).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:11:1  error  spaced-address
        This is not read as a picture: the address \`./my image.png\` has a space.
        Fix: Write \`./my%20image.png\`."
    `);
  });

  it.each([
    ['![a](./my image.png)', '![a](./my%20image.png)'],
    ['![a](./my image.png "Title")', '![a](./my%20image.png "Title")'],
    ['[a](./my image.png)', '[a](./my%20image.png)'],
    ['[![a](./my image.png)](https://a.example)', '[![a](./my%20image.png)](https://a.example)'],
    ['![a](./a.png width=50%)', null, 'Write `./a.png#width=50%`.'],
    ['![a](./a.png w=640px)', null, 'Write `./a.png#width=50%`.'],
    ['![a](./a.png {width=30%})', null, 'Write `./a.png#width=30%`.'],
    ['![a](./a.png “A caption”)', null, 'Write `./a.png "A caption"`.'],
    ['![a](./a.png Caption)', null, 'Write `./a.png "Caption"`.'],
  ] as const)('%j becomes %j', async (body, after, fix?: string) => {
    expect(await mendedSlide(body)).toBe(after ?? body);
    const problems = await problemsOfSlide(body);
    const spaced = problems.filter(({ id }) => id === 'spaced-address');
    if (fix !== undefined) expect(spaced.map((each) => each.fix)).toEqual([fix]);
  });

  it.each(['![a](./a.png =640x480)', '![a](./a.png =640x)'])('%j is a width', async (body) => {
    const [problem] = await problemsOfSlide(body);
    expect(problem?.fix).toBe('Write `./a.png#width=50%`.');
  });

  it.each([
    '[sic](as in the original text)',
    '[a](<./my image.png>)',
    '[a](https://a.example "A title")',
    'f[i](x + y)',
  ])('leaves %j alone', async (body) => {
    expect((await idsOfSlide(body)).filter((id) => id.startsWith('spaced'))).toEqual([]);
  });
});

describe('indented-code', () => {
  it('says what is wrong and what to write', async () => {
    expect(await reportOfSlide('    int x;')).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:11:5  warning  indented-code
        Lines indented by four spaces are not code in MDX; they are read as ordinary Markdown.
        Fix: Put \` \`\`\` \` before and after the code, or take the indent away."
    `);
  });

  it('one problem for a listing, however many blocks it is cut into', async () => {
    expect(await idsOfSlide('    int x;\n\n    # y\n\n    - z\n\nend')).toContain(
      'indented-code 11',
    );
    expect(
      (await idsOfSlide('    int x;\n\n    y\n\nend')).filter((id) => id.startsWith('indented')),
    ).toHaveLength(1);
    expect(await idsOfSlide('\tint x;')).toEqual(['indented-code 11']);
    expect(await idsOfSlide('See <Figure src="./a.png" alt="a" /> there.')).toEqual([]);
    expect(await idsOfSlide('- a\n\n    b\n\n<div>\n    c\n</div>\n\n   d')).toEqual([]);
  });
});

describe('extra-cell', () => {
  it('says what is wrong and what to write', async () => {
    expect(await reportOfSlide('| a | b |\n| - | - |\n| x | `a|b` | y |')).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:13:9  error  extra-cell
        This row has 4 cells and the table 2 columns, so \`b\` | y\` is not shown.
        Fix: Write a bar inside a cell as \`\\|\`, in code too, or give the table another column."
    `);
  });

  it.each([
    ['| a | b |\n| - | - |\n| x | `a|b` | y |', ['extra-cell 13']],
    ['| a | b |\n| - | - |\n| x | y | z |\n| 1 | 2 | 3 |', ['extra-cell 13', 'extra-cell 14']],
    ['| a | b |\n| - | - |\n| x | `a\\|b` |\n| 1 |', []],
    ['| a | b |\n| - | - |\n| x | y ||', ['extra-cell 13']],
  ])('%j', async (body, ids) => {
    expect(await idsOfSlide(body)).toEqual(ids);
  });
});

describe('unknown-element', () => {
  it('says what is wrong and what to write', async () => {
    expect(await reportOfSlide('- <spann>a</spann>')).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:11:3  warning  unknown-element
        HTML has no element \`<spann>\`; browsers show what is in it and nothing else.
        Did you mean \`span\`?
        Fix: Correct the name, or use a component."
    `);
  });

  it('names it, with the nearest element', async () => {
    const problems = await problemsOf([
      slideWith('- <spann>a</spann> <pba-col>b</pba-col> <CENTER>c</CENTER>'),
    ]);
    expect(problems.map(({ id, target }) => `${id} ${target}`)).toEqual(
      expect.arrayContaining(['unknown-element spann', 'unknown-element pba-col']),
    );
    expect(problems[0]?.suggestions[0]).toBe('span');
    expect(await idsOfSlide('<svg viewBox="0 0 1 1"><linearGradient id="x" /></svg>')).toEqual([]);
  });
});
