import { describe, expect, it } from 'vitest';
import { CHILDLESS, WRAPPERS } from '../../../src/format/component-options.ts';
import { problemsOf, reportOfSlide, slideWith, talkFile } from '../../fixtures/unit/content.ts';

const FILES = {
  'a.png': '',
  'a.webm': 'film',
  'a.vtt': 'WEBVTT\n\n00:00.000 --> 00:01.000\nHi.\n',
};

async function idsIn(body: string): Promise<string[]> {
  const problems = await problemsOf([talkFile(slideWith(body), { files: FILES })]);
  return problems.map(({ id, line, target }) => `${id} ${line} ${target}`);
}

describe('lost-words', () => {
  it('says where they are and what to do', async () => {
    expect(await reportOfSlide('<Video src="./a.webm">words</Video>', FILES))
      .toMatchInlineSnapshot(`
      "talks/demo/index.mdx:11:23  error  lost-words
        No view shows \`words\`: \`<Video>\` takes nothing there.
        Fix: Write \`<Video … />\`, and what is to be shown before or after it."
    `);
    expect(await reportOfSlide(':::note[Title] more\n\nWords.\n\n:::')).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:11:1  error  lost-words
        No view shows \`more\`: \`:::note\` takes nothing there.
        Fix: Put the words on a line of their own."
    `);
  });

  const CHILDLESS_TAGS = [...CHILDLESS].map((name) =>
    name === 'Video' ? [name, 'Video src="./a.webm"'] : [name, `${name} src="./a.vtt"`],
  );

  it.each([...CHILDLESS_TAGS, ['Figure', 'Figure src="./a.png" alt="a"']])(
    'are named in <%s>',
    async (name, open) => {
      expect(await idsIn(`<${open}>words</${name}>`)).toEqual(['lost-words 11 words']);
      expect(await idsIn(`<${open}>\n\n**words** more\n\n</${name}>`)).toEqual([
        'lost-words 13 words more',
      ]);
      expect(await idsIn(`<${open}>\n\n- a\n- b\n\n</${name}>`)).toEqual(['lost-words 13 ab']);
      expect(await idsIn(`<${open}>\n</${name}>`)).toEqual([]);
      expect(await idsIn(`<${open}>{/* a remark */}</${name}>`)).toEqual([]);
    },
  );

  it.each([
    [':::note[unclosed title\n\nW\n\n:::', '[unclosed title'],
    [':::tip[un\nclosed]\n\nW\n\n:::', '[un'],
    [':::note[a] b\n\nW\n\n:::', 'b'],
    ['::::note[a [b] c] d\n\nW\n\n::::', 'd'],
    [':::note(a)\n\nW\n\n:::', '(a)'],
    [':::note[a [b] `c]`]\n\nW\n\n:::', '`]'],
    [':::note: a\n\nW\n\n:::', ': a'],
    ['> :::note[a] b\n> W\n> :::', 'b'],
    ['- :::note[a] b\n  W\n  :::', 'b'],
    ['$$ x + y\nz\n$$', 'x + y'],
  ])('are named behind the mark of %j', async (body, words) => {
    expect(await idsIn(body)).toEqual([`lost-words 11 ${words}`]);
  });

  it.each([
    ':::note\n\nW\n\n:::',
    ':::note[Title]\n\nW\n\n:::',
    '> [!NOTE] Title\n> W',
    '$$ a + b $$',
    '<Figure caption="a">\n\n- b\n\n</Figure>',
  ])('are none in %j', async (body) => {
    expect((await idsIn(body)).filter((id) => id.startsWith('lost-words'))).toEqual([]);
  });
});

describe('empty-component', () => {
  it('says what is missing', async () => {
    expect(await reportOfSlide('<Table caption="a">\n\nwords\n\n</Table>')).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:11:1  warning  empty-component
        \`<Table>\` lacks a table.
        Fix: Put a table between its tags, or take it out."
    `);
  });

  it.each([...WRAPPERS.keys()])('is reported on <%s>', async (name) => {
    const found = `empty-component 11 ${name}`;
    expect(await idsIn(`<${name} />`)).toEqual([found]);
    expect(await idsIn(`<${name}></${name}>`)).toEqual([found]);
    expect(await idsIn(`<${name}>\n\n{/* later */}\n\n</${name}>`)).toEqual([found]);
    expect(await idsIn(`<${name}>\n\n| a |\n| - |\n| b |\n\n</${name}>`)).toEqual([]);
  });

  it.each([':::note\n:::', ':::tip[Title]\n\n:::'])('is reported on %j', async (body) => {
    expect((await idsIn(body)).map((id) => id.split(' ')[0])).toEqual(['empty-component']);
  });

  it.each([
    '<Show>![a](./a.png)</Show>',
    '<Show>`code`</Show>',
    '<Show>$x$</Show>',
    '<Show>{1 + 1}</Show>',
    '<SlideOnly><img src="./a.png" alt="a" /></SlideOnly>',
    '<PageOnly><Transcript src="./a.vtt" /></PageOnly>',
    '<Table><table><tbody><tr><td>a</td></tr></tbody></table></Table>',
  ])('is not reported on %j', async (body) => {
    expect((await idsIn(body)).filter((id) => id.startsWith('empty'))).toEqual([]);
  });

  it.each([
    ['```js src=./a.js\nlet x = 1\n```', 'lost-words 12 let x = 1'],
    ['```js title="a" src=./a.js {1}\n\n  let x\n```', 'lost-words 12 let x'],
    ['- a\n\n  ```js src=./a.js\n  let x\n  ```', 'lost-words 14 let x'],
  ])('are named below a fence that shows a file: %j', async (body, expected) => {
    const problems = await problemsOf([talkFile(slideWith(body), { files: { 'a.js': '1\n' } })]);
    expect(problems.map(({ id, line, target }) => `${id} ${line} ${target}`)).toEqual([expected]);
  });

  it('are none in a fence with a file alone, and in one with code alone', async () => {
    const body = '```js src=./a.js\n```\n\n```js src=./a.js\n\n```\n\n```js\nlet x\n```';
    expect(await problemsOf([talkFile(slideWith(body), { files: { 'a.js': '1\n' } })])).toEqual([]);
  });
});
