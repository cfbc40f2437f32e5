import { describe, expect, it } from 'vitest';
import { rewriteContext } from '../../fixtures/unit/arrange.ts';
import { parse, sketch } from '../../fixtures/unit/tree.ts';
import { rewriteNodes } from '../../../src/markdown/rewrite-nodes.ts';
import type { SyntaxNode } from '../../../src/model/syntax.ts';
import { walk } from '../../../src/syntax/nodes.ts';

async function rewrite(
  source: string,
  files: Readonly<Record<string, string>> = {},
): Promise<string> {
  const root = parse(source);
  const children = await rewriteNodes(root.children ?? [], {
    ...rewriteContext(source, { files }, root),
    definitions: definitionsIn(root),
  });
  return sketch({ type: 'root', children });
}

/** The addresses of a text's link definitions by identifier. */
function definitionsIn(root: SyntaxNode): Map<string, string> {
  const definitions = new Map<string, string>();
  walk(root, ({ type, identifier = '', url = '' }) => {
    if (type === 'definition') definitions.set(identifier, url);
  });
  return definitions;
}

/** The text of all nodes, as a reader gets it. */
async function textOf(source: string): Promise<string> {
  const lines = (await rewrite(source)).split('\n').map((line) => line.trim());
  return lines
    .filter((line) => line.startsWith('"'))
    .map((line) => JSON.parse(line) as string)
    .join('');
}

describe('text', () => {
  it.each([
    'At 10:30 sharp.',
    'A ratio of 3:4.',
    'a:b and C:d',
    'x::y',
    ':smile: and :a[b]',
    'See: this',
  ])('keeps `%s`, which is no directive', async (text) => {
    expect(await textOf(text)).toBe(text);
  });

  it.each([
    ':youtube[a]{id=b}',
    '::youtube[a]{id=b}',
    '::youtube{id=b c=d}',
    '::youtube[a]',
    '::youtube',
    ':span[a]{.red}',
  ])('keeps `%s`, which it does not know, as it is', async (text) => {
    expect(await textOf(text)).toBe(text);
  });

  it('makes a paragraph of an unknown directive on its own line, and rewrites its label', async () => {
    expect(await rewrite('::youtube[a *b* [[kvm]]]{id=c}')).toMatchInlineSnapshot(`
      "paragraph
        "::youtube[a "
        emphasis
          "b"
        " "
        <Ref target={"kind":"anchor","talk":"kvm","id":null} from=demo>
        "]{id=c}""
    `);
    expect(await rewrite('See :youtube[a *b*].')).toMatchInlineSnapshot(`
      "paragraph
        "See :youtube[a "
        emphasis
          "b"
        "].""
    `);
  });
});

describe('wiki links', () => {
  it('become references with their own text or none', async () => {
    expect(await rewrite('[[kvm#a]] [[#b|there *now*]]')).toMatchInlineSnapshot(`
      "paragraph
        <Ref target={"kind":"anchor","talk":"kvm","id":"a"} from=demo>
        " "
        <Ref target={"kind":"anchor","talk":"demo","id":"b"} from=demo>
          "there "
          emphasis
            "now""
    `);
  });

  it.each([
    '- [[kvm]]',
    '> [[kvm]]',
    '#### [[kvm]]',
    '| [[kvm]] |\n| - |',
    '<Show>[[kvm]]</Show>',
    '**[[kvm]]**',
  ])('are found in `%s`', async (source) => {
    expect(await rewrite(source)).toContain(
      '<Ref target={"kind":"anchor","talk":"kvm","id":null} from=demo>',
    );
  });

  it.each(['`[[kvm]]`', '```\n[[kvm]]\n```', '{/* [[kvm]] */}', '\\[[kvm]]'])(
    'are not found in `%s`',
    async (source) => {
      expect(await rewrite(source)).not.toContain('<Ref');
    },
  );

  it('are what a file link to a talk is, too', async () => {
    expect(await rewrite('[here](../kvm/index.mdx#a)')).toMatchInlineSnapshot(`
      "paragraph
        <Ref target={"kind":"anchor","talk":"kvm","id":"a"} from=demo>
          "here""
    `);
  });

  it.each(['[here][k]\n\n[k]: ../kvm/index.mdx#a', '<a href="../kvm/index.mdx#a">here</a>'])(
    'are what `%s` is, too',
    async (source) => {
      expect(await rewrite(source)).toMatch(
        /<Ref target={"kind":"anchor","talk":"kvm","id":"a"} from=demo>\n +"here"/,
      );
    },
  );

  it('leave a label alone that nothing defines', async () => {
    expect(await textOf('[here][k]')).toBe('[here][k]');
  });
});

describe('links', () => {
  it('to other sites stay as they are', async () => {
    expect(await rewrite('[a *b*](https://x.example)')).toMatchInlineSnapshot(`
      "paragraph
        link https://x.example
          "a "
          emphasis
            "b""
    `);
  });

  it('to files get the address the file has once published', async () => {
    expect(await rewrite('[a](./b.pdf)')).toContain('<a href={asset(./b.pdf)}>');
  });

  it.each(['[a][k]\n\n[k]: ./b.pdf', '<a href="./b.pdf">a</a>', '<img src="./b.png" alt="" />'])(
    'to files get that address in `%s`, too',
    async (source) => {
      expect(await rewrite(source)).toContain('asset(./b.p');
    },
  );
});

describe('blocks', () => {
  it('sets a table so that it can be scrolled, with alignment by class', async () => {
    expect(await rewrite('| a | b |\n| - | -: |\n| c | d |')).toMatchInlineSnapshot(`
      "<div className=table-scroll tabIndex=0 role=group ariaLabel=Table>
        <table>
          <thead>
            <tr>
              <th>
                "a"
              <th className=align-right>
                "b"
          <tbody>
            <tr>
              <td>
                "c"
              <td className=align-right>
                "d""
    `);
  });

  it('makes a figure of a lone picture, and inlines a drawing', async () => {
    const files = { 'a.svg': '<svg viewBox="0 0 9 9"><path id="p" d="M0 0"/></svg>' };
    expect(await rewrite('![An arrow](./a.svg "Caption")\n\n![A cat](./b.png)', files))
      .toMatchInlineSnapshot(`
        "<figure className=figure,span-12,compact id=fig-a>
          <div className=figure-body>
            <Fragment set:html=<svg viewBox="0 0 9 9" role="img" aria-label="An arrow"><path id="fig-a-p" d="M0 0"/></svg>>
          <BlockCaption talk=demo kind=figure id=a title=Caption>
        <figure className=figure,span-12 id=fig-b>
          <div className=figure-body>
            image ./b.png
          <BlockCaption talk=demo kind=figure id=b>"
      `);
  });

  it('leaves a picture among words where it is', async () => {
    expect(await rewrite('See ![A cat](./b.png).')).toContain('image ./b.png');
  });

  it('shows code with title, steps and caption', async () => {
    expect(await rewrite('```js {1|2} title="a.js" id=trap caption="It traps"\na\nb\n```'))
      .toMatchInlineSnapshot(`
        "<figure className=code id=lst-trap dataLanguage=js dataSteps=1|2>
          <Fragment set:html=<div class="code-title">a.js</div><pre class="shiki" tabindex="0"><code><span class="line">a</span>
        <span class="line">b</span></code></pre>>
          <BlockCaption talk=demo kind=listing id=trap title=It traps>"
      `);
  });

  it('shows the region of a file', async () => {
    const files = { 'a.js': '// #region x\n  b();\n// #endregion\nc();\n' };
    const shown = await rewrite('```js src=./a.js#x\n```', files);
    expect(shown).toContain('b</span>();');
    expect(shown).toContain('<div class="code-title">a.js</div>');
    expect(shown).not.toContain('c();');
  });

  it('sets formulas', async () => {
    expect(await rewrite('$a$\n\n$$\nb\n$$')).toMatch(
      /<math>.*\n.*<div class="math"><math.*display="block"/s,
    );
  });

  it('shows the items of `<Steps>` one at a time, and other blocks as a whole', async () => {
    expect(await rewrite('<Steps>\n\n- a\n- b\n\n> c\n\n</Steps>')).toMatchInlineSnapshot(`
      "<div className=steps>
        list
          listItem className=fragment
            paragraph
              "a"
          listItem className=fragment
            paragraph
              "b"
        <div className=fragment>
          blockquote
            paragraph
              "c""
    `);
  });

  it('sets columns, and shows prose where `<Show>` says so', async () => {
    expect(
      await rewrite(
        '<Columns>\n<Column>\na\n</Column>\n</Columns>\n\n<Show>b</Show>\n\nc <Show>d</Show>',
      ),
    ).toMatchInlineSnapshot(`
      "<div className=columns>
        <div className=column>
          paragraph
            "a"
      <div className=show>
        paragraph
          "b"
      paragraph
        "c "
        <span className=show>
          "d""
    `);
  });

  it('gives a table its caption', async () => {
    const table = await rewrite('<Table id="t" caption="Costs">\n\n| a |\n| - |\n\n</Table>');
    expect(table).toContain('<figure className=figure,figure-table id=tbl-t>');
    expect(table).toContain('<BlockCaption talk=demo kind=table id=t title=Costs>');
  });

  it('gives an inner heading its id', async () => {
    expect(await rewrite('#### Why *so*')).toContain('heading id=why-so');
  });

  it.each([
    ['<img src={\'./a.png\'} alt="" />', '<img src={asset(./a.png)} alt=>'],
    ['<video poster="./a.png" />', '<video poster={asset(./a.png)}>'],
    [
      '<img srcset="./a.png 1x, ./b.png 2x" alt="" />',
      '<img srcset={asset(./a.png) + " 1x, " + asset(./b.png) + " 2x"} alt=>',
    ],
    [
      '<img src="https://x.example/a.png" alt="./b" />',
      '<img src=https://x.example/a.png alt=./b>',
    ],
    ['<Card to="./a.pdf" />', '<Card to=./a.pdf>'],
  ])('gives the files of `%s` their published addresses', async (source, html) => {
    expect(await rewrite(source)).toContain(html);
  });

  it('drops a marker and gives files of a video their addresses', async () => {
    expect(
      await rewrite('<Slide id="a" />\n\n<Video src="./a.mp4" poster="./b.png" title="./c" />'),
    ).toBe('<Video src={asset(./a.mp4)} poster={asset(./b.png)} title=./c>');
  });

  it('keeps components of the author, with attributes and content', async () => {
    expect(await rewrite('<Mine a="b">\n\nc\n\n</Mine>')).toBe('<Mine a=b>\n  paragraph\n    "c"');
  });
});
