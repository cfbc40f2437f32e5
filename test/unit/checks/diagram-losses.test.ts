import { describe, expect, it } from 'vitest';
import { DiagramFault } from '../../../src/drawings/diagram-errors.ts';
import { checkBlocks } from '../../../src/checks/blocks.ts';
import { reportOfSlide, TOOLS } from '../../fixtures/unit/content.ts';
import { parse } from '../../fixtures/unit/tree.ts';

const mermaid = (text: string) => reportOfSlide(`\`\`\`mermaid alt="A"\n${text}\n\`\`\``);

describe('diagram-loss', () => {
  it.each([
    ['flowchart LR\n  a --> b\n  click a "https://example.org"', '14:3', 'click'],
    ['sequenceDiagram\n  link A: b @ c', '13:3', 'link'],
    ['classDiagram\n  callback A "f"', '13:3', 'callback'],
    ['%%{init: {"theme":"dark"}}%%\npie', '12:12', 'theme'],
    ['---\nconfig:\n  themeVariables:\n    x: y\n---\npie', '14:3', 'themeVariables'],
    ['flowchart LR\n  a["<img src=x>"]', '13:6', '<img'],
    ['flowchart LR\n  a[fa:fa-car]', '13:5', 'fa:fa-car'],
    ['flowchart LR\n  a["$$x^2$$"]', '13:6', '$$'],
  ])('names in %j the place', async (text, place, what) => {
    const report = await mermaid(text);
    expect(report).toContain(`talks/demo/index.mdx:${place}  warning  diagram-loss`);
    expect(report).toContain(`\`${what}\` does nothing in a diagram of this site.`);
  });

  it('says what to do instead', async () => {
    expect(await mermaid('graph LR\n  a --> b\n  click a "x"')).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:14:3  warning  diagram-loss
        \`click\` does nothing in a diagram of this site.
        Fix: Remove the line, and put the link into the text next to the diagram."
    `);
  });

  it.each([
    'flowchart LR\n  click1 --> b',
    'flowchart LR\n  a["click here"]',
    'mindmap\n  root\n    links are here',
    '%%{init: {"flowchart": {"curve": "linear"}}}%%\nflowchart LR',
    'pie\n  "theme: dark": 1',
    'flowchart LR\n  a["$5 and $10"]',
  ])('is content with %j', async (text) => {
    expect(await mermaid(text)).toBe('');
  });
});

describe('missing-renderer', () => {
  const problemsOf = (error: Error) =>
    checkBlocks(
      {
        file: 'talks/demo/index.mdx',
        text: '',
        root: parse('\n```mermaid alt="A"\ngantt\n  a\n```'),
        read: () => ({ type: 'missing' }),
      } as unknown as Parameters<typeof checkBlocks>[0],
      { ...TOOLS, draw: () => Promise.reject(error) },
    );

  it('names the diagram, what is missing and the command', async () => {
    expect(await mermaid('gantt\n  unrendered :7d')).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:11:1  error  missing-renderer
        This \`gantt\` diagram needs mermaid itself and a browser to be drawn: \`x\` is not installed.
        Fix: Install it with \`npm install x\`."
    `);
  });

  it('is told from a fault of the text, which has a line', async () => {
    expect(await problemsOf(new DiagramFault('wrong', 2))).toMatchObject([
      { id: 'diagram-fails', line: 4, column: 1 },
    ]);
    expect(await problemsOf(new DiagramFault('wrong', null))).toMatchObject([
      { id: 'diagram-fails', line: 2 },
    ]);
  });
});

describe('the description of a mermaid diagram', () => {
  it.each(['accTitle: A', 'accDescr: A', 'accDescr {\n A\n}'])('may be %j', async (line) => {
    expect(await reportOfSlide(`\`\`\`mermaid\npie\n${line}\n\`\`\``)).toBe('');
    expect(await reportOfSlide('```mermaid\npie\n```')).toContain('missing-alt');
  });
});
