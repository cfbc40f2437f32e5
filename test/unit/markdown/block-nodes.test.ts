import { describe, expect, it } from 'vitest';
import { arrange, rewriteContext } from '../../fixtures/unit/arrange.ts';
import { parse, sketch } from '../../fixtures/unit/tree.ts';
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
    expect(sketch({ type: 'root', children: [node] })).toMatchInlineSnapshot(`
      "<figure className=figure,span-3,compact id=fig-path>
        <div className=figure-body>
          <Fragment set:html=<svg viewBox="0 0 90 90" role="img" aria-label="An arrow"><g id="fig-path-a"><use href="#fig-path-a" fill="url(#fig-path-a)"/></g></svg>>
        <BlockCaption talk=demo kind=figure id=path title=The path>"
    `);
  });

  it('is a drawing alone inside the figure that shows it', async () => {
    const source = '<Figure caption="C">\n\n```dot\na\n```\n\n</Figure>';
    const [figure] = parse(source).children ?? [];
    const node = await diagramNode(figure?.children?.[0] as SyntaxNode, context(source));
    expect(node.data).toMatchObject({
      hProperties: { className: ['drawing', 'span-3', 'compact'] },
    });
    expect(JSON.stringify(node)).not.toContain('<figure');
  });
});

describe('figureNode', () => {
  it('keeps a picture for the compiler to optimize', async () => {
    const source = '![A cat](./a.png)';
    const node = parse(source).children?.[0] as SyntaxNode;
    const figure = await figureNode(node, rewriteContext(source));
    expect(JSON.stringify(figure)).toContain('"type":"image","url":"./a.png","alt":"A cat"');
  });

  it('says whose defect it is when a block has no number', async () => {
    const [node] = parse('![A](./a.png)').children ?? [];
    await expect(
      figureNode({ ...(node as SyntaxNode), position: undefined }, rewriteContext('a')),
    ).rejects.toThrow('No number was given to the paragraph');
  });

  it('inlines a drawing whose path is percent-encoded', async () => {
    const files = { 'my file.svg': '<svg viewBox="0 0 9 9"><path d="M0 0"/></svg>' };
    expect(await arrange('![A](./my%20file.svg)', { files })).toContain('<svg');
  });
});
