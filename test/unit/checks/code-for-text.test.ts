import { describe, expect, it } from 'vitest';
import { problemsOfSlide, reportOfSlide } from '../../fixtures/unit/content.ts';

async function idsIn(body: string): Promise<string[]> {
  return (await problemsOfSlide(body)).map(({ id, column, target }) => `${id} ${column} ${target}`);
}

describe('code-for-text', () => {
  it('says what the page would show', async () => {
    expect(await reportOfSlide('- set {1, 2, 3}\n- {}\n- {5}')).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:11:7  error  code-for-text
        Braces are code, so the page shows \`3\` for \`{1, 2, 3}\`.
        Fix: Write a plain brace as \`\\{\`, or take the braces out.
      talks/demo/index.mdx:12:3  error  code-for-text
        Braces are code, so the page shows nothing for \`{}\`.
        Fix: Write a plain brace as \`\\{\`, or take the braces out.
      talks/demo/index.mdx:13:3  error  code-for-text
        Braces are code, so the page shows \`5\` for \`{5}\`.
        Fix: Write \`5\` without braces, or a plain brace as \`\\{\`."
    `);
  });

  it.each([
    ['- set {1, 2, 3}', 'code-for-text 7 {1, 2, 3}'],
    ['- {a, b}', 'code-for-text 3 {a, b}'],
    ['- {x, 1}', 'code-for-text 3 {x, 1}'],
    ['- pick {}', 'code-for-text 8 {}'],
    ['- a { } b', 'code-for-text 5 { }'],
    ['- js{1-3}', 'code-for-text 5 {1-3}'],
    ['- {1|2}', 'code-for-text 3 {1|2}'],
    ['- {5}', 'code-for-text 3 {5}'],
    ['- {-5}', 'code-for-text 3 {-5}'],
    ['- {[1, 2]}', 'code-for-text 3 {[1, 2]}'],
    ['- {null}', 'code-for-text 3 {null}'],
    ['- {true}', 'code-for-text 3 {true}'],
    ['- {/a+/}', 'code-for-text 3 {/a+/}'],
    ['## {}', 'code-for-text 4 {}'],
    ['- {file}', 'unknown-variable 4 file'],
    ['- {name}', 'unknown-variable 4 name'],
  ])('names %j', async (body, expected) => {
    expect(await idsIn(body)).toContain(expected);
  });

  it.each([
    '- {" "} a',
    '- {`a`}',
    '- {60 * 24}',
    '- {1 + 1}',
    '- {/* a remark */} a',
    '- {Math.max(1, 2)}',
    '- {["a", "b"].join(", ")}',
    '- \\{1, 2, 3}',
    '- `{1, 2, 3}`',
    'export const year = 2018\n\n- {year}',
    'export const file = "a.txt"\n\n- {file}',
  ])('is content with %j', async (body) => {
    expect(await idsIn(body)).toEqual([]);
  });
});
