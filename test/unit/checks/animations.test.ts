import { describe, expect, it } from 'vitest';
import { FRONTMATTER, idsOf, reportOf, talkFile } from '../../fixtures/unit/content.ts';

const slide = (id: string, body: string, options = 'animate') =>
  `## Slide ${id}\n<Slide id="${id}" ${options} />\n\n${body}`;
const talk = (...slides: readonly string[]) => `${FRONTMATTER}${slides.join('\n\n')}\n`;
const report = (...slides: readonly string[]) => reportOf([talk(...slides)]);
const ids = (...slides: readonly string[]) => idsOf([talk(...slides)]);

describe('lone-animate', () => {
  it('names the marker of a slide whose neighbours stand still', async () => {
    expect(await report(slide('a', '- x', ''), slide('b', '- x'), slide('c', '- x', '')))
      .toMatchInlineSnapshot(`
      "talks/demo/index.mdx:15:1  error  lone-animate
        Neither neighbour of the slide \`b\` is animated, so nothing can move.
        Fix: Write \`animate\` on the slide before or after it as well, or take it out."
    `);
  });

  it('is content with a neighbour before or after', async () => {
    expect(await report(slide('a', '- x'), slide('b', '- x'), slide('c', '- x'))).toBe('');
  });

  it('finds slides that have another one between them', async () => {
    expect(await ids(slide('a', '- x'), slide('b', '- x', ''), slide('c', '- x'))).toEqual([
      'lone-animate 10:1',
      'lone-animate 20:1',
    ]);
  });

  it('knows the title slide', async () => {
    const body = `<Slide animate />\n\n- x\n\n${slide('a', '- x')}`;
    expect(await report(body)).toBe('');
  });
});

describe('nothing-moves', () => {
  it('names each slide that has nothing in common with the other', async () => {
    expect(await report(slide('a', '- x'), slide('b', '- y'))).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:10:1  warning  nothing-moves
        The slide \`a\` has nothing in common with an animated neighbour.
        Fix: Show the same words or picture on both, or give what belongs together the same \`data-id\`.
      talks/demo/index.mdx:15:1  warning  nothing-moves
        The slide \`b\` has nothing in common with an animated neighbour.
        Fix: Show the same words or picture on both, or give what belongs together the same \`data-id\`."
    `);
  });

  it('is content when one of two neighbours has something', async () => {
    expect(await ids(slide('a', '- x'), slide('b', '- x\n- y'), slide('c', '- y'))).toEqual([]);
  });

  it('finds no help in what is only said', async () => {
    expect(await ids(slide('a', 'Same words.'), slide('b', 'Same words.'))).toEqual([
      'nothing-moves 10:1',
      'nothing-moves 15:1',
    ]);
  });

  it('knows the picture of one file', async () => {
    const files = { 'a.svg': '<svg viewBox="0 0 9 9"><path d="M0 0"/></svg>' };
    const body = [
      slide('a', '![One](./a.svg "One.")'),
      slide('b', '<Figure id="again" src="./a.svg" caption="Again." />'),
    ];
    expect(await reportOf([talkFile(talk(...body), { files })])).toBe('');
  });
});
