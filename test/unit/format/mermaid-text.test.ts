import { describe, expect, it } from 'vitest';
import { mermaidWords, readMermaid } from '../../../src/format/mermaid-text.ts';

describe('readMermaid', () => {
  it.each([
    ['flowchart LR\n a --> b', 'flowchart'],
    ['\n\n  xychart-beta\n', 'xychart-beta'],
    ['---\ntitle: x\n---\npie\n', 'pie'],
    ['%% a comment\n%%{init: {"a":\n 1}}%%\ngantt', 'gantt'],
    ['graph TD; a-->b', 'graph'],
    ['', ''],
    ['%% only a comment', ''],
  ])('finds the kind of %j', (text, kind) => {
    expect(readMermaid(text).kind).toBe(kind);
  });

  it.each([
    ['---\ntitle: A title\n---\npie', 'A title'],
    ['---\ntitle: "In quotes"\n---\npie', 'In quotes'],
    ['pie\n accTitle: Short', 'Short'],
    ['pie\n accTitle: Short\n accDescr: Long', 'Long'],
    ['pie\n accDescr {\n  over\n  two lines\n }\n "a": 1', 'over two lines'],
    ['pie\n accDescr { on one }\n "a": 1', 'on one'],
    ['pie\n "accTitle": 1', null],
    ['pie', null],
  ])('reads what %j says to those who cannot see it', (text, alt) => {
    expect(readMermaid(text).alt).toBe(alt);
  });

  it('keeps the numbers of lines, whatever is left out', () => {
    const { lines, settings } = readMermaid(
      '---\ntitle: x\n---\n\npie\n%% no\naccTitle: y\n"a": 1',
    );
    expect(lines.map(({ number }) => number)).toEqual([5, 8]);
    expect(settings.map(({ number }) => number)).toEqual([1, 2, 3]);
  });
});

describe('mermaidWords', () => {
  it.each([
    ['flowchart LR\n A[Request] -->|is asked| B{"Cached?"}', ['Request', 'is asked', 'Cached?']],
    ['sequenceDiagram\n Reader->>Server: Asks for a page', ['Reader', 'Server', 'Asks for a page']],
    [
      'gantt\n title A plan\n section Writing\n Outline :a1, 2026-01-01, 7d',
      ['A plan', 'Writing', 'Outline'],
    ],
    ['pie\n "Kernel" : 42', ['Kernel']],
    ['mindmap\n root((Talk))\n  Words', ['Talk', 'Words']],
    ['timeline\n 2002 : First', ['First']],
    ['journey\n section Morning\n  Coffee: 5: Me', ['Morning', 'Coffee']],
    ['erDiagram\n TALK ||--o{ SLIDE : has', ['TALK', 'SLIDE', 'has']],
    ['sankey\nCoal,Power,25', ['Coal', 'Power']],
    ['stateDiagram-v2\n Still --> Moving: push', ['Still', 'Moving', 'push']],
    ['quadrantChart\n x-axis Low --> High\n Alpha: [0.1, 0.2]', ['Low', 'High', 'Alpha']],
    ['flowchart LR\n a["日本"] --> b[Ünïcode]', ['日本', 'Ünïcode']],
    ['kanban\n todo[To do]\n  a[Write docs]', ['To do', 'Write docs']],
  ])('finds the words of %j', (text, words) => {
    const found = mermaidWords(text).split('. ');
    expect(found).toEqual(expect.arrayContaining(words));
  });

  it('leaves out styles, links and layout', () => {
    const text =
      'flowchart LR\n direction LR\n Aa --> Bb\n style Aa fill:#f00\n click Aa "x" "tip"\n classDef hot fill:red';
    expect(mermaidWords(text)).toBe('Aa. Bb');
  });
});
