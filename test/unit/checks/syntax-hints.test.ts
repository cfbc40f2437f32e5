import { describe, expect, it } from 'vitest';
import { FRONTMATTER, reportOf, reportOfSlide } from '../../fixtures/unit/content.ts';
import { syntaxHint } from '../../../src/checks/syntax-hints.ts';

/** The hint for a slide that is not valid MDX. */
async function fixOf(body: string): Promise<string> {
  return (await reportOfSlide(body)).split('\n').find((line) => line.includes('Fix: ')) ?? '';
}

const CLOSE = 'Close every element in the order it was opened; write `<br/>`, not `<br>`.';
const BRACE = 'Write a plain brace as `\\{`.';

describe('mdx-syntax', () => {
  it('says where and why a talk cannot be parsed, and what to do', async () => {
    expect(await reportOfSlide('<Columns>\n\nWords')).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:11:1  error  mdx-syntax
        This is not valid MDX: Expected a closing tag for \`<Columns>\`.
        Fix: Close every element in the order it was opened; write \`<br/>\`, not \`<br>\`."
    `);
  });

  it('names both places of elements that cross', async () => {
    expect(await reportOfSlide('<Columns>\n\na\n\n</Column>')).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:15:1  error  mdx-syntax
        This is not valid MDX: Unexpected closing tag \`</Column>\`, expected corresponding closing tag for \`<Columns>\` (11:1).
        Fix: Close every element in the order it was opened; write \`<br/>\`, not \`<br>\`."
    `);
  });

  it('names an import that cannot be read', async () => {
    const report = await reportOf([`${FRONTMATTER}import { a from "a"\n\n## One\n`]);
    expect(report).toContain('talks/demo/index.mdx:9:12  error  mdx-syntax');
  });

  it('takes prose that begins with a word like import for prose', async () => {
    expect(
      await reportOfSlide('Import taxes rose.\n\nexports were free, important as that was.'),
    ).toBe('');
  });

  it('takes a comment, an entity and an escaped brace for what they are', async () => {
    expect(await reportOfSlide('{/* a */} &lt;b> \\{c} \\<d> a < b')).toBe('');
  });
});

describe('syntaxHint', () => {
  it.each([
    ['<details><summary>A</summary>\n\nWords\n\n</details>', 'details'],
    ['<div>a\n\nb</div>', 'div'],
    ['<Show>a\n\nb</Show>', 'Show'],
    ['<blockquote>a\n\n- b\n\n</blockquote>', 'blockquote'],
  ])('knows that an element around blocks begins on a line of its own: %j', async (body, name) => {
    expect(await fixOf(body)).toContain(
      `Put \`<${name}>\` and \`</${name}>\` on lines of their own`,
    );
  });

  it('knows an element that is not closed', async () => {
    expect(await fixOf('a<br>b')).toContain(CLOSE);
  });

  it('knows an address in angle brackets', async () => {
    expect(await fixOf('<https://x.example>')).toContain('Write links as `[text](https://…)`');
  });

  it('knows an expression that is none', async () => {
    expect(await fixOf('a {b c} d')).toContain(BRACE);
  });

  it('knows a brace that is not closed', async () => {
    expect(await fixOf('a { b')).toContain(BRACE);
  });

  it('knows an import that cannot be read', async () => {
    const report = await reportOf([`${FRONTMATTER}export const a = ;\n\n## One\n`]);
    expect(report).toContain('Imports and exports stand at the top');
  });

  it('has a word for everything else', () => {
    expect(syntaxHint('Something new')).toBe('Mend the text at this place.');
  });
});
