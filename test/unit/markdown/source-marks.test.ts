import { describe, expect, it } from 'vitest';
import { rewriteContext } from '../../fixtures/unit/arrange.ts';
import { arrangeTalk } from '../../../src/markdown/arrange-talk.ts';
import { outline, parse } from '../../fixtures/unit/tree.ts';
import { markDrawing, markLabels, markLines } from '../../../src/markdown/source-marks.ts';

const FILES = {
  'a.svg': '<svg viewBox="0 0 9 9">\n  <text x="1">one</text>\n</svg>',
  'a.ts': 'before();\n// #region x\ninside();\n// #endregion\n',
};

/** The marks of a talk, in order. */
async function marksOf(source: string, marksPlaces = true): Promise<string[]> {
  const root = parse(source);
  const context = { ...rewriteContext(source, { files: FILES }, root), marksPlaces };
  const tree = JSON.stringify(await arrangeTalk(outline(source, root), context));
  return tree.match(/(?:\.\/[\w.]+:)?\b\d+:\d+\b/g) ?? [];
}

describe('marks of places', () => {
  it('stand on the slide, its heading and the blocks in it', async () => {
    expect(await marksOf('words\n\n## A\n\n<Slide id="b" />\n\n- one\n- *two*\n')).toEqual(
      expect.arrayContaining(['3:1', '5:1', '7:1', '8:1', '8:3']),
    );
  });

  it('name the file and line of a drawing’s words and of a shown file’s lines', async () => {
    const marks = await marksOf('## A\n\n![A](./a.svg)\n\n```ts src=./a.ts#x\n```\n');
    expect(marks).toEqual(expect.arrayContaining(['./a.svg:2:3', './a.ts:3:1']));
  });

  it('are not there unless they are asked for', async () => {
    expect(await marksOf('## A\n\n- one\n\n![A](./a.svg)\n', false)).toEqual([]);
  });
});

describe('markLines', () => {
  const code = '<pre><span class="line">a</span>\n<span class="line highlighted">b</span></pre>';

  it('gives each line its place', () => {
    expect(markLines(code, ['4:1', '5:1'])).toBe(
      '<pre><span data-source="4:1" class="line">a</span>\n<span data-source="5:1" class="line highlighted">b</span></pre>',
    );
  });

  it('leaves code alone whose notes took a line out', () => {
    expect(markLines(code, ['4:1', '5:1', '6:1'])).toBe(code);
  });
});

describe('markLabels', () => {
  it('finds the words of a diagram in its text', () => {
    const svg = '<svg><text x="1">guest</text><text x="2">elsewhere</text></svg>';
    expect(markLabels(svg, 'digraph {\n  guest -> host\n}', 8)).toBe(
      '<svg><text data-source="9:3" x="1">guest</text><text x="2">elsewhere</text></svg>',
    );
  });
});

describe('markDrawing', () => {
  it('marks words and not shapes', () => {
    expect(markDrawing('<svg>\n<rect/><text>a<tspan>b</tspan></text></svg>', './a.svg')).toBe(
      '<svg>\n<rect/><text data-source="./a.svg:2:8">a<tspan data-source="./a.svg:2:15">b</tspan></text></svg>',
    );
  });
});
