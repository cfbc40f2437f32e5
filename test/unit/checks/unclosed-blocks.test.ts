import { describe, expect, it } from 'vitest';
import { problemsOf, reportOfSlide, slideWith } from '../../fixtures/unit/content.ts';

async function idsIn(body: string): Promise<string[]> {
  const problems = await problemsOf([slideWith(body)]);
  return problems.map(({ id, line, column }) => `${id} ${line}:${column}`);
}

describe('unclosed-block', () => {
  it('says what is open and how to close it', async () => {
    expect(await reportOfSlide('$$\na + b\n\n- and more')).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:11:1  error  unclosed-block
        Nothing closes the formula that \`$$\` opens.
        Fix: Put \`$$\` after the formula, on a line of its own; write a plain dollar as \`\\$\`."
    `);
    expect(await reportOfSlide(':::note\n\nWords.\n\n## Two\n\n- a')).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:11:1  error  unclosed-block
        Nothing closes the aside that \`:::note\` opens, so all that follows is in it.
        Fix: Put a line \`:::\` after the aside."
    `);
  });

  it.each([
    ['$$\na', '11:1'],
    ['$$\na\n\n## Two\n\n- b', '11:1'],
    ['$$\na\n\n## Two\n\n$$\nb\n$$\n\n- c', '11:1'],
    ['$$\na\n$$\n\n$$\nb\n\n- c', '15:1'],
    ['- $$ x + y\n- b', '11:3'],
    ['> $$\n> a\n\n- b', '11:3'],
    ['Text $$a + b and no end', '11:6'],
    ['- so $$\\frac{1}{2} is', '11:6'],
    ['Text $$x^2', '11:6'],
    ['::::note\n\n:::tip\n\nx\n\n:::\n\ny', '11:1'],
    ['- :::note\n  words\n\n- b', '11:3'],
    [':::note[Title]\n\nW\n\n### Three\n\n---\n\n- a', '11:1'],
  ])('is one problem in %j', async (body, place) => {
    expect(await idsIn(body)).toEqual([`unclosed-block ${place}`]);
  });

  it.each([
    '$$a$$',
    '$$\na\n\nb\n$$',
    '- $$\n  a\n  $$',
    '> $$\n> a\n> $$',
    'costs $$ or more, $$$ for two',
    'The id $$ of a process',
    '`$$a + b`',
    '\\$\\$a + b',
    'so $$x + y$$ is',
    '> :::note\n> words\n> :::',
    '- :::note\n  words\n  :::',
    '> [!NOTE]\n> words',
    '::::note\n\n:::tip\n\nx\n\n:::\n\n::::',
  ])('is none in %j', async (body) => {
    expect(await idsIn(body)).toEqual([]);
  });
});
