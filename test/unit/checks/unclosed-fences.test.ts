import { describe, expect, it } from 'vitest';
import { FRONTMATTER, problemsOf, reportOfSlide, slideWith } from '../../fixtures/unit/content.ts';

const MARKS = ['```', '````', '``````', '~~~', '~~~~~'];
const CONTAINERS: readonly [string, string, string][] = [
  ['in a slide', '', ''],
  ['in a list', '- ', '  '],
  ['in a numbered list', '1. ', '   '],
  ['in a quote', '> ', '> '],
  ['in a list in a quote', '> - ', '>   '],
  ['in a list in a list', '- - ', '    '],
];
const CASES = CONTAINERS.flatMap(([where, first, next]) =>
  MARKS.flatMap((mark) => ['', 'js'].map((info) => ({ where, first, next, mark, info }))),
);

async function linesOf(body: string): Promise<string[]> {
  const problems = await problemsOf([slideWith(body)]);
  return problems.map(({ id, line, column }) => `${id} ${line}:${column}`);
}

describe('unclosed-fence', () => {
  it('names the line that opens it, and where the code seems to end', async () => {
    expect(await reportOfSlide('```js\ntrap();\n\n## Two\n\nWords.')).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:11:1  error  unclosed-fence
        Nothing closes the code fence \` \`\`\` \`, so what follows the code is shown as code too.
        Fix: Put a line \` \`\`\` \` after the code, which seems to end before line 14. A fence that shows fences is longer than they are."
    `);
  });

  it('names a mark that does not close it', async () => {
    expect(await reportOfSlide('````js\ntrap();\n```\n\nWords.')).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:11:1  error  unclosed-fence
        Nothing closes the code fence \` \`\`\`\` \`, so what follows the code is shown as code too.
        Fix: Write \` \`\`\`\` \` in line 13; what is there does not close it."
    `);
  });

  it.each(CASES)('is found $where: $mark$info', async ({ first, next, mark, info }) => {
    const opening = `${first}${mark}${info}\n${next}trap();\n`;
    const at = `unclosed-fence 11:${first.length + 1}`;
    expect(await linesOf(opening)).toEqual([at]);
    expect(await linesOf(`${opening}\nWords.`)).toEqual([at]);
    expect(await linesOf(`${opening}${next}${mark}${mark[0]}\n\nWords.`)).toEqual([]);
    expect(await linesOf(`${opening}${next}${mark}\n\nWords.`)).toEqual([]);
    if (mark.length > 3) expect(await linesOf(`${opening}${next}${mark.slice(1)}\n`)).toEqual([at]);
  });

  it('names a fence that the end of the next one closes', async () => {
    const body = '```js\na();\n\nWords.\n\n```js\nb();\n```\n\nMore.\n\n```\nc\n```\n';
    expect(await linesOf(body)).toEqual(['unclosed-fence 11:1']);
  });

  it('names the first of fences inside a fence of the same length', async () => {
    const body = '```text\nWrite\n```js\na();\n```\n```\n\nWords.';
    expect(await linesOf(body)).toEqual(['unclosed-fence 11:1']);
  });

  it('says it, and not that the element around it has no end', async () => {
    expect(await linesOf('<Notes>\n\n```js\ntrap();\n\n</Notes>\n\nWords.')).toEqual([
      'unclosed-fence 13:1',
    ]);
  });

  it('still says that an element has no end when every fence has one', async () => {
    expect(await linesOf('<Notes>\n\n```js\ntrap();\n```\n\nWords.')).toEqual(['mdx-syntax 11:1']);
  });

  it.each([
    ['a longer fence around fences', '````text\n```js\na();\n```\n````'],
    ['another sign around fences', '~~~text\n```js\na();\n```\n~~~'],
    ['an empty fence', '```\n```'],
    ['two fences in a row', '```js\na();\n```\n\n```js\nb();\n```'],
    ['code in a line', 'Write ```` ``` ```` at its end.'],
    ['a fence that ends with the file', '```js\na();\n```'],
  ])('is content with %s', async (_, body) => {
    expect(await linesOf(body)).toEqual([]);
  });

  it('reads line ends of Windows', async () => {
    const text = `${FRONTMATTER}## One\n\n~~~js\na();\n~~~\n\n~~~js\nb();\n`.replaceAll(
      '\n',
      '\r\n',
    );
    const problems = await problemsOf([text]);
    expect(problems.map(({ id, line }) => `${id} ${line}`)).toEqual(['unclosed-fence 15']);
  });
});
