import { describe, expect, it } from 'vitest';
import { arrange, rewriteContext } from '../../fixtures/unit/arrange.ts';
import { parse } from '../../fixtures/unit/tree.ts';
import { diagramNode, figureNode } from '../../../src/markdown/block-nodes.ts';
import type { SyntaxNode } from '../../../src/model/syntax.ts';

describe('diagramNode', () => {
  const context = (source: string) => ({
    ...rewriteContext(source),
    cache: {
      get: () =>
        Promise.resolve(
          '<svg viewBox="0 0 90 90"><g id="a"><use href="#a" fill="url(#a)"/></g></svg>',
        ),
      offer: () => undefined,
      isEmpty: () => true,
      save: () => undefined,
    },
  });

  it('numbers a diagram and sets its ids apart from those of others', async () => {
    const source = '```dot id=path caption="The path" alt="An arrow"\ndigraph {}\n```';
    const node = await diagramNode(parse(source).children?.[0] as SyntaxNode, context(source));
    expect(node.attributes).toMatchInlineSnapshot(`
      [
        {
          "name": "set:html",
          "type": "mdxJsxAttribute",
          "value": "<figure class="figure span-3 compact" id="fig-path"><div class="figure-body"><svg viewBox="0 0 90 90" role="img" aria-label="An arrow"><g id="fig-path-a"><use href="#fig-path-a" fill="url(#fig-path-a)"/></g></svg></div><figcaption><span class="caption-label">Figure 1</span> The path</figcaption></figure>",
        },
      ]
    `);
  });

  it('says whose defect it is when a block has no number', async () => {
    const node = { ...parse('```dot\na\n```').children?.[0], type: 'code', position: undefined };
    await expect(diagramNode(node, context('a'))).rejects.toThrow(
      'No number was given to the code',
    );
  });
});

describe('figureNode', () => {
  it('keeps a picture for the compiler to optimise', async () => {
    const source = '![A cat](./a.png)';
    const node = parse(source).children?.[0] as SyntaxNode;
    const figure = await figureNode(node, node.children?.[0] as SyntaxNode, rewriteContext(source));
    expect(JSON.stringify(figure)).toContain('"type":"image","url":"./a.png","alt":"A cat"');
  });

  it('inlines a drawing whose path is percent-encoded', async () => {
    const files = { 'my file.svg': '<svg viewBox="0 0 9 9"><path d="M0 0"/></svg>' };
    expect(await arrange('![A](./my%20file.svg)', { files })).toContain('<svg');
  });
});
