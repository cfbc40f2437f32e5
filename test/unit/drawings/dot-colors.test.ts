import { describe, expect, it } from 'vitest';
import { drawDot } from '../../../src/markdown/blocks/diagram.ts';

const DARK = '#14211c';
const LIGHT = '#fdfdfb';

/** The color of each text of a drawing: `page` where it is that of the page. */
async function lettersOf(dot: string): Promise<Record<string, string>> {
  const svg = await drawDot(`digraph { ${dot} }`);
  const texts = svg.matchAll(/<text([^>]*)>([^<]*)<\/text>/g);
  return Object.fromEntries(
    Array.from(texts, ([, attributes = '', text = '']) => [
      text,
      /fill="([^"]*)"/.exec(attributes)?.[1] ?? 'page',
    ]),
  );
}

describe('the letters of a dot drawing', () => {
  it.each([
    ['a', { a: 'page' }],
    ['a [style=filled fillcolor=lightblue]', { a: DARK }],
    ['a [style=filled fillcolor=navy]', { a: LIGHT }],
    ['a [style=filled fillcolor="#036"]', { a: LIGHT }],
    ['a [style=filled]', { a: DARK }],
    ['a [style=filled fillcolor=black fontcolor=white]', { a: 'white' }],
    ['a [style=filled fillcolor="#ffd700" shape=ellipse]', { a: DARK }],
    ['a [style=filled fillcolor=navy fontcolor=yellow]', { a: 'yellow' }],
    ['a [style=filled fillcolor="navy:blue"]', { a: LIGHT }],
    ['a [style=filled fillcolor="#ff000030"]', { a: 'page' }],
    ['a [style=filled color=".7 .3 1.0"]', { a: DARK }],
    ['a [shape=record label="x|y" style=filled fillcolor=black]', { x: LIGHT, y: LIGHT }],
    ['a [shape=record label="x|y" style=filled fillcolor=maroon]', { x: LIGHT, y: LIGHT }],
    ['node [style=filled fillcolor=white]; a -> b [label=l]', { a: DARK, b: DARK, l: 'page' }],
    ['bgcolor=white; a -> b [label=l]', { a: DARK, b: DARK, l: DARK }],
    ['bgcolor="#222222"; a -> b [label=l]', { a: LIGHT, b: LIGHT, l: LIGHT }],
    ['subgraph cluster_c { bgcolor=gold; label=C; a }', { C: DARK, a: 'page' }],
    ['subgraph cluster_c { label=C; a }', { C: 'page', a: 'page' }],
    [
      'a [shape=plain label=<<table bgcolor="navy"><tr><td bgcolor="white">w</td><td>v</td></tr></table>>]',
      { w: DARK, v: LIGHT },
    ],
  ])('of `%s`', async (dot, letters) => {
    expect(await lettersOf(dot)).toEqual(letters);
  });

  it('are drawn without styles of elements, which the security policy blocks', async () => {
    const svg = await drawDot('digraph { a [style=filled fillcolor="red:blue"] }');
    expect(svg).not.toContain('style=');
    const id = /<linearGradient id="([^"]+)"/.exec(svg)?.[1];
    expect(svg).toContain(`fill="url(#${id})"`);
    expect(svg).toContain('stop-color="red"');
  });

  it('draws a point in the color of lines', async () => {
    expect(await drawDot('digraph { a [shape=point] }')).toContain('fill="var(--ink)"');
  });

  it('leaves the fill of a node without a color to the page, and that of a colored one to its author', async () => {
    const svg = await drawDot('digraph { a; b [style=filled fillcolor=gold]; c [color=red] }');
    const fills = Array.from(
      svg.matchAll(/<g class="node">\s*<(?:path|polygon)([^>]*)>/g),
      ([, attributes = '']) => /fill="([^"]*)"/.exec(attributes)?.[1] ?? null,
    );
    expect(fills).toEqual([null, 'gold', null]);
  });
});
