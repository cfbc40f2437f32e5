import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/checks/check-content.ts';
import { findForeign } from '../../../src/checks/foreign/find-foreign.ts';
import { parseTalk } from '../../../src/format/parse-talk.ts';
import { mendContent } from '../../../src/checks/mend-content.ts';
import {
  contentFiles,
  FRONTMATTER,
  idsOfSlide,
  mendedSlide,
  problemsOf,
  problemsOfSlide,
  reportOfSlide,
  slideWith,
  talkFile,
  TOOLS,
} from '../../fixtures/unit/content.ts';

/** Problems of a slide that name the syntax of other tools, as `id line: what is named -> what to write`. */
async function foreignIn(body: string): Promise<string[]> {
  const problems = await problemsOfSlide(body);
  return problems
    .filter(({ id }) => id.startsWith('foreign') || id === 'html-comment')
    .map(({ line, message, fix }) => `${line}: ${/`(?:[^`]|` )*`/.exec(message)?.[0]} -> ${fix}`);
}

describe('foreign-syntax', () => {
  it('says what is wrong and what to write', async () => {
    expect(await reportOfSlide('::right::')).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:11:1  error  foreign-syntax
        \`::right::\` is syntax of Slidev, which Lectern does not read.
        Fix: Put \`<Columns>\` around both sides and \`<Column>\` around each; \`<Column width="40%">\` sets a width."
    `);
  });

  it.each([
    ['a', '---\nlayout: section\n---\n\n## Two', '<Slide layout="section" />'],
    [
      'settings of several lines',
      '---\nlayout: image-right\nimage: ./a.png\n---\n\n## Two',
      'layout="split"',
    ],
    [
      'settings after a break',
      'x\n\n---\ntransition: fade-out\nbackground: ./a.png\n---\n',
      '<Slide background="./a.png" />',
    ],
    ['two columns', '---\nlayout: two-cols\n---\n\n## Two', '<Columns>'],
    ['a list in settings', '---\nlayout: x\nmdc:\n  - a\n---\n', '<Slide'],
    [
      'remark’s properties',
      '---\n\nclass: center, middle\nname: two\n\n## Two',
      '<Slide id="two" />',
    ],
    ['remark’s template', '---\ntemplate: inverse\n\n## Two', '<Slide'],
    ['notes of remark', '???\n\nTalk slowly.', '<Notes>'],
    ['a step of remark', '- a\n\n--\n\n- b', '<Steps>'],
    ['a vertical slide', 'a\n\n---v\n\nb', 'stacks: true'],
    ['a vertical slide of GitPitch', '+++\n\nb', 'stacks: true'],
    ['notes of reveal-md', 'Notes:\n\nTalk slowly.', '<Notes>'],
    ['notes of reveal-md, in small letters', 'note:\nTalk slowly.', '<Notes>'],
    ['a slot', '::right::\n\n- b', '<Columns>'],
    ['a slot with spaces', ':: default ::\n\n- b', '<Columns>'],
    ['a named slot', '::items::\n\n- b', '<Columns>'],
    ['a file of Slidev', '<<< @/snippets/a.ts#part', 'src=./sample.ts#region'],
    ['a directive with a space', '::: notes\n\nTalk slowly.\n\n:::', '<Notes>'],
    ['a directive without one', ':::notes\nTalk slowly.\n:::', '<Notes>'],
    ['columns of Pandoc', ':::: {.columns}\n\na\n\n::::', '<Columns>'],
    ['a column with a width', '::: {.column width="40%"}\n\na\n\n:::', '<Column width="40%">'],
    ['steps of Quarto', '::: {.incremental}\n\n- a\n\n:::', '<Steps>'],
    ['an unknown class', ':::{.fancy}\n\na\n\n:::', ':::note'],
    ['an aside of others', ':::danger\na\n:::', ':::caution'],
    ['an aside with a space', '::: warning\na\n:::', ':::warning'],
    ['a title after an aside', ':::note Read this\na\n:::', ':::note[Read this]'],
    ['a class', '- a {.red}', 'A class has no effect'],
    ['a class of Kramdown', '- a\n{: .red}', 'A class has no effect'],
    ['a span of Comark', '- [a]{.red}', 'A class has no effect'],
    ['an id', '## Two {#two}', '<Slide id="two" />'],
    ['a background of Quarto', '## Two {background-color="black"}', '<Slide background'],
    ['steps by class', '## Two {.incremental}', '<Steps>'],
    ['mustaches', '- page {{ $slidev.nav.currentPage }}', 'Write the value itself'],
    ['a shortcode', '{{< include a.qmd >}}', 'Write the value itself'],
    ['a class around words', '- .red[hot]', 'A class has no effect'],
    ['a column of remark', '.left-column[\n- a\n]', '<Columns>'],
    ['an exercise', '.lab[\n\n- a\n\n]', ':::note'],
    ['two classes', '.footnote.small[a]', '[^1]'],
    ['a width of Marp', '![w:320 a](./a.png)', '![a](./a.png#width=25%)'],
    ['a height of Marp', '![h:5cm a](./a.png)', '![a](./a.png#width=50%)'],
    ['a background of Marp', '![bg](./a.png)', '<Slide background="./a.png" />'],
    ['a background at the side', '![bg right:40% a](./a.png)', 'layout="split"'],
    ['a filtered background', '![bg blur:5px brightness:.5](./a.png)', '<Slide background'],
    ['a width of Pandoc', '![a](./a.png){width=50%}', '![…](./a.png#width=50%)'],
    ['a width that is valid code', '![a](./a.png){width=640}', '#width=50%'],
    ['a class of a picture', '![a](./a.png){.big}', '#width=50%'],
    ['a pause of Quarto', '- a\n\n. . .\n\n- b', '<Steps>'],
    ['an embedded picture', '![[a.png]]', '![what it shows](./a.png)'],
    ['a table of contents', '[[toc]]', 'outline'],
    ['GitPitch', '@snap[west span-40]\na\n@snapend', '<Columns>'],
    ['a Marp class', '<!-- _class: lead -->', '<Slide'],
    ['a Marp background', '<!-- _backgroundColor: black -->', '<Slide background="black" />'],
    ['a Marp page number', '<!-- paginate: true -->', '<Slide'],
    [
      'a slide of reveal.js',
      '<!-- .slide: data-background="#aaa" id="x" -->',
      '<Slide background="#aaa" />',
    ],
    ['an element of reveal.js', '- a <!-- .element: class="fragment" -->', '<Steps>'],
    ['fitting of Marp', '## Two <!-- fit -->', 'layout="statement"'],
    ['a pause of presenterm', '<!-- pause -->', '<Steps>'],
    ['a step of Slidev', '<v-click>a</v-click>', '<Steps>'],
    ['steps of Slidev', '<v-clicks depth="2">\n\n- a\n\n</v-clicks>', '<Steps>'],
    ['a step by attribute', '<p v-click>a</p>', '<Steps>'],
    ['a condition', '<p v-if="x">a</p>', 'decides while the talk is built'],
    ['a component of Slidev', '<Toc />', 'outline'],
    ['a film of Slidev', '<Youtube id="x" />', '<Video'],
    ['steps of mdx-deck', '<Appear>\n\n- a\n\n</Appear>', '<Steps>'],
    ['an admonition of MkDocs', '!!! warning "Careful"\n\n    Text.', ':::warning'],
    ['a folded one', '??? hint\n\n    Text.', ':::tip'],
    ['a tag of Liquid', '{% include a.md %}', 'import Part'],
    ['an inline footnote', 'a.^[A note]', '[^1]'],
    ['notes of mdx-deck', '```notes\nTalk slowly.\n```', '<Notes>'],
    ['a cell of Quarto', '```{python}\na\n```', 'without braces, `python`'],
    ['an aside of MyST', '```{warning}\na\n```', ':::warning'],
    [
      'settings with line ends of Windows',
      '---\r\nlayout: section\r\n---\r\n\r\n## Two',
      'layout="section"',
    ],
    ['an event of Vue', '<div @click="$slidev.nav.next">a</div>', 'Take it out'],
    ['a bound attribute of Vue', '<div class="x" :style="{ a: b }">a</div>', 'Take it out'],
    ['an icon', '- <carbon:arrow-right />', 'icon.svg'],
    ['private notes of reveal.js', '<aside class="notes">a</aside>', '<Notes>'],
    ['a slide in a slide', '<section>a</section>', 'A heading opens a slide'],
  ])('names %s', async (_, body, instead) => {
    const found = await foreignIn(body);
    expect(found).toHaveLength(body.includes('snapend') ? 2 : 1);
    expect(found[0]).toContain(instead);
  });

  it('names style sheets and scripts, and goes on after them', async () => {
    const body =
      '<style>\nh1 {\n  color: red;\n}\n</style>\n\n<script setup>\nconst a = { b: 1 }\n</script>\n\n[[nowhere]]';
    expect(await idsOfSlide(body)).toEqual([
      'forbidden-element 11',
      'forbidden-element 17',
      'unknown-talk 21',
    ]);
  });

  it('names elements of a talk that cannot be read, too', async () => {
    expect(await idsOfSlide('<v-click>a</v-click>\n\n<br>\n\n- <v-clicks />')).toEqual([
      'foreign-syntax 11',
      'mdx-syntax 13',
      'foreign-syntax 15',
    ]);
  });

  it('leaves elements alone that the project or the talk defines', async () => {
    const files = contentFiles([
      slideWith("import Box from './Box.astro'\n\n<Box />\n\n<Image />\n\n<Link />"),
    ]);
    const { problems } = await checkContent(files, { ...TOOLS, components: ['Image', 'Link'] });
    expect(problems.map(({ id }) => id)).not.toContain('foreign-syntax');
  });

  it('names each of them at its own line, and goes on after it', async () => {
    const body = '<!-- a -->\n\n::right::\n\n- a {.red}\n\n<!-- b -->\n\n[[nowhere]]';
    expect(await idsOfSlide(body)).toEqual([
      'html-comment 11',
      'foreign-syntax 13',
      'foreign-syntax 15',
      'html-comment 17',
      'unknown-talk 19',
    ]);
  });

  it.each([
    ['code', '```md\n---\nlayout: x\n---\n\n???\n::right::\n.red[x]\n:tada: <!-- a -->\n```'],
    ['a fence of tildes', '~~~~text\n```\n??? {.a}\n~~~\n--\n~~~~'],
    [
      'code in a sentence',
      '- `:tada:`, `.red[x]`, `{.red}`, `==a==`, `<!-- a -->`, ``` `::right::` ```',
    ],
    [
      'imports and exports',
      'export const emoji = {\n  a: ":tada:",\n  b: "<!-- a -->",\n  c: "==x==",\n};',
    ],
    ['a comment of MDX', '{/*\n???\n::right::\n*/}'],
    [
      'times and colons',
      '- at 10:30:15, a:b:c, std::vec::Vec, C:\\dir:x: and http://a.example:80:',
    ],
    ['colons around what is no emoji', '- :storage: and :serviceaccount:'],
    ['formulas', '- $x^2^{3}$ and $\\{.a\\}$'],
    ['comparisons', '- a == b == c and a==b'],
    ['ends of sentences', '- see .NET[1](https://a.example) and e.g. x.y[0]'],
    ['escaped braces', '- \\{.red} \\{{ a }}'],
    ['colors in attributes', '<p title="a #fff 90%, b @c :d e">a</p>'],
    ['objects in code', '<Badge value={{ a: 1 }} />\n\n<p data-x={.5}>a</p>'],
    ['alt text with such words', '![A car turning right on the left side, 40% faster](./a.png)'],
    ['a picture of the background', '![bg process in a shell](./a.png)'],
    ['rules and frontmatter words', '- title: x\n- layout: y'],
    [
      'prose with a colon',
      'Layout: this is prose.\n\nclass: also prose, since nothing opens a slide before it.',
    ],
    ['notes in a sentence', '- Note: keep this'],
  ])('leaves %s alone', async (_, body) => {
    const talk = `export const Badge = () => null;\n\n${body}`;
    expect(await foreignIn(talk)).toEqual([]);
  });
});

describe('foreign-text', () => {
  it('says what is wrong and what to write', async () => {
    expect(await reportOfSlide('- :tada:')).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:11:3  warning  foreign-text
        \`:tada:\` is syntax of GitHub; here it is shown as it is written.
        Fix: Write the emoji itself: 🎉 To show the signs themselves, put them in backticks."
    `);
  });

  it.each([
    [':tada: done', '🎉 done'],
    ['- a :+1: and :100:.', '- a 👍 and 💯.'],
    ['(:rocket:)', '(🚀)'],
  ])('writes the emoji for its name: %j', async (body, after) => {
    expect(await idsOfSlide(body)).toEqual([
      'foreign-text 11',
      ...(body.match(/:\w+:|:\+1:/g) ?? []).slice(1).map(() => 'foreign-text 11'),
    ]);
    expect(await mendedSlide(body)).toBe(after);
  });

  it.each([
    ['a ==b c== d', '<mark>b c</mark>'],
    ['x^2^ and more', '<sup>2</sup>'],
    ['it is .red[hot] here', 'A class has no effect'],
    ['H~2~O', '<sub>2</sub>'],
    ['a\n\nNote: say this', '<Notes>'],
  ])('tells what %j is here', async (body, instead) => {
    const found = await foreignIn(body);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(instead);
  });
});

describe('html-comment', () => {
  it('says what is wrong and what to write', async () => {
    expect(await reportOfSlide('<!-- say this -->')).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:11:1  error  html-comment
        MDX has no HTML comments.
        Fix: Write \`<Notes>…</Notes>\` for what only the speaker may see, or \`{/* … */}\` for a remark that nobody sees."
    `);
  });

  it.each([
    ['<!-- say this -->', '<Notes>\n\nsay this\n\n</Notes>'],
    ['<!--\nTwo lines,\nas they were.\n-->', '<Notes>\n\nTwo lines,\nas they were.\n\n</Notes>'],
    ['a <!-- b --> c', 'a <Notes>b</Notes> c'],
    ['a\n<!-- b -->\nc', 'a\n\n<Notes>\n\nb\n\n</Notes>\n\nc'],
    ['- a\n  <!-- b -->', '- a\n  \n  <Notes>\n\n  b\n\n  </Notes>'],
    ['- a <!-- b\n  c -->', '- a <Notes>b c</Notes>'],
    ['<!-- if (a < b) { c } -->', '<Notes>\n\nif (a \\< b) \\{ c \\}\n\n</Notes>'],
    ['<!-- `a < b` -->', '<Notes>\n\n`a < b`\n\n</Notes>'],
    ['<!--\n## Two\n\n---\n\n- a\n-->', '<Notes>\n\n\\## Two\n\n\\---\n\n- a\n\n</Notes>'],
    ['<!-- prettier-ignore -->', '{/* prettier-ignore */}'],
    ['<!-- markdownlint-disable MD033 -->', '{/* markdownlint-disable MD033 */}'],
    ['<!-- ------ -->', '{/* ------ */}'],
    [
      '| a | b |\n| - | - |\n| c <!-- d --> | e |',
      '| a | b |\n| - | - |\n| c <Notes>d</Notes> | e |',
    ],
  ])('%j becomes %j', async (body, after) => {
    expect(await mendedSlide(body)).toBe(after);
  });

  const WORDS = [
    'alpha',
    '`beta < 1`',
    '{gamma}',
    '<delta>',
    'ε',
    '*zeta*',
    '[[eta]]',
    ':tada:',
    '# theta',
    '- iota',
    '--',
    '---',
    '> kappa',
    '```',
    '$5',
    'import lambda',
    '|',
    '*/',
  ];
  const PLACES: readonly ((comment: string) => string)[] = [
    (comment) => comment,
    (comment) => `a ${comment} b`,
    (comment) => `- a\n\n  ${comment}\n\n- b`,
    (comment) => `- a ${comment}\n- b`,
    (comment) => `> a ${comment}`,
    (comment) => `<div>\n\n${comment}\n\n</div>`,
    (comment) => `### Three ${comment}\n\n- a`,
  ];

  it.each(['<!-- a -- >\n\n## Two\n\n- b', '<!-- a\n\n- b', '<!-- a -- >\n\n- b\n\n<!-- c -->'])(
    'is left to its author when its end is missing: %j',
    async (body) => {
      expect((await idsOfSlide(body)).join()).toContain('html-comment 11');
      expect(await mendedSlide(body)).toContain('<!-- a');
      expect(await mendedSlide(body)).not.toContain('\\##');
    },
  );

  it('keeps every word, wherever the comment is, and nothing of it is published', async () => {
    let seed = 7;
    const next = (count: number) => (seed = (seed * 1103515245 + 12345) % 2147483648) % count;
    for (let round = 0; round < 120; round += 1) {
      const separators = [' ', ' ', '\n', '\n\n'];
      const words = Array.from({ length: 1 + next(6) }, () => WORDS[next(WORDS.length)] ?? '');
      const isInline = PLACES[round % PLACES.length]?.('\n').includes('a \n') ?? false;
      const text = words.join(isInline ? ' ' : (separators[next(4)] ?? ' '));
      const body = PLACES[round % PLACES.length]?.(`<!-- said ${text} -->`) ?? '';
      const after = await mendedSlide(body);
      const plain = (value: string) =>
        value.replace(/<\/?Notes>|<!--|-->|\\|\s+/g, '').replaceAll('🎉', ':tada:');
      expect(plain(after), body).toBe(plain(body));
      const talk = slideWith(after);
      const left = (await problemsOf([talk])).map(({ id }) => id);
      expect(left, `${body}\n=>\n${after}`).not.toContain('mdx-syntax');
      expect(left, body).not.toContain('html-comment');
      expect(left, `${body}\n=>\n${after}`).not.toContain('nested-slide');
    }
  });
});

describe('quotes that are asides', () => {
  it.each(['NOTE', 'Tip', 'important', 'WARNING', 'caution', 'info', 'danger'])(
    '[!%s] is one',
    async (name) => {
      expect(await idsOfSlide(`> [!${name}]\n> Useful.`)).toEqual([]);
      expect(await idsOfSlide(`> [!${name}] Own title\n> Useful.`)).toEqual([]);
    },
  );

  it.each(['\\[!NOTE]', '[\\!NOTE]', '[!NOTE\\]', '&#91;!NOTE]'])(
    'are quotes where the mark is escaped: %s',
    (mark) => {
      const parsed = parseTalk(`> ${mark}\n> Words.\n`);
      expect(parsed.type === 'parsed' && parsed.root.children?.[0]?.type).toBe('blockquote');
    },
  );

  it('names one that is none', async () => {
    const [problem] = await problemsOf([slideWith('> [!notte]\n> Useful.')]);
    expect(problem?.message).toBe('There is no aside `[!notte]`.');
    expect(problem?.suggestions).toEqual(['note']);
  });
});

describe('a shared part', () => {
  it('is repaired in its own file, and the talk around it in its own', async () => {
    const talk = `${FRONTMATTER}import Part from './_part.mdx'\n\n## One\n\n<Part />\n\n- :tada: after\n`;
    const part = '- first\n\n<!-- said -->\n\n- :rocket: in it\n';
    const files = contentFiles([talkFile(talk, { files: { '_part.mdx': part } })]);
    const { changes, after } = await mendContent(files, TOOLS);
    const texts = Object.fromEntries(changes.map(({ file, after: text }) => [file, text]));
    expect(texts['talks/demo/index.mdx']).toBe(talk.replace(':tada:', '🎉'));
    expect(texts['talks/demo/_part.mdx']).toBe(
      '- first\n\n<Notes>\n\nsaid\n\n</Notes>\n\n- 🚀 in it\n',
    );
    expect(after.problems.map(({ id }) => id)).toEqual([]);
  });
});

describe('findForeign', () => {
  it.each([
    '![',
    '![a](',
    '![a](b){',
    '[a](b ',
    '.a[',
    '<!--',
    '{/*',
    '{{',
    '<a b ',
    ':a',
    '---\na: b\n',
    '`',
    '$ a',
    '> ',
    '# {a ',
    '::: ',
    '^[',
  ])('takes no longer than the text is long: %j', (piece) => {
    const started = performance.now();
    findForeign(piece.repeat(Math.ceil(60_000 / piece.length)), 'index.mdx');
    // A pattern that looks back and forth from every place takes ten seconds and more.
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

describe('syntax of other tools that is read as something else', () => {
  it('says of `H~2~O` that it is shown as it is written', async () => {
    expect(await reportOfSlide('- H~2~O')).toContain(
      '`~2~` is syntax of Pandoc; here it is shown as it is written.',
    );
  });

  it.each([
    ['![bg](https://example.org/pics/a.jpg?x=1)', '<Slide background="./a.jpg" />'],
    ['![bg](//example.org/a)', '<Slide background="./file.png" />'],
    ['![bg right:40%](https://example.org/a.png)', '![what it shows](./a.png)'],
    ['![w:320](https://example.org/a.svg)', '![what it shows](./a.svg#width=25%)'],
  ])('is one problem of %s, with the picture saved first', async (body, instead) => {
    const report = await reportOfSlide(body);
    expect(report.match(/ error | warning /g)).toHaveLength(1);
    expect(report).toContain('Save the picture next to the talk. Write');
    expect(report).toContain(instead);
  });
});

describe('syntax of Quarto, Pandoc, MkDocs and markdown-it', () => {
  it.each([
    ['See @fig-trap.', '[[fig:trap]]'],
    ['- as in [@tbl-costs]', '[[tbl:costs]]'],
    ['See @lst-a and more', '[[lst:a]]'],
    ['See @sec-intro.', '[[#intro]]'],
    ['By @eq-1 it holds', '[[eq:1]]'],
    ['By \\eqref{eq:mass} it holds', '[[eq:mass]]'],
    ['$$ a = b $$ {#eq-mass}', '\\label{eq:mass}'],
    ['$$ a = b $$ {#eq:mass}', '\\label{eq:mass}'],
    ['$$\na = b\n$$ {#eq-mass}\n\n- more', '\\label{eq:mass}'],
    ['$$\na = b\n$$ {#eq:mass}\n\n- more', '\\label{eq:mass}'],
    ['- a ++new++ word', '<ins>new</ins>'],
    ['- ++all new++', '<ins>all new</ins>'],
    ['- a word^[a note]', 'Write a footnote'],
    ['^[a note] begins', 'Write a footnote'],
    ['- words ^[a note]', 'Write a footnote'],
    ['Term\n: what it means', '- **Term**'],
    ['Term\n\n:   what it means', '- **Term**'],
    ['| a |\n| - |\n| b |\n\n: Costs {#tbl-costs}', '<Table caption="Costs">'],
    ['=== "Linux"', '<Columns>'],
    ['===! "Linux"', '<Columns>'],
    ['| a |\n| - |\n| b |\n\nTable: Costs', '<Table caption="Costs">'],
    ['| a |\n| - |\n| b |\n\n: Costs {.big #x}', '<Table caption="Costs">'],
    ['| a |\n| - |\n| b |\n\n: Costs {a b}', '<Table caption="Costs">'],
    ['Table: Costs\n\n| a |\n| - |\n| b |', '<Table caption="Costs">'],
    ['%%a private remark%%', '<Notes>'],
    ['- words %% a remark %% and more', '<Notes>'],
    ['%%\na remark\nof two lines\n%%', '<Notes>'],
    ['+---+---+\n| a | b |\n+===+===+\n| 1 | 2 |\n+---+---+', 'Write a table'],
    ['*[HTML]: Hypertext', '<abbr title="Hypertext">HTML</abbr>'],
    ['- \\( x+y \\)', 'Write `$x+y$`'],
    ['- \\(x^2\\)', 'Write `$x^2$`'],
    ['- \\( \\frac{1}{2} \\)', 'Write `$\\frac{1}{2}$`'],
    ['\\[ z \\]', 'Write `$$`'],
    ['\\[\nx = \\sum_{i} i\n\\]', 'Write `$$`'],
    ['![w|300](./a.png)', '![w](./a.png#width=23%)'],
    ['![w|320x200](./a.png)', '#width=25%'],
    ['```Mermaid\ngraph LR\n```', 'Write `mermaid`'],
    ['```DOT\ndigraph {}\n```', 'Write `dot`'],
  ])('is one problem of %j', async (body, instead) => {
    const report = await reportOfSlide(body, { 'a.png': '' });
    expect(report.match(/ (?:error|warning) {2}foreign-/g)).toHaveLength(1);
    expect(report.match(/ (?:error|warning) {2}/g)).toHaveLength(1);
    expect(report).toContain(instead);
  });

  it('is an error where the compiler could not read it', async () => {
    const table = '| a |\n| - |\n| b |\n\n: Costs';
    expect(await reportOfSlide(table)).toContain('warning  foreign-text');
    expect(await reportOfSlide(`${table} {1 + 1}`)).toContain('warning  foreign-text');
    expect(await reportOfSlide(`${table} {#tbl-costs}`)).toContain('error  foreign-syntax');
    expect(await reportOfSlide(`${table} [[nowhere]]`)).toContain('unknown-talk');
  });

  it.each([
    'Write to me@fig-tree.example or @figure',
    '- C++ and g++ and a++',
    '- i++ + ++j',
    '- `@fig-a` `++a++` `^[a]`',
    '- at 18:30: sharp',
    'a\n:::note\n\nb\n\n:::',
    '```js\nx\n: y\n=== "a"\n```',
    '- a === "b"',
    '- 50%% and 100%% of it',
    '- \\(see above\\) \\[text\\](a) \\[x\\] \\[ \\] \\[1\\]',
    '- `\\( x \\)` and $x$',
    'Table: a word about it',
    '*[a](#one)*: b',
    '```mermaid\ngraph LR\n```',
  ])('is none in %j', async (body) => {
    expect((await reportOfSlide(body)).match(/foreign-/g) ?? []).toEqual([]);
  });
});

describe('components of sites for documents', () => {
  it.each([
    ['Note', ':::note'],
    ['Tip', ':::tip'],
    ['Important', ':::important'],
    ['Warning', ':::warning'],
    ['Caution', ':::caution'],
    ['Info', ':::note'],
    ['Danger', ':::caution'],
    ['Check', ':::tip'],
    ['Callout', ':::tip'],
    ['Admonition', ':::note'],
    ['Aside', ':::caution'],
    ['Tabs', '<Columns>'],
    ['Accordion', '<details>'],
    ['Card', '<Column>'],
  ])('<%s> are told as what they are here', async (name, instead) => {
    const problems = await problemsOfSlide(`<${name}>\n\nWords.\n\n</${name}>`);
    expect(problems.map(({ id }) => id)).toEqual(['foreign-syntax']);
    expect(problems[0]?.fix).toContain(instead);
    expect(problems[0]?.fix).not.toContain('Notes');
  });
});

describe('syntax that is met less often', () => {
  it.each([
    ['As [see @doe2020, p. 3] says.', 'Pandoc'],
    ['As [-@doe2020] says.', 'Pandoc'],
    ['As [@doe2020 p. 3] says.', 'Pandoc'],
    ['As [@doe2020, @roe2021] say.', 'Pandoc'],
    ['![:scale 50%](./a.png)', 'remark'],
    ['![inline fit](./a.png)', 'Deckset'],
    ['[.column]', 'Deckset'],
    ['[.background-color: #fff]', 'Deckset'],
    ['Press ++ctrl+alt+del++ now.', 'MkDocs'],
    ['Go :material-home: now.', 'MkDocs'],
    ['/// note\nText\n///', 'MkDocs'],
    ['\\pause', 'Beamer and Pandoc'],
    ['\\newpage', 'Beamer and Pandoc'],
    ['A paragraph. ^block-id', 'Obsidian'],
  ])('is named: %j', async (body, tool) => {
    const problems = await problemsOfSlide(body);
    expect(problems.map(({ message }) => message).join()).toContain(`is syntax of ${tool}`);
  });

  it.each([
    'As [@popek1974, p. 413] says.',
    'Mail [me](mailto:me@x2.example), [follow @someone], [at me@x2.example].',
    'C++ and a+b+c++ and i++ + j++',
    '2^10 and x^y-z',
    'A \\newpage in a sentence.',
    'Use `++ctrl+c++`.',
    '![A fit of laughter](./a.png)',
  ])('is not found in %j', async (body) => {
    const problems = await problemsOfSlide(body);
    expect(problems.filter(({ id }) => id.startsWith('foreign'))).toEqual([]);
  });

  it.each([
    '{"<!-- x -->"}',
    '![a <!-- x -->](./a.png)',
    '<Figure src="./a.png" alt="a <!-- x -->" />',
    '![a](./a.png "a <!-- x --> b")',
  ])('is no comment between quotes: %j', async (body) => {
    expect(await mendedSlide(body)).toBe(body);
  });
});
