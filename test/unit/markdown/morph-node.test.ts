import { describe, expect, it } from 'vitest';
import { rewriteContext } from '../../fixtures/unit/arrange.ts';
import { parse, sketch } from '../../fixtures/unit/tree.ts';
import { rewriteNodes } from '../../../src/markdown/rewrite-nodes.ts';

async function rewrite(source: string, positions = false): Promise<string> {
  const root = parse(source);
  const context = { ...rewriteContext(source, {}, root), marksPlaces: positions };
  return sketch({ type: 'root', children: await rewriteNodes(root.children ?? [], context) });
}

describe('morphNode', () => {
  it('puts listings one after another, each after the first a step, with what they share', async () => {
    const source =
      '<Morph>\n\n```yaml title="pod.yaml"\nkind: Pod\n```\n\n```yaml id=pod caption="A pod."\nkind: Pod\nname: first\n```\n\n</Morph>';
    expect(await rewrite(source)).toMatchInlineSnapshot(`
      "<div className=morph role=group ariaLabel=Code in 2 steps dataMatches=0,0,9>
        <Fragment set:html=<figure class="code" data-language="yaml"><div class="code-title"><span>pod.yaml</span> <span class="step-count">1 of 2</span></div><pre class="shiki" tabindex="0"><code><span class="line"><span class="tok-keyword">kind: </span><span class="tok-string-expression">Pod</span></span></code></pre></figure>>
        <figure className=code,fragment id=lst-pod dataLanguage=yaml>
          <Fragment set:html=<div class="code-title unnamed"><span class="step-count">2 of 2</span></div><pre class="shiki" tabindex="0"><code><span class="line"><span class="tok-keyword">kind: </span><span class="tok-string-expression">Pod</span></span>
      <span class="line new-line"><span class="tok-keyword">name: </span><span class="tok-string-expression">first</span></span></code></pre>>
          <BlockCaption talk=demo kind=listing id=pod title=A pod.>"
    `);
  });

  it('matches what is shown, without the notes in its comments, and as its characters are read', async () => {
    const source =
      '<Morph>\n\n```js\nif (a < b && c) go(); // [!code ++]\n```\n\n```js\nif (a < b && c) stay();\n```\n\n</Morph>';
    expect(await rewrite(source)).toContain('dataMatches=0,0,15 18,20,3>');
  });

  it('says where each line was written, for the review', async () => {
    const source = '<Morph>\n\n```yaml\na\n```\n\n```yaml\na\nb\n```\n\n</Morph>';
    const sketched = await rewrite(source, true);
    for (const place of ['1:1', '3:1', '4:1', '7:1', '8:1', '9:1'])
      expect(sketched).toContain(place);
  });
});
