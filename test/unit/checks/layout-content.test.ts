import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/checks/check-content.ts';
import { formatProblem } from '../../../src/problems/reporters.ts';
import type { Takes } from '../../../src/model/layouts.ts';
import { contentFiles, FRONTMATTER, TOOLS } from '../../fixtures/unit/content.ts';

const DIAGRAM = '```dot\ndigraph { a -> b }\n```';
const LISTING = '```js\n1;\n```';
const TABLE = '| a | b |\n| - | - |\n| 1 | 2 |';

/** What a slide of a layout is found to hold too much or too little of. */
async function check(takes: Takes, body: string, heading = '## One\n\n'): Promise<string[]> {
  const text = `${heading}<Slide layout="duo" />\n\n${body}\n`;
  const { problems } = await checkContent(contentFiles([FRONTMATTER + text]), {
    ...TOOLS,
    layouts: new Map([['duo', takes]]),
  });
  return problems
    .filter(({ id }) => id === 'layout-content')
    .map(({ message }) => /this slide has (.*)\.$/.exec(message)?.[1] ?? message);
}

describe('layout-content', () => {
  it.each<[string, Takes, string]>([
    ['a picture', { figure: 1 }, '![A.](./a.svg)'],
    ['two pictures', { figure: 2 }, '![A.](./a.svg)\n\n![B.](./b.svg)'],
    ['a figure', { figure: 1 }, '<Figure src="./a.svg" alt="A." />'],
    ['a diagram', { figure: 1 }, DIAGRAM],
    ['a listing', { code: 1 }, LISTING],
    ['a table', { table: 1 }, TABLE],
    ['a table in an element', { table: 1 }, `<Table caption="x">\n\n${TABLE}\n\n</Table>`],
    ['a list', { list: 1 }, '- a\n- b'],
    ['a list in steps', { list: 1 }, '<Steps>\n\n- a\n- b\n\n</Steps>'],
    ['words in steps', { text: 2 }, '<Steps>\n\na\n\nb\n\n</Steps>'],
    ['a quote', { quote: 1 }, '> a'],
    ['a note', { aside: 1 }, '> [!NOTE]\n> a'],
    ['an aside', { aside: 1 }, ':::tip\n\na\n\n:::'],
    ['a formula', { math: 1 }, '$$\nx\n$$'],
    ['columns', { columns: 1 }, '<Columns>\n<Column>\n\n- a\n\n</Column>\n</Columns>'],
    ['shown words', { text: 1 }, '<Show>a</Show>'],
    ['a slide-only list', { list: 1 }, '<SlideOnly>\n\n- a\n\n</SlideOnly>'],
    ['nothing but narration', {}, 'I say this.\n\nAnd this.'],
    ['what only the page has', {}, '<PageOnly>\n\n- a\n\n</PageOnly>'],
    ['private notes', {}, '<Notes>\n\n- a\n\n</Notes>'],
    ['a comment', {}, '{/* later */}'],
    ['any number', { list: 'any' }, '- a\n\n1. b\n\n* c'],
    ['no more than some', { list: [0, 1] }, 'I say this.'],
  ])('takes %s', async (_, takes, body) => {
    expect(await check(takes, body)).toEqual([]);
  });

  it.each<[string, Takes, string, string]>([
    ['too few', { figure: 2 }, '![A.](./a.svg)', '1 figure'],
    ['too many', { figure: 1 }, '![A.](./a.svg)\n\n![B.](./b.svg)', '2 figures'],
    ['none', { figure: [1, 2] }, 'I say this.', 'no figure'],
    ['another kind', { figure: 1 }, '- a', '1 list and no figure'],
    ['an added kind', { list: 1 }, `- a\n\n${LISTING}`, '1 listing'],
    ['narration in place of words', { text: 1 }, 'I say this.', 'no shown text'],
  ])('names %s', async (_, takes, body, found) => {
    expect(await check(takes, body)).toEqual([found]);
  });

  it('lets any slide have a title, unless the layout says how many', async () => {
    expect(await check({}, 'x')).toEqual([]);
    expect(await check({ title: 1 }, 'x')).toEqual([]);
    expect(await check({ title: 0 }, 'x')).toEqual(['1 title']);
    expect(await check({ title: 1 }, 'x', '## One\n\nx\n\n---\n\n')).toEqual(['no title']);
  });

  it('says all at once, with what the layout takes, at the marker', async () => {
    const { problems } = await checkContent(
      contentFiles([`${FRONTMATTER}## One\n\n<Slide layout="duo" />\n\n- a\n\n1. b\n`]),
      { ...TOOLS, layouts: new Map([['duo', { title: 1, figure: [1, 2], list: 1 } as const]]) },
    );
    expect(problems.map(formatProblem).join('\n')).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:11:1  error  layout-content
        The layout \`duo\` takes 1 title, 1 list and 1 to 2 figures, and this slide has 2 lists and no figure.
        Fix: Give the slide what its layout has a place for, or another layout."
    `);
  });

  it('knows layouts of the project, and names the nearest for a slip', async () => {
    const at = async (name: string) =>
      (
        await checkContent(
          contentFiles([`${FRONTMATTER}## One\n\n<Slide layout="${name}" />\n\n- a\n`]),
          {
            ...TOOLS,
            layouts: new Map([['duo', null]]),
          },
        )
      ).problems.filter(({ id }) => id === 'bad-option');
    expect(await at('duo')).toEqual([]);
    expect(await at('dou')).toMatchObject([{ suggestions: ['duo'] }]);
  });
});

describe('a layout of Lectern', () => {
  const problemsOf = async (
    layout: string,
    body: string,
    layouts = new Map<string, Takes | null>(),
  ) =>
    (
      await checkContent(
        contentFiles([`${FRONTMATTER}## One\n\n<Slide layout="${layout}" />\n\n${body}\n`]),
        { ...TOOLS, layouts },
      )
    ).problems
      .filter(({ id }) => id === 'layout-content')
      .map(({ message }) => /this slide has (.*)\.$/.exec(message)?.[1] ?? message);

  it.each<[string, string]>([
    ['quote', '> a'],
    ['fact', '<Show>**5** a</Show>'],
    ['image', '![A.](./a.svg)'],
    ['image-left', '- a\n\n![A.](./a.svg)'],
    ['image-right', '![A.](./a.svg)\n\n> a'],
    ['compare', '<Columns>\n<Column>\n\n- a\n\n</Column>\n</Columns>'],
    ['center', '- a\n\n> b'],
    ['end', 'Said.'],
    ['split', '- a'],
  ])('`%s` takes %j', async (layout, body) => {
    expect(await problemsOf(layout, body)).toEqual([]);
  });

  it.each<[string, string, string]>([
    ['quote', '- a', '1 list and no quote'],
    ['fact', '| a |\n| - |\n| b |', '1 table'],
    ['image', '- a', '1 list and no figure'],
    ['image-left', '- a', 'no figure'],
    ['image-right', '![A.](./a.svg)\n\n![B.](./b.svg)', '2 figures'],
    ['compare', '- a', '1 list and no group of columns'],
    ['end', '```js\n1;\n```', '1 listing'],
  ])('`%s` does not take %j', async (layout, body, found) => {
    expect(await problemsOf(layout, body)).toEqual([found]);
  });

  it('takes what a layout of the project with its name takes', async () => {
    expect(await problemsOf('quote', '- a', new Map([['quote', null]]))).toEqual([]);
    expect(await problemsOf('center', '- a', new Map([['center', { code: 1 }]]))).toEqual([
      '1 list and no listing',
    ]);
  });
});
