import { describe, expect, it } from 'vitest';
import { parseDocsPage } from '../../../src/docs/parse-page.ts';

const PAGE = `# A **title**

What it
means.

\`\`\`mdx wrong {2} also=bad-id
## One
[[nope]]
\`\`\`

\`\`\`yaml given file=glossary.yaml
a: b
\`\`\`

\`\`\`sh
ls
\`\`\`
`;

describe('parseDocsPage', () => {
  it('takes the heading for the title and the first paragraph for the summary', () => {
    expect(parseDocsPage(PAGE, 'problems/unknown-talk.md')).toMatchObject({
      path: 'problems/unknown-talk',
      title: 'A title',
      summary: 'What it means.',
    });
  });

  it('reads what fences are examples of, and leaves other code alone', () => {
    expect(parseDocsPage(PAGE, 'a.md').examples).toEqual([
      {
        role: 'wrong',
        file: 'talks/demo/index.mdx',
        text: '## One\n[[nope]]\n',
        line: 2,
        isWhole: false,
        also: ['bad-id'],
      },
      {
        role: 'given',
        file: 'glossary.yaml',
        text: 'a: b\n',
        line: null,
        isWhole: false,
        also: [],
      },
    ]);
  });

  it.each([
    ['index.md', ''],
    ['problems/index.md', 'problems'],
    ['my-index.md', 'my-index'],
  ])('gives %s the address `%s`', (file, path) => {
    expect(parseDocsPage('# A', file).path).toBe(path);
  });
});
