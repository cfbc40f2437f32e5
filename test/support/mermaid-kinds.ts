/** A diagram of each kind that is drawn in a browser, with the words that it shows. */
export const MERMAID_DIAGRAMS: Readonly<Record<string, Diagram>> = {
  flowchart: {
    text: `---
title: A chart
---
flowchart LR
  accDescr: Words for those who cannot see it
  a["\`**Bold** and *slanted*\`"] --> b{{Six}}
  b -.->|maybe| c>Flag]
  b --o d[/Lean/]
  b --x e(((Double)))
  click a "https://example.org/"
  subgraph g [A group]
    f[("Base & store")]
  end`,
    words: [
      'A chart',
      'Bold',
      'slanted',
      'Six',
      'maybe',
      'Flag',
      'Lean',
      'Double',
      'A group',
      'Base & store',
    ],
  },
  sequence: {
    text: `sequenceDiagram
  autonumber
  actor Reader
  Reader->>+Server: Asks
  Server--xReader: Fails
  critical Once more
    Reader->Server: Calls
  end
  Note over Reader,Server: Both wait`,
    words: ['Reader', 'Server', 'Asks', 'Fails', 'Calls', 'Both wait', '1', '2', '3'],
  },
  class: {
    text: `classDiagram
  Animal <|-- Duck : is
  class Duck {
    +String color
    +swim(int depth) bool
  }`,
    words: ['Animal', 'Duck', '+String color', '+swim(int depth) : bool', 'is'],
  },
  state: {
    text: `stateDiagram-v2
  state fork <<fork>>
  [*] --> fork
  fork --> Still: push
  Still: Not moving
  note right of Still : A note`,
    words: ['Not moving', 'push', 'A note'],
  },
  er: {
    text: `erDiagram
  TALK ||--o{ SLIDE : has
  TALK {
    string slug PK "its address"
  }`,
    words: ['TALK', 'SLIDE', 'has', 'string', 'slug', 'PK', 'its address'],
  },
  gantt: {
    text: `gantt
  title A plan
  dateFormat YYYY-MM-DD
  section Writing
  Outline :done, a1, 2026-01-01, 7d
  Text :active, after a1, 14d
  section Showing
  Rehearsal :crit, 2026-01-20, 9d`,
    words: ['A plan', 'Writing', 'Outline', 'Text', 'Showing', 'Rehearsal', '2026-01-01'],
  },
  pie: {
    text: 'pie showData title Time\n  "Kernel" : 42\n  "Idle" : 58',
    words: ['Time', '42%', 'Idle [58]'],
  },
  quadrant: {
    text: 'quadrantChart\n  title Reach\n  x-axis Low --> High\n  quadrant-1 Expand\n  Alpha: [0.3, 0.6]',
    words: ['Reach', 'Low', 'High', 'Expand', 'Alpha'],
  },
  requirement: {
    text: `requirementDiagram
  requirement fast {
    id: 1
    text: starts at once
    risk: high
    verifymethod: test
  }
  element engine {
    type: program
  }
  engine - satisfies -> fast`,
    words: ['fast', 'ID: 1', 'engine', '<<satisfies>>'],
  },
  gitGraph: {
    text: 'gitGraph\n  commit\n  commit id: "fix"\n  branch feature\n  commit tag: "v1"\n  checkout main\n  merge feature',
    words: ['main', 'feature', 'fix', 'v1'],
  },
  c4: {
    text: 'C4Context\n  title A system\n  Person(a, "Reader", "Reads")\n  System_Ext(s, "Site")\n  Rel(a, s, "asks", "HTTPS")',
    words: ['A system', 'Reader', 'Reads', 'Site', 'asks', '[HTTPS]'],
  },
  timeline: {
    text: 'timeline\n  title History\n  2002 : First\n  2004 : Second',
    words: ['History', '2002', 'First', 'Second'],
  },
  sankey: { text: 'sankey-beta\nCoal,Power,25\nPower,Homes,20', words: ['Coal', 'Power', 'Homes'] },
  xychart: {
    text: 'xychart-beta\n  title "Sales"\n  x-axis [jan, feb]\n  y-axis "Money" 0 --> 100\n  bar [10, 60]\n  line [20, 50]',
    words: ['Sales', 'jan', 'feb', 'Money'],
  },
  block: {
    text: 'block-beta\n  columns 2\n  a["Front"] b("Back")\n  a --> b',
    words: ['Front', 'Back'],
  },
  packet: {
    text: 'packet-beta\n  0-15: "Source"\n  16-31: "Target"',
    words: ['Source', 'Target', '15', '31'],
  },
  kanban: {
    text: 'kanban\n  todo[To do]\n    a[Write docs]\n  done[Done]',
    words: ['To do', 'Write docs', 'Done'],
  },
  radar: {
    text: 'radar-beta\n  axis a["Speed"], b["Size"], c["Ease"]\n  curve x["One"]{3, 4, 2}',
    words: ['Speed', 'Size', 'Ease', 'One'],
  },
  treemap: {
    text: 'treemap-beta\n"Disk"\n  "Photos": 40\n  "Code": 25',
    words: ['Disk', 'Photos', '40', 'Code'],
  },
  journey: {
    text: 'journey\n  title A day\n  section Morning\n    Coffee: 5: Me',
    words: ['A day', 'Morning', 'Coffee', 'Me'],
  },
  venn: { text: 'venn-beta\n  set Ants\n  set Bees\n  union Ants,Bees', words: ['Ants', 'Bees'] },
  ishikawa: {
    text: 'ishikawa-beta\n  Late\n    People\n      Tired',
    words: ['Late', 'People', 'Tired'],
  },
  treeView: { text: 'treeView-beta\n  "root"\n    "child"', words: ['root', 'child'] },
  wardley: {
    text: 'wardley-beta\ntitle Tea\ncomponent Leaves [0.6, 0.7]',
    words: ['Tea', 'Leaves'],
  },
};

interface Diagram {
  readonly text: string;
  /** Each is shown, spaces aside. */
  readonly words: readonly string[];
}
