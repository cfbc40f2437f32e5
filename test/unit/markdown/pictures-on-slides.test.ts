import { describe, expect, it } from 'vitest';
import type { SyntaxNode } from '../../../src/model/syntax.ts';
import { isElement, textAttributeOf, walk } from '../../../src/syntax/nodes.ts';
import { arrangeTree } from '../../fixtures/unit/arrange.ts';
import { sketch } from '../../fixtures/unit/tree.ts';

const FILES = { 'c.svg': '<svg viewBox="0 0 9 9"><path id="p" d="M0 0"/></svg>' };

/** Ways to write a picture. */
const FORMS: readonly ((url: string) => string)[] = [
  (url) => `![alt](${url})`,
  (url) => `[![alt](${url})](https://a.example)`,
  (url) => `**![alt](${url} "Title")**`,
  (url) => `![alt](${url}#width=40%)`,
  (url) => `<img src="${url}" alt="alt" />`,
];

/** Places in a talk where a picture may be. */
const PLACES: readonly ((picture: string) => string)[] = [
  (picture) => picture,
  (picture) => `${picture}\nWords below.`,
  (picture) => `Words above.\n${picture}`,
  (picture) => `Words before ${picture} and after.`,
  (picture) => `${picture} ${picture}`,
  (picture) => `*${picture}*`,
  (picture) => `- ${picture}\n- item`,
  (picture) => `- item ${picture}\n  and words`,
  (picture) => `1. item\n\n   ${picture}`,
  (picture) => `> ${picture}\n> said`,
  (picture) => `> [!NOTE]\n> ${picture}`,
  (picture) => `| a | b |\n| - | - |\n| ${picture.replace('|', '\\|')} | c |`,
  (picture) => `:::tip\n${picture}\n:::`,
  (picture) => `<Steps>\n\n${picture}\n\n</Steps>`,
  (picture) => `<Columns>\n<Column>\n\n${picture}\nwords\n\n</Column>\n</Columns>`,
  (picture) => `<Show>\n\nwords ${picture}\n\n</Show>`,
  (picture) => `#### Inner\n\n${picture}`,
  (picture) => `<SlideOnly>\n\n${picture}\n\n</SlideOnly>`,
];

/** The files that a slide shows: what is in narration is for the speaker and the page. */
function shown(root: SyntaxNode): string[] {
  const urls: string[] = [];
  walk(root, (node) => {
    if (isElement(node, 'Narration')) return false;
    if (node.type === 'image') urls.push(node.url ?? '');
    if (isElement(node, 'img')) urls.push('img');
    if (textAttributeOf(node, 'set:html')?.startsWith('<svg')) urls.push('drawing');
    return true;
  });
  return urls;
}

describe('a picture is on its slide', () => {
  it.each(PLACES.map((place) => [place('PICTURE'), place] as const))('%j', async (_, place) => {
    for (const form of FORMS) {
      for (const url of ['./a.png', './c.svg']) {
        const source = `## One\n\n${place(form(url))}\n`;
        const tree = await arrangeTree(source, { files: FILES });
        expect(shown(tree).length, source).toBeGreaterThan(0);
      }
    }
  });

  it('is on it once, and not at all where only the page has it', async () => {
    const once = await arrangeTree('## One\n\nSee ![a](./a.png) here.\n');
    expect(shown(once)).toEqual(['./a.png']);
    const never = await arrangeTree('## One\n\nSee <PageOnly>![a](./a.png)</PageOnly> here.\n');
    expect(shown(never)).toEqual([]);
  });

  it('has no id twice, however often it is shown', async () => {
    const source = `## One\n\n${PLACES.map((place) => FORMS.map((form) => place(form('./c.svg'))).join('\n\n')).join('\n\n')}\n`;
    const tree = sketch(await arrangeTree(source, { files: FILES }));
    const ids = [...tree.matchAll(/ id="?((?:fig|pic)-[\w-]+)/g)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(60);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('keeps the width of the picture, and not of its place in a sentence', async () => {
    const wide = sketch(await arrangeTree('## One\n\n![a](./a.png#width=45%)\n'));
    expect(wide).toContain('className=figure,span-12,has-width,tens-4,ones-5');
    expect(wide).toContain('image ./a.png\n');
    const small = sketch(await arrangeTree('## One\n\nPress ![a](./a.png#width=5%).\n'));
    expect(small).toContain('<span className=picture,has-width,tens-0,ones-5>');
    expect(small).toContain('<div className=figure,span-12>');
  });

  it('leads where its link does, with the caption outside of the link', async () => {
    expect(sketch(await arrangeTree('## One\n\n[![a](./a.png "C")](#one)\n')))
      .toMatchInlineSnapshot(`
      "<Slide talk=demo id=open depth=1>
      <Slide talk=demo id=one depth=2>
        <SlideHeading talk=demo id=one depth=2>
          "One"
        <figure className=figure,span-12 id=fig-a>
          <div className=figure-body>
            <Ref target={"kind":"anchor","talk":"demo","id":"one"} from=demo>
              image ./a.png
          <BlockCaption talk=demo kind=figure id=a title=C>"
    `);
  });
});

describe('columns', () => {
  it('have the widths that are given', async () => {
    const source =
      '<Columns>\n<Column width="30%">\na\n</Column>\n<Column>\nb\n</Column>\n</Columns>';
    const tree = sketch(await arrangeTree(`## One\n\n${source}\n`));
    expect(tree).toContain('<div className=columns,sized>');
    expect(tree).toContain('<div className=column,has-width,tens-3,ones-0>');
    expect(tree).toContain('<div className=column>');
  });
});
