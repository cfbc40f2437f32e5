import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SyntaxNode } from '../../../src/model/syntax.ts';
import { splitSlides } from '../../../src/format/split-slides.ts';
import { plainText } from '../../../src/syntax/nodes.ts';
import { parse } from '../../fixtures/unit/tree.ts';

/** `opener[marker]: body` for each slide. */
function slidesOf(source: string): string[] {
  return splitSlides(parse(source)).slides.map(({ opener, marker, body }) => {
    const name = opener === null ? 'title' : plainText(opener) || opener.type;
    return `${name}${marker ? '*' : ''}: ${body.map(({ type }) => type).join(' ')}`.trim();
  });
}

describe('splitSlides', () => {
  it('opens a slide with each heading of depth 2 and 3, and with each thematic break', () => {
    expect(slidesOf('intro\n\n## A\n\na\n\n### B\n\n---\n\n- c\n')).toEqual([
      'title: paragraph',
      'A: paragraph',
      'B:',
      'thematicBreak: list',
    ]);
  });

  it('opens no slide with headings of other depths', () => {
    expect(slidesOf('# A\n\n#### B\n\n##### C\n')).toEqual(['title: heading heading heading']);
  });

  it('reads a line of dashes under words as a heading, not as a break', () => {
    expect(slidesOf('A\n---\n\nB\n===\n')).toEqual(['title:', 'A: heading']);
  });

  it.each([
    ['a list', '- a\n\n  ---\n\n  b'],
    ['a quote', '> a\n>\n> ---\n>\n> b'],
    ['code', '```yaml\n---\na: b\n---\n```'],
    ['indented text of a list', '- a\n\n      ---'],
    ['an element', '<Columns>\n\n---\n\n</Columns>'],
    ['an aside', ':::note\n---\n:::'],
  ])('keeps a thematic break inside %s', (_, block) => {
    expect(slidesOf(`## A\n\n${block}\n`)).toHaveLength(2);
  });

  it.each(['- ## B', '> ## B', '```md\n## B\n```', '<Columns>\n\n## B\n\n</Columns>'])(
    'keeps the heading inside `%s`',
    (block) => {
      expect(slidesOf(`## A\n\n${block}\n`)).toHaveLength(2);
    },
  );

  it.each(['---', '***', '___', '- - -', '   ---'])('takes `%s` for a thematic break', (line) => {
    expect(slidesOf(`a\n\n${line}\n\nb\n`)).toEqual([
      'title: paragraph',
      'thematicBreak: paragraph',
    ]);
  });

  it('takes a marker right after its opener, once', () => {
    expect(slidesOf('## A\n<Slide id="x" />\n\na\n\n<Slide />\n')).toEqual([
      'title:',
      'A*: paragraph mdxJsxFlowElement',
    ]);
  });

  it('takes a marker of the title slide before its text', () => {
    expect(slidesOf('<Slide layout="full" />\n\na\n')).toEqual(['title*: paragraph']);
  });

  it('takes no marker after content', () => {
    expect(slidesOf('## A\n\na\n\n<Slide />\n')).toEqual([
      'title:',
      'A: paragraph mdxJsxFlowElement',
    ]);
  });

  it('keeps frontmatter, imports and exports out of slides, wherever they stand', () => {
    const { front, slides } = splitSlides(
      parse('---\ntitle: T\n---\n\nimport A from "a"\n\n## A\n\nexport const b = 1\n\na\n'),
    );
    expect(front.map(({ type }) => type)).toEqual(['yaml', 'mdxjsEsm', 'mdxjsEsm']);
    expect(slides.map(({ body }) => body.length)).toEqual([0, 1]);
  });

  it('makes a title slide of an empty document', () => {
    expect(slidesOf('')).toEqual(['title:']);
  });

  it('drops nothing and keeps the order, whatever the document', () => {
    const front = fc.constantFrom('---\ntitle: T\n---', 'Words.');
    fc.assert(
      fc.property(front, fc.array(BLOCK, { maxLength: 20 }), (head, blocks) => {
        const root = parse([head, ...blocks].join('\n\n'));
        const split = splitSlides(root);
        const parts = split.slides.flatMap(({ opener, marker, body }) => [opener, marker, ...body]);
        const children = root.children ?? [];
        expect(split.front).toEqual(children.filter(isFront));
        expect(parts.filter((part) => part !== null)).toEqual(
          children.filter((node) => !isFront(node)),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('opens exactly one slide per top-level opener, whatever the document', () => {
    fc.assert(
      fc.property(fc.array(BLOCK, { maxLength: 20 }), (blocks) => {
        const root = parse(['Words.', ...blocks].join('\n\n'));
        const openers = (root.children ?? []).filter(
          ({ type, depth }) => type === 'thematicBreak' || depth === 2 || depth === 3,
        );
        expect(
          splitSlides(root)
            .slides.slice(1)
            .map(({ opener }) => opener),
        ).toEqual(openers);
      }),
    );
  });
});

/** One block of a document, of every kind that matters to slides. */
const BLOCK = fc.constantFrom(
  '# Top',
  '## Two',
  '### Three',
  '#### Four',
  'Setext\n---',
  'Setext\n===',
  '---',
  '***',
  'Words.',
  'Words\n## and a heading',
  '- a\n\n  ---\n- b',
  '1. a\n   ## b',
  '> ---\n> ## c',
  '```md\n---\n## d\n```',
  '    ---',
  '| a | b |\n| - | - |\n| --- | ## |',
  ':::note\n## e\n:::',
  '<Slide id="x" />',
  '<Slide layout="full" /> and words',
  '<Columns>\n\n## f\n\n---\n\n</Columns>',
  '<Notes>g</Notes>',
  '{/* ## h */}',
  '{1 + 1}',
  '![i](./i.png)',
  '[^1]: j\n\n    ---',
  '[k]: https://x.example',
  '$$\nx\n$$',
  'export const l = 1',
  'import m from "m"',
  '',
);

function isFront({ type }: SyntaxNode): boolean {
  return type === 'yaml' || type === 'mdxjsEsm';
}
