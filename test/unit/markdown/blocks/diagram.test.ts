import { describe, expect, it } from 'vitest';
import {
  drawDiagram as draw,
  type DiagramLanguage,
} from '../../../../src/markdown/blocks/diagram.ts';
import { drawNoMermaid } from '../../../../src/drawings/diagram-errors.ts';

const cache = {
  get: (_: readonly string[], make: () => Promise<string>) => make(),
  offer: () => undefined,
  isEmpty: () => true,
  save: () => undefined,
};
const drawDiagram = (text: string, language: DiagramLanguage) =>
  draw(text, language, { cache, drawMermaid: drawNoMermaid });

describe('drawDiagram', () => {
  it.each([
    ['dot' as const, 'digraph { a -> b [label="c"] }'],
    ['mermaid' as const, 'graph TD\n  a --> b'],
  ])('draws %s as SVG without styles, fixed size or links to elsewhere', async (language, text) => {
    const svg = await drawDiagram(text, language);
    expect(svg).toMatch(/^<svg[^>]*viewBox=/);
    expect(svg).toMatch(/<\/svg>$/);
    expect(svg).not.toMatch(/<style| style="|<title|<!--|<script|href="http|@import/);
    expect(svg).not.toMatch(/^<svg[^>]* (?:width|height)=/);
  });

  it('draws the same text alike every time', async () => {
    const text = 'digraph { a -> { b c } }';
    expect(await drawDiagram(text, 'dot')).toBe(await drawDiagram(text, 'dot'));
  });

  it('takes its colours from the page', async () => {
    expect(await drawDiagram('digraph { a -> b }', 'dot')).toContain('var(--ink)');
  });

  it('passes on what a tool says', async () => {
    await expect(drawDiagram('digraph {', 'dot')).rejects.toThrow('syntax error');
  });

  it('names the line of the text, not of the text with its defaults', async () => {
    await expect(drawDiagram('digraph { a -> ', 'dot')).rejects.toThrow('line 1');
  });

  it('hands on what the light renderer would draw as something else, past the cache', async () => {
    const kept: string[] = [];
    const tools = {
      cache: { ...cache, get: () => Promise.reject(new Error('asked')) },
      drawMermaid: (text: string) => Promise.resolve(`<svg>${kept.push(text)}</svg>`),
    };
    const text = 'graph TD\n  a --> b\n  click a "https://example.org"';
    expect(await draw(text, 'mermaid', tools)).toBe('<svg>1</svg>');
    expect(kept).toEqual([text]);
    await expect(draw('graph TD\n  a --> b', 'mermaid', tools)).rejects.toThrow('asked');
  });

  it('lets no drawing link to a script', async () => {
    expect(await drawDiagram('digraph { a [URL="javascript:alert(1)"] }', 'dot')).not.toContain(
      'javascript:',
    );
  });
});
