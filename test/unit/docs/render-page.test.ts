import { describe, expect, it } from 'vitest';
import { parseDocsPage } from '../../../src/docs/parse-page.ts';
import { renderDocsPage } from '../../../src/docs/render-page.ts';

const TOOLS = {
  highlight: (code: string) =>
    Promise.resolve(
      `<pre>${code
        .split('\n')
        .map((line) => `<span class="line">${line}</span>`)
        .join('\n')}</pre>`,
    ),
  urlOf: (path: string) => `/x/docs/${path}`,
  pictureUrlOf: (path: string) => `/x/docs/${path}`,
};
const render = (source: string, file = 'problems/a.md') =>
  renderDocsPage(parseDocsPage(source, file), TOOLS);

describe('renderDocsPage', () => {
  it('leaves the title to the layout, and names its headings', async () => {
    expect(await render('# Title\n\nText.\n\n## What else helps')).toBe(
      '<p>Text.</p>\n<h2 id="what-else-helps">What else helps</h2>\n',
    );
  });

  it('says of an example whether to copy it, and marks the line it is about', async () => {
    expect(
      await render('```mdx wrong {2} file=talks/b/index.mdx\na\nb\n```'),
    ).toMatchInlineSnapshot(
      `
      "<figure class="code example example-wrong"><figcaption class="code-title"><b>Not like this</b> <span>talks/b/index.mdx</span></figcaption><pre><span class="line">a</span>
      <span class="line highlighted error">b</span></pre></figure>
      "
    `,
    );
  });

  it('frames other code without a word', async () => {
    expect(await render('```sh\nls\n```')).toBe(
      '<figure class="code"><pre><span class="line">ls</span></pre></figure>\n',
    );
  });

  it('turns links between files into links between pages', async () => {
    const html = await render(
      '[a](../rules.md#b) [c](./index.md) [d](./d.md) [e](https://x.example/a.md) [f](#g)',
    );
    expect([...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
      '/x/docs/rules#b',
      '/x/docs/problems',
      '/x/docs/problems/d',
      'https://x.example/a.md',
      '#g',
    ]);
  });
});
