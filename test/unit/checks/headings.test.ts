import { describe, expect, it } from 'vitest';
import { problemsOf, reportOfSlide, slideWith } from '../../fixtures/unit/content.ts';

async function idsIn(body: string): Promise<string[]> {
  const problems = await problemsOf([slideWith(body)]);
  return problems.map(({ id, line, column }) => `${id} ${line}:${column}`);
}

describe('empty-heading', () => {
  it('says what to write instead', async () => {
    expect(await reportOfSlide('##\n\n- a')).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:11:1  warning  empty-heading
        The heading \`##\` has no words.
        Fix: Give it words; a line \`---\` opens a slide without a heading."
    `);
  });

  it.each([
    '##',
    '### ',
    '## &nbsp;',
    '## {/* later */}',
    '## \u200b',
    '#### ',
    '## <span></span>',
  ])('is reported of %j', async (heading) => {
    expect(await idsIn(`${heading}\n\n- a`)).toContain('empty-heading 11:1');
  });

  it.each(['## a', '## $x$', '## `a`', '## {1 + 1}', '## <em>a</em>', '---', '## ??'])(
    'is not reported of %j',
    async (heading) => {
      expect((await idsIn(`${heading}\n\n- a`)).filter((id) => id.startsWith('empty-'))).toEqual(
        [],
      );
    },
  );
});
