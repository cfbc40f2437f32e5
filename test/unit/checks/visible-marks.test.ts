import { describe, expect, it } from 'vitest';
import {
  problemsOf,
  problemsOfSlide,
  reportOfSlide,
  SOUND_TALK,
} from '../../fixtures/unit/content.ts';

/** What a slide has that shows its signs, with the line and the fix of each. */
async function marksOf(body: string): Promise<string[]> {
  const problems = (await problemsOfSlide(body)).filter(({ id }) => id === 'visible-mark');
  return problems.map(({ line, column, fix }) => `${line - 10}:${column} ${fix}`);
}

const TIGHT =
  'Put a space next to the marks, or let them begin and end at a letter; put code between backticks.';

describe('visible-mark', () => {
  it('says what is wrong and what to write', async () => {
    expect(await reportOfSlide('- **Traps:**the guest stops')).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:11:3  warning  visible-mark
        \`**Traps:**\` is shown as it is written: a mark of emphasis cannot stand between punctuation and a letter.
        Fix: Put the punctuation behind the mark: \`**Traps**:\`."
    `);
  });

  it.each([
    ['- **Now:**then', '1:3 Put the punctuation behind the mark: `**Now**:`.'],
    ['- **Now.**Then', '1:3 Put the punctuation behind the mark: `**Now**.`.'],
    ['- ~~Now!~~Then', '1:3 Put the punctuation behind the mark: `~~Now~~!`.'],
    ['a\n**b:**c', '2:1 Put the punctuation behind the mark: `**b**:`.'],
    ['- a**"b"**c', `1:4 ${TIGHT}`],
    ['- **(a)**b', `1:3 ${TIGHT}`],
    ['- a**(b)**', `1:4 ${TIGHT}`],
    ['- a**[b](https://x.example)**', `1:4 ${TIGHT}`],
    ['- **`a`**s', `1:3 ${TIGHT}`],
    ['- *x*: **a:**b', '1:8 Put the punctuation behind the mark: `**a**:`.'],
    ['- *Term:*text', '1:3 Put the punctuation behind the mark: `*Term*:`.'],
    ['- __Term:__text', '1:3 Put the punctuation behind the mark: `__Term__:`.'],
    ['- **Term **text', '1:3 Write `**Term** `.'],
    ['See [a](https://x.example and more.', '1:5 Put `)` after the address.'],
    ['(a)[https://x.example/b]', '1:1 Write `[a](https://x.example/b)`.'],
    ['(a)[./b.pdf]', '1:1 Write `[a](./b.pdf)`.'],
    [
      '| a | b |\n\n| --- | --- |\n\n| 1 | 2 |',
      '1:1 Put the lines of the table one below the other, with `| --- | --- |` below the first.',
    ],
    ['- ** a **', '1:3 Write `**a**`.'],
    ['- **a **', '1:3 Write `**a**`.'],
    ['- ** a b**', '1:3 Write `**a b**`.'],
    ['## ~~ a ~~', '1:4 Write `~~a~~`.'],
    [
      '- **a*',
      '1:3 Write as many marks before the words as after them, or `\\*` for the sign itself.',
    ],
    [
      '- *a** b',
      '1:6 Write as many marks before the words as after them, or `\\*` for the sign itself.',
    ],
    ['| a | b |\n| 1 | 2 |', '1:1 Put `| --- | --- |` below the first line.'],
    ['|a|b|c|\n|-|', '1:1 Put `| --- | --- | --- |` below the first line.'],
    ['> | a | b |\n> | 1 | 2 |', null],
    ['####### a', '1:1 Write `##` or `###` for a slide, `####` for a heading inside one.'],
    ['-one\n-two', '1:1 Write `- ` at the start of each line.'],
    ['1.one\n2.two', '1:1 Write `1. ` at the start of each line.'],
    ['• one\n• two', '1:1 Write `- ` at the start of each line.'],
    ['•one\n•two\n•three', '1:1 Write `- ` at the start of each line.'],
    ['-[ ] a', '1:1 Write `- [ ]`.'],
    ['*[x] a', '1:1 Write `* [x]`.'],
    ['- [ ]a', '1:3 Write `[ ] a`.'],
    ['- [x]a', '1:3 Write `[x] a`.'],
    ['[a] (https://x.example)', '1:1 Write `[a](https://x.example)`.'],
    ['[a]  (#one)', '1:1 Write `[a](#one)`.'],
    ['![a] (./a.png)', '1:1 Write `![a](./a.png)`.'],
    ['![a] (a.png)', '1:1 Write `![a](a.png)`.'],
    ['[a](https://x.example', '1:1 Put `)` after the address.'],
    ['[a](#one', '1:1 Put `)` after the address.'],
    ['- a [[b', '1:5 Write `[[b]]`.'],
    ['- a [[b]', '1:5 Write `[[b]]`.'],
    ['- a [@popek1974', '1:5 Write `[@popek1974]`.'],
    ['a `b', '1:3 Put a backtick behind the code too, or write `\\`` for the sign itself.'],
    ["a ``b'' c", '1:3 Write quotes as `"…"`.'],
  ])('is named: %j', async (body, told) => {
    if (told !== null) expect(await marksOf(body)).toEqual([told]);
    else expect(await marksOf(body)).toHaveLength(1);
  });

  it.each([
    '- **a:** b',
    '-x is a flag of it',
    'a list\n-like thing',
    '– Who said so?',
    '1.5 to 2.5\n3.5',
    'f(*args, **kwargs) calls g(**kwargs)',
    'f(x)**2 + g(x)**2 and a[0]**2 + b[1]**2',
    '**kwargs and **args',
    '[a](https://x.example). And (b)[1] or f(x)[0]',
    'a *b*: c, 2 *3:*4',
    '- **a**:b',
    '- a**b**c',
    '- 5 ** 3 ** 2',
    '- 5 * 3',
    '- `**a:**b` and ``` `` ```',
    '- \\*\\*a:\\*\\*b, \\`c and \\[a] (./b)',
    '- files in src/**/*.ts, docs/**/x and a/**/b',
    '- `f(**kwargs)` takes **kwargs and *args',
    '| a | b |\n| --- | --- |\n| **1:** | 2 |',
    '| a |',
    'Pipes | in | a line',
    '###### a',
    '- [ ] a\n- [x] b',
    '- [a](./b)',
    '- f([1]) (x), [1] (see below), [note] (2024)',
    '[a](https://x.example) (b)',
    '[a]: https://x.example\n\n[a] (b)',
    '- 这是**“引用”**的',
    '```md\n**a:**b\n| a |\n| b |\n```',
    '{/* **a:**b */}',
    '```js title="a `b`"\na\n```',
    '$a_{**}b**$',
  ])('is not told of %j', async (body) => {
    expect(await marksOf(body)).toEqual([]);
  });

  it.each([
    ['**Now:**then', '**Now**:then'],
    ['** a **', '**a**'],
    ['[a] (#one)', '[a](#one)'],
    ['-[ ] a', '- [ ] a'],
    ['| a | b |\n| 1 | 2 |', '| a | b |\n| --- | --- |\n| 1 | 2 |'],
  ])('is gone when what it says is done: %j', async (wrong, right) => {
    expect(await marksOf(wrong)).toHaveLength(1);
    expect(await marksOf(right)).toEqual([]);
  });

  it.each([
    '![a](./a.png "A **bold** word")',
    '![a](./a.png "The `trap`")',
    '![a](./a.png "See [[#one]]")',
    '![a](./a.png "After [@popek1974]")',
    '![a](./a.png "See [here](https://x.example)")',
    '<Figure src="./a.png" alt="a" caption="For $x^2$" />',
    '<Table caption="**Bold**">\n\n| a |\n| --- |\n| b |\n\n</Table>',
    '```js caption="The **trap**"\na\n```',
    '```dot caption="The **graph**"\ndigraph { a -> b }\n```',
  ])('is named in a caption: %j', async (body) => {
    expect(await marksOf(body)).toEqual([
      '1:1 Take the marks out of the caption; what needs them goes into the text next to it.',
    ]);
  });

  it.each(['![a](./a.png "From $5 to $10, 2 * 3 * 4")', '![a](./a.png "snake_case [sic] (1974)")'])(
    'is not told of a caption like %j',
    async (body) => {
      expect(await marksOf(body)).toEqual([]);
    },
  );

  it.each([
    ['title: Demo', 'title: The **best** `code`', 'Take the marks out of the title.'],
    [
      'title: Demo',
      'title: Demo\nsubtitle: "[a](https://x.example)"',
      'Take the marks out of the subtitle.',
    ],
  ])('is named in the frontmatter: %s', async (from, to, fix) => {
    const problems = await problemsOf([SOUND_TALK.replace(from, to)]);
    expect(problems.filter(({ id }) => id === 'visible-mark').map((each) => each.fix)).toEqual([
      fix,
    ]);
  });
});
