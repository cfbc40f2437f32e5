import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseLayout } from '../../../src/format/choose-layout.ts';
import { fillClasses, fillSlide, type Fill } from '../../../src/format/fill-slide.ts';
import { outline } from '../../fixtures/unit/tree.ts';

/** How the first slide after the title slide is set. */
function setting(source: string): { layout: string; fill: Fill; classes: string } {
  const talk = outline(source);
  const [, nodes] = talk.split.slides;
  const [, slide] = talk.outline.slides;
  if (!nodes || !slide) throw new Error('The talk has no slide.');
  const layout = chooseLayout(nodes, slide);
  const fill = fillSlide(nodes, layout, slide.title, ({ value }) => value ?? '');
  return { layout, fill, classes: fillClasses(fill).join(' ') };
}

const list = (count: number, words = 'a few words') =>
  Array.from({ length: count }, () => `- ${words}`).join('\n');
const code = (lines: number, columns: number) =>
  `\`\`\`js\n${Array.from({ length: lines }, () => 'x'.repeat(columns)).join('\n')}\n\`\`\``;
const table = (rows: number, words = 'word') =>
  `| a | b |\n| - | - |\n${`| ${words} | ${words} |\n`.repeat(rows)}`;

describe('chooseLayout', () => {
  it.each<[string, string]>([
    ['## A\n\n> words', 'quote'],
    ['---\n\n> words\n>\n> — Name', 'quote'],
    ['## A\n\nSaid.\n\n> words', 'quote'],
    ['## A\n\n> words\n\n- item', 'default'],
    ['## A title alone', 'statement'],
    ['## A title alone\n\nWith words that are said.', 'statement'],
    [`## ${'A very long title '.repeat(9)}`, 'default'],
    ['---\n\n<Show>A line alone.</Show>', 'statement'],
    [`---\n\n<Show>${'Many words. '.repeat(20)}</Show>`, 'default'],
    ['## A\n\n<Show>A line.</Show>', 'default'],
    ['## A\n\n<Slide layout="dense" />\n\n> words', 'dense'],
    ['## A\n\n<Slide layout="full" />\n\n![A.](./a.jpg)', 'image'],
    ['## A\n\n<Slide layout="full" />\n\n![A.](./a.svg)', 'full'],
    ['## A\n\n<Slide layout="full" />\n\n![A.](./a.png)\n\n![B.](./b.png)', 'full'],
  ])('makes of %j a slide of %s', (source, layout) => {
    expect(setting(source).layout).toBe(layout);
  });
});

describe('fillSlide', () => {
  it.each<[string, string, string]>([
    ['a short list alone', list(4), 'fill-text-40 fill-narrow'],
    ['a short list in steps', `<Steps>\n\n${list(4)}\n\n</Steps>`, 'fill-text-40 fill-narrow'],
    ['one item', list(1), 'fill-text-60'],
    ['two items', list(2), 'fill-text-48'],
    ['a longer list', list(7), 'fill-text-36'],
    ['a list that fills a slide', list(9), ''],
    ['a short listing', code(4, 40), 'fill-code-36'],
    ['a listing with long lines', code(4, 50), 'fill-code-32'],
    ['a listing with longer lines', code(4, 60), 'fill-code-28'],
    ['a listing as wide as a slide', code(4, 75), ''],
    ['a long listing', code(11, 40), 'fill-code-28'],
    ['a small table', table(4), 'fill-table-34'],
    ['a table that fills a slide', table(12), ''],
    ['a table with many words', table(4, 'many words in a row '.repeat(6)), ''],
    ['a formula', '$$\na + b\n$$', 'fill-math-60'],
    ['words beside a picture', `${list(2)}\n\n![A.](./a.svg)`, ''],
    ['a list with a picture in it', '- ![A.](./a.svg)\n- b', ''],
    ['a component, whose height nobody knows', `${list(2)}\n\n<Chart />`, ''],
  ])('sets %s', (_, body, classes) => {
    expect(setting(`## A\n\n${body}`).classes).toBe(classes);
  });

  it('sets a fact as large as its line takes it', () => {
    const fact = (body: string, title = 'A') =>
      setting(`## ${title}\n\n<Slide layout="fact" />\n\n${body}`).fill.text;
    expect(fact('<Show>**95 %** on time</Show>')).toBe(180);
    expect(fact('<Show>of all</Show>', '12,000')).toBe(180);
    expect(fact('<Show>**1,234,567,890** a day</Show>')).toBe(120);
    expect(fact('<Show>**more than anybody could count** a day</Show>')).toBe(84);
  });

  it('never sets more in larger letters', () => {
    const size = ({ text, code: ofCode, table: ofTable }: Fill) => text ?? ofCode ?? ofTable ?? 0;
    const shapes = [list, (count: number) => code(count, 30), (count: number) => table(count)];
    fc.assert(
      fc.property(fc.constantFrom(...shapes), fc.nat(14), fc.nat(6), (shape, count, more) => {
        const small = setting(`## A\n\n${shape(count + 1)}`).fill;
        const large = setting(`## A\n\n${shape(count + 1 + more)}`).fill;
        expect(size(large)).toBeLessThanOrEqual(size(small));
      }),
    );
  });

  it('never sets longer words in larger letters', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 8 }),
        fc.nat(200),
        fc.nat(60),
        (count, length, more) => {
          const small = setting(`## A\n\n${list(count, `w${'o '.repeat(length)}`)}`).fill;
          const large = setting(`## A\n\n${list(count, `w${'o '.repeat(length + more)}`)}`).fill;
          expect(large.text ?? 0).toBeLessThanOrEqual(small.text ?? 0);
        },
      ),
    );
  });

  it('has no size that no class sets', () => {
    const source = [list(1), list(2), list(3), list(6), code(2, 20), table(2)];
    for (const body of source) expect(setting(`## A\n\n${body}`).classes).toMatch(/^fill-/);
  });
});
