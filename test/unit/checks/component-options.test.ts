import { describe, expect, it } from 'vitest';
import { COMPONENT_OPTIONS } from '../../../src/format/component-options.ts';
import { problemsOf, reportOfSlide, slideWith, talkFile } from '../../fixtures/unit/content.ts';

const FILES = {
  'a.png': '',
  'a.webm': 'film',
  'a.vtt': 'WEBVTT\n\n00:00.000 --> 00:01.000\nHi.\n',
};

async function idsIn(body: string): Promise<string[]> {
  const problems = await problemsOf([talkFile(slideWith(body), { files: FILES })]);
  return problems.map(({ id, target }) => `${id} ${target}`);
}

/** A component as it is written without any option that matters. */
function sample(name: string, option: string): string {
  const needed =
    name === 'Figure' || name === 'Video'
      ? ` src="./a.${name === 'Video' ? 'webm' : 'png'}" alt="a"`
      : '';
  const own = name === 'Video' ? needed.replace(' alt="a"', '') : needed;
  return name === 'Slide' || own
    ? `<${name}${own} ${option} />`
    : `<${name} ${option}>\n\n- a\n\n</${name}>`;
}

describe('unknown-option', () => {
  const NAMES = Object.keys(COMPONENT_OPTIONS).filter(
    (name) => name !== 'Fragment' && name !== 'Transcript',
  );

  it.each(NAMES)('is reported on <%s>, whatever it is', async (name) => {
    for (const option of [
      'titel="x"',
      'class="big"',
      'zoom={2}',
      'aria-label="x"',
      'at',
      'constructor="x"',
    ]) {
      // A slide may be given a class.
      if (name === 'Slide' && option.startsWith('class')) continue;
      const written = option.split(/[={]/)[0];
      expect(await idsIn(sample(name, option)), sample(name, option)).toContain(
        `unknown-option ${written}`,
      );
    }
  });

  it.each([
    ['<Figure src="./a.png" alt="a" captoin="b" />', 'caption'],
    ['<Figure src="./a.png" alt="a" widht="50%" />', 'width'],
    ['<Table captoin="b">\n\n| a |\n| - |\n| b |\n\n</Table>', 'caption'],
    ['<Video src="./a.webm" autopaly />', 'autoplay'],
    ['<Video src="./a.webm" mutted />', 'muted'],
    ['<Columns>\n\n<Column widht="40%">\n\n- a\n\n</Column>\n\n</Columns>', 'width'],
    ['![a](./a.png#widht=50%)', 'width'],
    ['```ts titel="x.ts"\na\n```', 'title'],
    ['```ts captoin="y"\na\n```', 'caption'],
  ])('%j comes near %s', async (body, near) => {
    const problems = await problemsOf([talkFile(slideWith(body), { files: FILES })]);
    expect(problems.map(({ id, suggestions }) => [id, suggestions])).toEqual([
      ['unknown-option', [near]],
    ]);
  });

  it.each([
    ['```ts filename="x.ts"\na\n```', 'title='],
    ['```ts [x.ts]\na\n```', 'title="x.ts"'],
    ['```ts [3-4.ts]\na\n```', 'title="3-4.ts"'],
    ['```ts [1]\na\n```', '`{1}`'],
    ['```ts [1|3-5,7|*]\na\n```', '`{1|3-5,7|all}`'],
    ['```ts [*|1]\na\n```', '`{all|1}`'],
    ['```ts [20: 1|2-3]\na\n```', '`{1|2-3}`'],
    ['```ts [ 1, 2 | 3 ]\na\n```', '`{1,2|3}`'],
    ['```ts startLine=5\na\n```', '{1|3-5|all}'],
    ['```ts showLineNumbers\na\n```', '{1|3-5|all}'],
    ['```ts {1}{lines:true}\na\n```', 'lines are named in steps'],
    ['```ts {all} twoslash\na\n```', 'shown, not run'],
    ['```ts {1} {monaco-run}\na\n```', 'code is shown, not run'],
    ['```ts hl_lines="1"\na\n```', '[!code highlight]'],
    ['```mermaid {scale: 0.5} alt="a"\na\n```', 'a drawing takes'],
    ['```dot title="x" alt="a"\na\n```', 'Correct the name'],
    ['<Columns widths="2 3">\n\n- a\n\n</Columns>', '<Column width="40%">'],
    ['<Video src="./a.webm" height="200" />', 'width="50%"'],
    ['<Video src="./a.webm" controls />', 'always'],
    [':::note{.big}\na\n:::', 'title in brackets'],
    [':::tip{title="x"}\na\n:::', ':::tip[Title]'],
  ])('%j is told what to write', async (body, fix) => {
    const problems = await problemsOf([talkFile(slideWith(body), { files: FILES })]);
    expect(problems.map(({ id }) => id)).toEqual(['unknown-option']);
    expect(problems[0]?.fix).toContain(fix);
  });

  it.each([
    ['rust[1|3-5]', '`rust {1|3-5}`'],
    ['c++[*|2]', '`c++ {all|2}`'],
    ['ts[20:1-2,4]', '`ts {1-2,4}`'],
  ])('```%s is told how lines are stepped through', async (language, fix) => {
    const problems = await problemsOf([talkFile(slideWith(`\`\`\`${language}\na\n\`\`\``))]);
    expect(problems.map(({ id }) => id)).toEqual(['foreign-syntax']);
    expect(problems[0]?.fix).toContain(fix);
  });

  it.each([
    '```ts {1|all} title="x.ts" id=x caption="y"\na\n```',
    '```ts title="a {b} c"\na\n```',
    '```mermaid alt="x" caption="y" id=z data-id="q"\na\n```',
    '<Figure src="./a.png" alt="a" caption="b" id="c" width="50%" data-id="d" />',
    '<Video src="./a.webm" poster="./a.png" captions="./a.vtt" title="a" width="60%" autoplay loop muted start="10" />',
    '<Video src="./a.webm" autoplay={true} loop={false} start={90} />',
    '<Video src="https://a.example/watch?v=1" title="a" start="1:30" />',
    '<div class="big" data-x="1"><p id="y">a</p></div>',
    '<Columns>\n\n<Column width="40%">\n\n- a\n\n</Column>\n\n<Column>\n\n- b\n\n</Column>\n\n</Columns>',
  ])('leaves %j alone', async (body) => {
    expect(await idsIn(body)).toEqual([]);
  });

  it('finds elements in code', async () => {
    expect(await idsIn('{true && <Video src="./a.webm" autopaly />}')).toContain(
      'unknown-option autopaly',
    );
  });
});

describe('bad-option', () => {
  it.each([
    ['<Figure src="./a.png" alt="a" width="wide" />', 'wide'],
    ['<Figure src="./a.png" alt="a" width="0%" />', '0%'],
    ['<Figure src="./a.png" alt="a" width="120%" />', '120%'],
    ['<Figure src="./a.png" alt="a" width="300px" />', '300px'],
    ['<Figure src="./a.png" alt="a" width={50} />', '{50}'],
    ['<Table caption={1}>\n\n| a |\n| - |\n| b |\n\n</Table>', '{1}'],
    ['<Figure src="./a.png" alt="a" caption />', ''],
    ['<Figure src="./a.png" alt="a" caption={words} />', '{words}'],
    ['<Figure src="./a.png" alt="a" id="" />', ''],
    ['<Figure src="./a.webm" alt="a" />', './a.webm'],
    ['![a](./a.png#width=wide)', 'wide'],
    ['![a](./a.png#width=50)', '50'],
    ['![a](./a.png#width)', 'width'],
    ['<Table id>\n\n| a |\n| - |\n| b |\n\n</Table>', ''],
    ['<Video src="./a.webm" autoplay="false" />', 'false'],
    ['<Video src="./a.webm" loop="yes" />', 'yes'],
    ['<Video src="./a.webm" start="soon" />', 'soon'],
    ['<Video src="./a.webm" start="-3" />', '-3'],
    ['<Video src="./a.webm" captions="./a.png" />', './a.png'],
    ['<Video src="./a.webm" poster="./a.webm" />', './a.webm'],
    ['<Video src="./a.webm" muted muted />', 'two values'],
    ['```ts title\na\n```', ''],
    ['```ts title= id=x\na\n```', ''],
    ['```ts id=a id=b\na\n```', 'b'],
    ['## Two\n\n<Slide background="notacolor" />\n\n- a', 'notacolor'],
    ['## Two\n\n<Slide background="#12" />\n\n- a', '#12'],
    ['## Two\n\n<Slide background="rgb(1, 2)" />\n\n- a', 'rgb(1, 2)'],
    ['## Two\n\n<Slide background="linear-gradient(navy)" />\n\n- a', 'linear-gradient(navy)'],
    ['## Two\n\n<Slide background="./a.webm" />\n\n- a', './a.webm'],
    ['## Two\n\n<Slide background />\n\n- a', ''],
    ['## Two\n\n<Slide id="" />\n\n- a', ''],
    ['## Two\n\n<Slide layout />\n\n- a', ''],
    ['## Two\n\n<Slide transition="Fade" />\n\n- a', 'Fade'],
  ])('%j', async (body, value) => {
    const talk = `export const words = 'x';\n\n${body}`;
    const ids = (await idsIn(talk)).filter((id) => !id.startsWith('unused'));
    expect(ids).toEqual([`bad-option ${value}`]);
  });

  it.each([
    'navy',
    'RebeccaPurple',
    '#012',
    '#01234567',
    'rgb(0 0 0 / 50%)',
    'rgba(1, 2, 3, 0.5)',
    'hsl(120deg 50% 50%)',
    'oklch(0.7 0.1 200)',
    'var(--curtain)',
    'var(--x, #fff)',
    'light-dark(white, black)',
    'color-mix(in oklab, navy, white 20%)',
    'linear-gradient(45deg, navy, teal)',
    'linear-gradient(to right, rgb(0 0 0 / 50%) 10%, #fff 90%)',
    'radial-gradient(circle at 50% 50%, #123, #456)',
    'conic-gradient(from 10deg, red, blue 90deg, red)',
    './a.png',
  ])('a background may be %s', async (background) => {
    expect(await idsIn(`## Two\n\n<Slide background="${background}" />\n\n- a`)).toEqual([]);
  });

  it('comes near a color', async () => {
    const [problem] = await problemsOf([
      slideWith('## Two\n\n<Slide background="darkbleu" />\n\n- a'),
    ]);
    expect(problem?.suggestions[0]).toBe('darkblue');
  });
});

describe('missing-option', () => {
  it('says what a film needs', async () => {
    expect(await reportOfSlide('<Video title="a" />')).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:11:1  error  missing-option
        \`<Video>\` needs the option \`src\`.
        Fix: Add \`src="…"\`."
    `);
  });

  it('says what a figure needs, which may be inside it', async () => {
    expect(await idsIn('<Figure caption="a" />')).toEqual(['missing-option null']);
    expect(await idsIn('<Figure caption="a">\n\n- b\n\n</Figure>')).toEqual([]);
  });

  it('takes a spread for an option', async () => {
    expect(await idsIn('<Video {...props} />')).toEqual([]);
  });
});

describe('not-a-film', () => {
  it('says what a film is', async () => {
    expect(await reportOfSlide('<Video src="./a.png" />', FILES)).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:11:1  error  not-a-film
        The file \`./a.png\` is not a film that browsers play.
        Fix: Use a file \`.mp4\` or \`.webm\`; a picture is \`![what it shows](./file.png)\`."
    `);
  });

  it.each(['./a.vtt', './a.png?x=1', './a.gif'])('%s is none', async (src) => {
    expect(await idsIn(`<Video src="${src}" />`)).toContain(`not-a-film ${src}`);
  });
});

describe('an option that is given twice', () => {
  it.each([
    '<Slide layout="section" layout="full" />',
    '<Slide id={"a"} id="b" />',
    '<Slide time="60s" time="60s" time="60s" />',
    '<Figure src="./a.png" alt="a" alt="b" />',
    '<Video src="./a.webm" loop loop />',
    '<Table id="a" id="b">\n\n| a |\n| - |\n| b |\n\n</Table>',
    '<img src="./a.png" alt="a" alt="b" />',
    '- <abbr title="a" title="b">c</abbr>',
    '<Slide.Part a="1" a="2" />',
  ])('is one problem of %j', async (body) => {
    const ids = await idsIn(body);
    expect(ids.filter((id) => id === 'bad-option two values')).toHaveLength(1);
  });
});

describe('options of a slide that say nothing', () => {
  it.each([
    ['<Slide time="0s" />', '0s'],
    ['<Slide time="0m" />', '0m'],
    ['<Slide time="0m0s" />', '0m0s'],
    ['<Slide time="00s" />', '00s'],
    ['<Slide {...props} />', '{...props}'],
    ['<Slide id="a" {...props} />', '{...props}'],
  ])('are reported in %s', async (body, value) => {
    expect(await idsIn(`${body}\n\n- a`)).toContain(`bad-option ${value}`);
  });
});

describe('a fence with what another tool reads', () => {
  it.each([
    ['{monaco-run}', '{monaco-run}'],
    ['{monaco}', '{monaco}'],
    ['{1} {lines:true}', '{lines:true}'],
    ["{*} {maxHeight:'100px'}", "{maxHeight:'100px'}"],
  ])('is one problem of %s', async (meta, option) => {
    expect(await idsIn(`\`\`\`ts ${meta}\na\n\`\`\``)).toEqual([`unknown-option ${option}`]);
  });

  it.each([
    [`title="a "b" c"`, `a "b" c`],
    [`title="a "b" c" {1} caption="x"`, `a "b" c`],
    [`{1} caption="x" title='it's'`, `it's`],
    [`title="say "hi""`, `say "hi"`],
    [`title="a" caption="the "x" y" id="z"`, `the "x" y`],
  ])('is one problem of %s, whose quotes end too early', async (meta, value) => {
    expect(await idsIn(`\`\`\`ts ${meta}\na\n\`\`\``)).toEqual([`bad-option ${value}`]);
  });

  it.each([
    'title="a=b" caption="c"',
    `title='a "b" c'`,
    '{1|all} title="a"',
    '{ 1 | all }',
    'title="{a}"',
  ])('is none with %s', async (meta) => {
    expect(await idsIn(`\`\`\`ts ${meta}\na\n\`\`\``)).toEqual([]);
  });
});

describe('`numbers` of a fence', () => {
  it.each(['numbers', 'numbers title="a.js"', '{1|2} numbers', 'title="a.js" numbers {1}'])(
    'is a word alone: %s',
    async (meta) => {
      expect(await idsIn(`\`\`\`js ${meta}\n1;\n2;\n\`\`\``)).toEqual([]);
    },
  );

  it.each(['numbers=true', 'numbers="yes"', 'numbers numbers'])('is not %s', async (meta) => {
    expect((await idsIn(`\`\`\`js ${meta}\n1;\n\`\`\``)).join()).toMatch(/^bad-option/);
  });

  it('says nothing to a drawing', async () => {
    expect(await idsIn('```dot numbers alt="x"\ndigraph { a -> b }\n```')).toEqual([
      'unknown-option numbers',
    ]);
  });
});
