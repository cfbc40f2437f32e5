import { describe, expect, it } from 'vitest';
import { outline } from '../../fixtures/unit/tree.ts';

describe('outlineTalk', () => {
  it('lists slides with id, title, depth, narration and place', () => {
    const { slides } = outline(
      'Hello there.\n\n## One *two*\n<Slide layout="full" time="90s" />\n\nThree words here.\n\n---\n\n- shown\n',
    ).outline;
    expect(
      slides.map(({ id, title, depth, narrationWords, place }) => [
        id,
        title,
        depth,
        narrationWords,
        place.line,
      ]),
    ).toEqual([
      ['open', 'Demo', 1, 2, 1],
      ['one-two', 'One two', 2, 3, 3],
      ['one-two-2', '', 0, 0, 8],
    ]);
    expect(slides[1]?.options).toMatchObject({ layout: 'full', seconds: 90 });
  });

  it('numbers figures, tables and listings of the whole talk, each kind by itself', () => {
    const { anchors } = outline(
      [
        '## One',
        '![a](./a.svg)',
        '```js id=trap\na\n```',
        '```js\nnot a listing\n```',
        '## Two',
        '<Table caption="T">\n\n| a |\n| - |\n\n</Table>',
        '- item\n\n  ![b](./b.svg)',
        '<Columns>\n\n```dot\na\n```\n\n</Columns>',
        '<Figure src="./c.svg" id="x" />',
      ].join('\n\n'),
    ).outline;
    expect(
      anchors
        .filter(({ kind }) => kind !== 'slide')
        .map(({ kind, id, number, slideId }) => `${kind} ${number} ${id} on ${slideId}`),
    ).toEqual([
      'figure 1 a on one',
      'listing 1 trap on one',
      'table 1 table-1 on two',
      'figure 2 b on two',
      'figure 3 figure-3 on two',
      'figure 4 x on two',
    ]);
  });

  it('says which view alone shows a block, and numbers it all the same', () => {
    const { anchors } = outline(
      [
        '![a](./a.svg)',
        '<PageOnly>\n\n![b](./b.svg)\n\n</PageOnly>',
        '<SlideOnly>\n\n<Columns>\n\n![c](./c.svg)\n\n</Columns>\n\n</SlideOnly>',
      ].join('\n\n'),
    ).outline;
    expect(
      anchors
        .filter(({ kind }) => kind === 'figure')
        .map(({ id, number, onlyIn }) => [id, number, onlyIn]),
    ).toEqual([
      ['a', 1, undefined],
      ['b', 2, 'page'],
      ['c', 3, 'deck'],
    ]);
  });

  it('counts a figure once, whatever stands in it', () => {
    const { anchors } = outline(
      '<Figure caption="C">\n\n![a](./a.png)\n\n</Figure>\n\n![b](./b.png)\n',
    ).outline;
    expect(anchors.map(({ kind, id, number }) => `${kind} ${number} ${id}`)).toEqual([
      'slide 0 open',
      'figure 1 figure-1',
      'figure 2 b',
    ]);
  });

  it('names inner headings apart from slides', () => {
    const { anchors } = outline('## Traps\n\n#### Traps\n\n#### Other `x`\n').outline;
    expect(anchors.map(({ kind, id, slideId }) => `${kind} ${id} ${slideId}`)).toEqual([
      'slide open open',
      'slide traps traps',
      'heading traps-1 traps',
      'heading other-x traps',
    ]);
  });

  it('gives no id to what stands in code', () => {
    expect(outline('```md\n## a\n![b](./b.png)\n```\n').outline.anchors).toHaveLength(1);
  });

  it('is the same for every kind of line break', () => {
    const text = '## One\n\n![a](./a.svg)\n\nSee [[#one]] and [@b].\n';
    const shape = ({ outline: found }: ReturnType<typeof outline>) =>
      JSON.stringify(found, (key, value: unknown) => (key === 'place' ? null : value));
    expect(shape(outline(text.replace(/\n/g, '\r\n')))).toEqual(shape(outline(text)));
    expect(shape(outline(text.replace(/\n/g, '\r')))).toEqual(shape(outline(text)));
  });
});
