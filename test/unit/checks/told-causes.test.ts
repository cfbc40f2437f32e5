import { describe, expect, it } from 'vitest';
import { mendedSlide, problemsOfSlide } from '../../fixtures/unit/content.ts';

/** The problems of a slide, each as its id, line and fix. */
async function told(body: string): Promise<string[]> {
  return (await problemsOfSlide(body)).map(({ id, line, fix }) => `${id} ${line} ${fix}`);
}

describe('a tag that cannot be read', () => {
  it.each([
    ['<div class=foo>a</div>', 'class="foo"', '<div class="foo">a</div>'],
    ['- a <b class=x title="y">z</b>', 'class="x"', '- a <b class="x" title="y">z</b>'],
    ['a <b title="y" class=x-1>z</b>', 'class="x-1"', 'a <b title="y" class="x-1">z</b>'],
    [
      '<a href=https://x.example/a?b>c</a>',
      'href="https://x.example/a?b"',
      '<a href="https://x.example/a?b">c</a>',
    ],
    ['<div\n class=foo>\n\na\n\n</div>', 'class="foo"', '<div\n class="foo">\n\na\n\n</div>'],
    ['<td rowspan=2 colspan = 3>a</td>', 'rowspan="2"', '<td rowspan="2" colspan = "3">a</td>'],
    ['<Slide time=90s />', 'time="90s"', '<Slide time="90s" />'],
    ['<Slide time=90s/>', 'time="90s"', '<Slide time="90s"/>'],
    ["<b title='y' lang=en>z</b>", 'lang="en"', `<b title='y' lang="en">z</b>`],
    ['<b hidden class=x>z</b>', 'class="x"', '<b hidden class="x">z</b>'],
  ])('gets quotes around its values: %s', async (body, quoted, mended) => {
    const [first] = await told(body);
    expect(first).toMatch(/^mdx-syntax \d+ Put the value between quotes: /);
    expect(first).toContain(`\`${quoted}\`.`);
    expect(await mendedSlide(body)).toBe(mended);
  });

  it.each([
    ['<div class="a>b</div>', 'Close the quote that `class="` opens.'],
    ["<div class='a>b</div>", "Close the quote that `class='` opens."],
    ['<div class={>b</div>', 'Close the brace that `class={` opens, after a value.'],
    ['a < b and <3', 'plain `<`'],
  ])('is told apart from other faults: %s', async (body, fix) => {
    expect((await told(body)).join('\n')).toMatch(body.startsWith('a') ? /^$|plain `<`/ : fix);
  });

  it.each([
    ['<me@example.org>', 'me@example.org'],
    ['- Ask <first.last+talks@mail.example.org>.', '- Ask first.last+talks@mail.example.org.'],
    ['<https://x.example> or <me@x.example>', 'https://x.example or me@x.example'],
  ])('is none where it is an address: %s', async (body, mended) => {
    expect(await mendedSlide(body)).toBe(mended);
  });
});

describe('prose that begins like a module', () => {
  it.each([
    'import the data into the table',
    'import data',
    'import all of it, then go on',
    'export the PDF with the button',
    'export',
    'export your slides',
    'export everything you need',
    'first words\n\nimport more\nthan that',
    'export PDF, then print',
  ])('is told as prose: %j', async (body) => {
    const problems = await told(body);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(
      /^mdx-syntax \d+ Begin the line with another word, or with `(?:Im|Ex)port`/,
    );
  });

  it.each(['import { a from "a"', "import a fro 'a'", 'export const = 1', 'import a from b'])(
    'is not what a module with a fault is: %s',
    async (body) => {
      expect((await told(body)).join()).toContain('Imports and exports stand at the top');
    },
  );
});

describe('LaTeX outside of formulas', () => {
  it.each([
    ['\\begin{align}\nx &= y\n\\end{align}', 'Put `$$` on a line'],
    ['\\begin{equation*}x\\end{equation*}', 'Put `$$` on a line'],
    ['\\begin{itemize}\n\\item a\n\\end{itemize}', 'Write a list'],
    ['\\begin{tabular}{ll}\na & b\n\\end{tabular}', 'Write a table'],
    ['\\begin{verbatim}\na {b}\n\\end{verbatim}', 'Put ` ``` `'],
    ['\\begin{theorem}\na\n\\end{theorem}', ':::note'],
    ['\\begin{odd}', 'Write it in Markdown'],
    ['a \\textbf{bold} word', 'Write `**bold**`.'],
    ['an \\emph{odd} word', 'Write `*odd*`.'],
    ['as \\cite{popek1974} says', 'Write `[@popek1974]`.'],
    ['see \\ref{fig:a}', '[[fig:…]]'],
    ['a\\footnote{More.}', '[^1]: More.'],
    ['\\includegraphics[width=3cm]{a.png}', '![what it shows](./a.png)'],
    ['\\section{One}', 'Write `## One`.'],
  ])('is named once, with what to write: %j', async (body, fix) => {
    const problems = await told(body);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain('foreign-syntax 11');
    expect(problems[0]).toContain(fix);
  });

  it.each([
    '$\\textbf{a}$',
    '`\\emph{a}`',
    '$$\n\\begin{aligned}a\\end{aligned}\n$$',
    '\\\\emph\\{a}',
  ])('is content in formulas and code: %j', async (body) => {
    expect(await told(body)).toEqual([]);
  });
});

describe('a fence with a backtick after its language', () => {
  it.each([
    ['```js caption="uses `x`"\na\n```', 11],
    ['words\n\n```js title="`x`"\na\n```\n\n```js\nb\n```', 13],
    ['- ```js caption="`x`"\n  a\n  ```', 11],
    ['> ```js `x`\n> a\n> ```', 11],
    ['```js `x`\na\n\nb\n```\n\nwords', 11],
  ])('is named where it is: %j', async (body, line) => {
    const problems = await told(body);
    expect(problems[0]).toBe(
      `unclosed-fence ${line} Take the backticks out of the line, or open and close the fence with \`~~~\`.`,
    );
  });

  it('is content between tildes', async () => {
    expect(await told('~~~js caption="the ` sign"\na\n~~~')).toEqual([]);
  });
});

describe('a language of another tool', () => {
  it.each([
    ['math', '`$$`'],
    ['graphviz', '`dot`'],
    ['plantuml', 'picture'],
    ['vega-lite', 'picture'],
    ['js{1,3}', '`js {1,3}`'],
    ['js{1|2-3|all}', '`js {1|2-3|all}`'],
    ['ts{*}', '`ts {all}`'],
    ['golang', '`go`'],
    ['terminal', '`console`'],
    ['plain', '`text`'],
  ])('%s is told as what it is here', async (language, instead) => {
    const [problem] = await problemsOfSlide(`\`\`\`${language}\na\nb\nc\n\`\`\``);
    expect(problem).toMatchObject({ id: 'unknown-language', suggestions: [] });
    expect(problem?.fix).toContain(instead);
  });
});

describe('an address', () => {
  it.each(['ftp://x.example/a', 'ssh://x.example', 'git://x.example', 'slack://a', 'sms:123'])(
    'that needs a program is not called a script: %s',
    async (url) => {
      const [problem, ...others] = await problemsOfSlide(`[a](${url})`);
      expect(others).toEqual([]);
      expect(problem?.message).toContain('opens only for readers who have a program');
    },
  );

  it.each(['javascript:a', 'JAVASCRIPT:a', 'vbscript:a', 'data:text/html,a', 'blob:a'])(
    'that runs is: %s',
    async (url) => {
      const problems = await problemsOfSlide(`[a](${url})`);
      expect(problems.map(({ message }) => message).join()).toContain('would run as a script');
    },
  );

  it.each([
    '<iframe src="https://x.example/e"></iframe>',
    '<script src="https://x.example/e.js"></script>',
    '<embed src="https://x.example/e" />',
    '<object data="https://x.example/e"></object>',
    '<form action="javascript:a" onsubmit="b">c</form>',
    '<link href="https://x.example/e.css" />',
  ])('inside what is not allowed at all is no second problem: %s', async (body) => {
    expect((await problemsOfSlide(body)).map(({ id }) => id)).toEqual(['forbidden-element']);
  });
});

describe('an address between angle brackets', () => {
  it.each([
    ['- see <https://x.example/a>, and', '- see https://x.example/a, and'],
    ['<https://x.example/a>', 'https://x.example/a'],
    ['<me@x.example>.', 'me@x.example.'],
    ['中文<https://x.example/a>中文。', '中文[https://x.example/a](https://x.example/a)中文。'],
    ['x<https://x.example/k>y', 'x[https://x.example/k](https://x.example/k)y'],
    ['<https://localhost:3000>', '[https://localhost:3000](https://localhost:3000)'],
    ['x<me@x.example>y', 'x[me@x.example](mailto:me@x.example)y'],
  ])('stays a link, and of the same words: %j', async (body, mended) => {
    expect(await mendedSlide(body)).toBe(mended);
  });
});
