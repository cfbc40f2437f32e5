import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrange, arrangeTree } from '../../fixtures/unit/arrange.ts';

const SECRET = 'Secret canary';

describe('arrangeTalk', () => {
  it('makes an element of each slide, with its heading, narration and what is shown', async () => {
    expect(
      await arrange(
        'Welcome.\n\n## Traps\n<Slide layout="full" background="./b.png" />\n\none\n\ntwo\n\n- shown\n\nthree\n\n---\n\n### Rings\n',
      ),
    ).toMatchInlineSnapshot(`
      "<Slide talk=demo id=open depth=1>
        <Narration class=notes>
          paragraph
            "Welcome."
      <Slide talk=demo id=traps depth=2 layout=full background={asset(./b.png)}>
        <SlideHeading talk=demo id=traps depth=2>
          "Traps"
        <Narration class=notes>
          paragraph
            "one"
          paragraph
            "two"
        list
          listItem
            paragraph
              "shown"
        <Narration class=notes>
          paragraph
            "three"
      <Slide talk=demo id=traps-2 depth=0>
      <Slide talk=demo id=rings depth=3 layout=statement>
        <SlideHeading talk=demo id=rings depth=3>
          "Rings""
    `);
  });

  it('shows a formula that stands alone on one line, and says the words around it', async () => {
    const arranged = await arrange('## A\n\nSaid.\n\n$$a$$\n\nSaid, with $b$.');
    expect(arranged.match(/<Narration|<div class="math"|"Said.*"/g)).toEqual([
      '<Narration',
      '"Said."',
      '<div class="math"',
      '<Narration',
      '"Said, with "',
    ]);
  });

  it('names the drawings of an animated slide by their file, or as they are told to be', async () => {
    const files = { 'a.svg': '<svg viewBox="0 0 9 9"><path d="M0 0h9"/></svg>' };
    const picture = '![An arrow](./a.svg)';
    const named = '<Figure id="b" data-id="arrow" src="./a.svg" alt="An arrow" />';
    const arranged = await arrange(
      `## A\n<Slide animate />\n\n${picture}\n\n${named}\n\n## B\n\n${picture.replace('a.svg)', 'a.svg "B")')}`,
      { files },
    );
    expect(arranged).toContain('<Slide talk=demo id=a depth=2 animate>');
    expect(arranged.match(/className=figure-body[^>]*>/g)).toEqual([
      'className=figure-body dataId=./a.svg>',
      'className=figure-body dataId=arrow>',
      'className=figure-body>',
    ]);
  });

  it('keeps imports and frontmatter in front', async () => {
    const text = '---\na: b\n---\n\n## One\n\nimport x from "x"\n\ny\n';
    expect((await arrange(text)).split('\n').slice(0, 2)).toEqual([
      'yaml a: b',
      'mdxjsEsm import x from "x"',
    ]);
  });

  it('puts each slide under a `###` heading below the one before it, when asked to', async () => {
    const text = '## A\n\n### B\n\n---\n\n## C\n\n### D\n';
    const shape = (await arrange(text, { stacks: true })).replace(/ talk=demo| depth=\d/g, '');
    expect(shape).toMatchInlineSnapshot(`
      "<Slide id=open>
      <Stack>
        <Slide id=a layout=statement>
          <SlideHeading id=a>
            "A"
        <Slide id=b layout=statement>
          <SlideHeading id=b>
            "B"
        <Slide id=b-2>
      <Stack>
        <Slide id=c layout=statement>
          <SlideHeading id=c>
            "C"
        <Slide id=d layout=statement>
          <SlideHeading id=d>
            "D""
    `);
  });

  it('puts no slide below the title slide', async () => {
    expect(await arrange('### A\n\n### B\n', { stacks: true })).not.toMatch(
      /^<Slide talk=demo id=open[^\n]*\n {4}/,
    );
  });

  it('keeps every word of a talk, in order', async () => {
    const block = fc.constantFrom(
      ['## ', ''],
      ['### ', ''],
      ['#### ', ''],
      ['', ''],
      ['- ', ''],
      ['> ', ''],
      ['::', ''],
      ['a:', ''],
      ['<Show>', '</Show>'],
      ['<PageOnly>', '</PageOnly>'],
      ['<Columns>\n\n', '\n\n</Columns>'],
      [':::tip\n', '\n:::'],
      ['| ', ' |\n| - |'],
      ['---\n\n', ''],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(block, { maxLength: 12 }), async (blocks) => {
        const words = blocks.map((_, index) => `word${index}x`);
        const text = blocks.map(
          ([open = '', close = ''], index) => open + (words[index] ?? '') + close,
        );
        const shown = await arrange(['Intro.', ...text].join('\n\n'));
        expect(shown.match(/(?<!=)\bword\d+x/g) ?? []).toEqual(words);
      }),
      { numRuns: 60 },
    );
  });
});

describe('private notes', () => {
  const NOTES = `<Notes>${SECRET}</Notes>`;
  const PLACES: readonly (readonly [string, string])[] = [
    ['a slide', `## A\n\n${NOTES}`],
    ['the title slide', NOTES],
    ['a block', `## A\n\n<Notes>\n\n- ${SECRET}\n\n</Notes>`],
    ['a line', `## A\n\nWords ${NOTES} words.`],
    ['a list in a quote', `## A\n\n> - a ${NOTES}`],
    ['a table', `## A\n\n| a |\n| - |\n| ${NOTES} |`],
    ['columns', `## A\n\n<Columns>\n<Column>\n${NOTES}\n</Column>\n</Columns>`],
    ['steps', `## A\n\n<Steps>\n\n- a ${NOTES}\n\n</Steps>`],
    ['an aside and its title', `## A\n\n:::note[T ${NOTES}]\n${NOTES}\n:::`],
    ['a link', `## A\n\n[a ${NOTES}](https://x.example)`],
    ['emphasis', `## A\n\n**a ${NOTES}**`],
    ['a figure', `## A\n\n<Figure caption="C">\n\n${NOTES}\n\n</Figure>`],
    ['a table with a caption', `## A\n\n<Table>\n\n| a |\n| - |\n\n${NOTES}\n\n</Table>`],
    ['text for the page', `## A\n\n<PageOnly>a ${NOTES}</PageOnly>`],
    ['an inner heading', `## A\n\n#### B ${NOTES}`],
    ['a component of the author', `## A\n\n<Mine>\n\n${NOTES}\n\n</Mine>`],
    ['a heading', `## A ${NOTES}`],
    ['a footnote', `## A\n\na[^1]\n\n[^1]: b ${NOTES}`],
    ['notes', `## A\n\n<Notes>\n\n${NOTES}\n\n</Notes>`],
  ];

  it.each(PLACES)('are in no public output, in %s', async (_, text) => {
    expect(JSON.stringify(await arrangeTree(text))).not.toContain(SECRET);
  });

  it.each(PLACES)('are there for their speaker, in %s', async (_, text) => {
    expect(JSON.stringify(await arrangeTree(text, { notes: 'private' }))).toContain(SECRET);
  });

  it('are in no public footnote that only notes use', async () => {
    const text = `## A\n\n<Notes>a[^1]</Notes>\n\n[^1]: ${SECRET}\n`;
    expect(JSON.stringify(await arrangeTree(text))).not.toContain(SECRET);
    expect(JSON.stringify(await arrangeTree(text, { notes: 'private' }))).toContain(SECRET);
  });

  it.each([
    ['the label of a directive in a line', `## A\n\nsee :foo[${NOTES}]`],
    ['the label of a directive of its own', `## A\n\n::leaf[${NOTES}]`],
  ])('are in no public output, in %s', async (_, text) => {
    expect(JSON.stringify(await arrangeTree(text))).not.toContain(SECRET);
  });
});
