import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawLightMermaid, isLightMermaid } from '../../../../src/markdown/blocks/light-mermaid.ts';

const flow = (line: string) => `flowchart LR\n  ${line}`;
const talk = (line: string) => `sequenceDiagram\n  A->>B: x\n  ${line}`;

describe('isLightMermaid', () => {
  it.each([
    'graph TD\n  A[Start] --> B{Is it?}\n  B -- Yes --> C[OK]\n  B -->|No| D(Round)',
    flow('A([Stadium]) ==> B[[Sub]] --- C[(Base)] -.-> D((Circle)) --> E{{Six}}'),
    'flowchart LR\n  subgraph one [First]\n    a --> b\n  end\n  one --> c',
    'flowchart LR\n  %% a comment\n  A --> B;\n',
    flow('A:::hot --> B\n  classDef hot fill:#f96,stroke:#333'),
    'sequenceDiagram\n  participant A as Anna\n  A->>B: Hello, you\n  B-->>A: Hi\n  A-)B: later',
    talk('loop every day\n  A->>B: y\n  end'),
    talk('alt ok\n  A->>B: y\n  else\n  B-->>A: z\n  end'),
    'stateDiagram-v2\n  [*] --> A\n  A --> B: go\n  B --> [*]',
    'erDiagram\n  TALK ||--o{ SLIDE : has',
  ])('is true of %j', (text) => {
    expect(isLightMermaid(text)).toBe(true);
  });

  it.each([
    ...['A --> B\n  click A "https://example.org"', 'A --o B', 'A --x B', 'A ---> B', 'A---oB'],
    ...['A --> end', 'A["a [b]"]', 'A["`**bold**`"]', 'A["#quot;a#quot;"]', 'A>flag]', 'A[/lean/]'],
    ...[
      'A(((two)))',
      'A@{ shape: docs }',
      'A & B --> C',
      'a-b --> c',
      'A --> B %% said',
      'A ~~~ B',
    ],
    ...[
      'linkStyle 0 stroke:red',
      'style A fill:red',
      'accTitle: x\n  click A b',
      'subgraph x',
      'end',
    ],
    ...['A e1@--> B', 'A["a<br/>b"]', 'A["$$x$$"]', 'A[fa:fa-car]'],
  ])('is false of a flowchart with %j', (line) => {
    expect(isLightMermaid(flow(line))).toBe(false);
  });

  it.each([
    ...['autonumber', 'A-xB: lost', 'A--xB: lost', 'A->B: no head', 'A-->B: no head', 'activate A'],
    ...['A->>+B: on', 'actor A', 'box Purple Team\n  end', 'create participant C', 'destroy B'],
    ...[
      'critical x\n  end',
      'break x\n  end',
      'rect rgb(1,2,3)\n  end',
      'A->>B: a #59; b',
      'Note over A,B: x',
    ],
    ...['loop x', 'A<<->>B: both', 'links A: {"a": "b"}', 'title: x'],
  ])('is false of a sequence with %j', (line) => {
    expect(isLightMermaid(talk(line))).toBe(false);
  });

  it.each([
    ...[
      'stateDiagram-v2\n  A: said',
      'stateDiagram-v2\n  state f <<fork>>',
      'stateDiagram\n  A --> B',
    ],
    ...[
      'stateDiagram-v2\n  note right of A : x',
      'stateDiagram-v2\n  state A {\n  a\n  --\n  b\n  }',
    ],
    ...['erDiagram\n  A {\n  string x\n  }', 'erDiagram\n  A["Alias"]', 'classDiagram\n  A <|-- B'],
    ...[
      'xychart-beta\n  bar [1, 2]',
      'gantt\n',
      'pie\n',
      'mindmap\n  a',
      '',
      'nonsense',
      'graph LR; A-->B',
    ],
    ...[
      '---\ntitle: x\n---\ngraph LR\n A --> B',
      '%%{init: {"theme":"dark"}}%%\ngraph LR\n A --> B',
    ],
  ])('is false of %j', (text) => {
    expect(isLightMermaid(text)).toBe(false);
  });

  it('shows every word of what it is true of', async () => {
    const word = fc.stringMatching(/^[A-Za-zäöü][a-zäöü0-9]{0,7}(?: [a-z]{1,6})?$/);
    const shapes: [string, string][] = [
      ['[', ']'],
      ['(', ')'],
      ['{', '}'],
      ['([', '])'],
      ['[(', ')]'],
      ['[[', ']]'],
      ['((', '))'],
    ];
    const node = fc.tuple(fc.constantFrom(...shapes), word);
    const nodes = fc.array(fc.tuple(node, word), { minLength: 2, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(nodes, async (made) => {
        const lines = made.map(([[[open, close], text]], at) => `n${at}${open}${text}${close}`);
        const links = made.slice(1).map(([, label], at) => `n${at} -->|${label}| n${at + 1}`);
        const source = ['flowchart TD', ...lines, ...links].join('\n');
        fc.pre(isLightMermaid(source));
        const svg = await drawLightMermaid(source);
        const shown = [...svg.matchAll(/<(?:text|tspan)\b[^>]*>([^<]+)</g)].map(([, text]) => text);
        const words = [
          ...made.map(([[, text]]) => text),
          ...made.slice(1).map(([, label]) => label),
        ];
        expect(shown.toSorted()).toEqual(words.toSorted());
      }),
      { numRuns: 60 },
    );
  });
});
