import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importFiles, lostWords } from '../../support/import-text.ts';
import { makeNotebook, result, stream, type NotebookCell } from '../../support/make-notebook.ts';

const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const read = (cells: readonly NotebookCell[], metadata?: Record<string, unknown>) =>
  importFiles({ 'deck.ipynb': makeNotebook(cells, metadata) });
const errors = (problems: readonly { severity: string }[]) =>
  problems.filter(({ severity }) => severity === 'error');

describe('an imported notebook', () => {
  it('has the slides, steps, notes and skipped cells that its slide types say', async () => {
    const { text, problems } = await read([
      { text: '# Rivers', slide: 'slide' },
      { text: '## Springs\n\nText', slide: 'slide' },
      { text: 'Later', slide: 'fragment' },
      { text: 'Say hello', slide: 'notes' },
      { text: 'Only to read', slide: 'skip' },
      { text: '## Below', slide: 'subslide' },
    ]);
    expect(text).toBe(
      [
        '---\ntitle: Rivers\nstatus: draft\nprose: show\nstacks: true\n---',
        '## Springs',
        'Text',
        '<Steps>\n\nLater\n\n</Steps>',
        '<PageOnly>\n\nOnly to read\n\n</PageOnly>',
        '<Notes>\n\nSay hello\n\n</Notes>',
        '### Below\n',
      ].join('\n\n'),
    );
    expect(errors(problems)).toEqual([]);
  });

  it('begins slides at headings where no cell has a slide type, and says so', async () => {
    const { slides, things } = await read([
      { text: '# A' },
      { text: 'text' },
      { text: '## B\n\nmore' },
      { text: '### C' },
      { text: 'D\n===' },
    ]);
    expect(slides.map(({ original }) => original)).toEqual([
      '# A\n\ntext',
      '## B\n\nmore\n\n### C',
      'D\n===',
    ]);
    expect(things.map(({ kind }) => kind)).toContain('notebook without slides');
  });

  it.each([
    ['a kernel', {}, { kernelspec: { language: 'julia' } }, 'x', 'julia'],
    ['a language', {}, { language_info: { name: 'R' } }, 'x', 'r'],
    ['C++', {}, { language_info: { name: 'C++17' } }, 'x', 'cpp'],
    ['.NET', {}, { language_info: { name: '.NET (C#)' } }, 'x', 'csharp'],
    ['IPython', {}, { language_info: { name: 'ipython', version: 3 } }, 'x', 'python'],
    ['nothing', {}, {}, 'x', 'python'],
    ['a magic', {}, {}, '%%bash\nls', 'bash'],
    ['a magic that is none of a language', {}, {}, '%%time\nx', 'python'],
    ['an editor', { vscode: { languageId: 'sql' } }, {}, 'x', 'sql'],
  ])('takes the language of code from %s', async (_what, metadata, deck, text, expected) => {
    const { text: talk } = await read([{ text: '# A' }, { type: 'code', text, metadata }], deck);
    expect(talk).toContain(`\`\`\`${expected}\n${text}\n\`\`\``);
  });

  it('shows stored outputs: text, tables, pictures, formulas, errors', async () => {
    const table =
      '<div>\n<style scoped>\n td { color: red }\n</style>\n<table border="1">\n  <thead>\n    <tr><th></th><th>depth</th></tr>\n  </thead>\n\n  <tbody>\n    <tr><th>0</th><td>12</td></tr>\n  </tbody>\n</table>\n</div>';
    const { text, assets, problems } = await read([
      { text: '# A' },
      {
        type: 'code',
        text: 'run()',
        outputs: [
          stream('printed \u001b[31mred\u001b[0m\n'),
          result({ 'text/html': table, 'text/plain': '   depth\n0 12' }),
          result({ 'image/png': PIXEL, 'text/plain': '<Figure>' }),
          result({ 'text/latex': '$\\displaystyle x^{2}$', 'text/plain': 'x**2' }),
          result({ 'text/plain': "'quoted'" }),
          {
            output_type: 'error',
            ename: 'ValueError',
            evalue: 'too deep',
            traceback: ['\u001b[0;31mValueError\u001b[0m: too deep'],
          },
        ],
      },
    ]);
    expect(text).toContain('```text\nprinted red\n```');
    expect(text).toContain('| – | depth |');
    expect(text).toContain('![output](./output.png)');
    expect(text).toContain('$$\nx^{2}\n$$');
    expect(text).toContain("'quoted'");
    expect(text).toContain('ValueError: too deep');
    expect(text).not.toContain('Figure');
    expect(assets.map(({ name }) => name)).toEqual(['output.png']);
    expect(errors(problems)).toEqual([]);
  });

  it('has the text of what would run in a browser, and says so', async () => {
    const { text, things } = await read([
      { text: '# A' },
      {
        type: 'code',
        text: 'slider()',
        outputs: [
          result({
            'application/vnd.jupyter.widget-view+json': { a: 1 },
            'text/plain': 'Slider()',
          }),
          result({ 'text/html': '<div><script>x()</script></div>' }),
        ],
      },
    ]);
    expect(text).toContain('Slider()');
    expect(
      things.filter(({ kind }) => kind === 'live output').map(({ outcome }) => outcome),
    ).toEqual(['changed', 'dropped']);
  });

  it('saves attached pictures, and names those that nothing shows', async () => {
    const { text, assets, things } = await read([
      {
        text: '# A\n\n![A map](attachment:big%20map.png)',
        attachments: {
          'big map.png': { 'image/png': PIXEL },
          'other.png': { 'image/png': 'AAAA' },
        },
      },
    ]);
    expect(text).toContain('![A map](./big-map.png)');
    expect(assets.map(({ name }) => name)).toContain('big-map.png');
    expect(things.find(({ kind }) => kind === 'attachment')?.original).toBe('attachment:other.png');
  });

  it('reads front matter in a raw cell, and shows other raw cells as code', async () => {
    const { text } = await read([
      { type: 'raw', text: '---\ntitle: Rivers\ndate: 2024-05-01\n---' },
      { text: '# A' },
      { type: 'raw', text: '\\pagebreak' },
    ]);
    expect(text).toContain('title: Rivers\ndate: 2024-05-01');
    expect(text).toContain('```text\n\\pagebreak\n```');
  });

  it('keeps what is hidden in the notebook off the slide', async () => {
    const { text } = await read([
      { text: '# A' },
      {
        type: 'code',
        text: 'hidden()',
        metadata: { tags: ['hide-input'] },
        outputs: [stream('seen')],
      },
    ]);
    expect(text).toContain(
      '<PageOnly>\n\n```python\nhidden()\n```\n\n</PageOnly>\n\n```text\nseen\n```',
    );
  });

  it('reads notebooks of version 3', async () => {
    const { text } = await importFiles({
      'old.ipynb': JSON.stringify({
        nbformat: 3,
        metadata: {},
        worksheets: [
          {
            cells: [
              { cell_type: 'heading', level: 1, source: ['Rivers'], metadata: {} },
              {
                cell_type: 'code',
                input: ['flow()'],
                outputs: [{ output_type: 'pyout', text: ['42'] }],
                language: 'python',
              },
            ],
          },
        ],
      }),
    });
    expect(text).toContain('title: Rivers');
    expect(text).toContain('```python\nflow()\n```\n\n```text\n42\n```');
  });

  it('knows the line that a cell stands on', async () => {
    const text = makeNotebook([
      { text: '# A', slide: 'slide' },
      { text: 'text\n\n<blink>"cell_type":</blink>', slide: '-' },
    ]);
    const { things } = await importFiles({ 'deck.ipynb': text });
    const line = text.split('\n').findIndex((each) => each.includes('blink')) + 1;
    expect(things.find(({ kind }) => kind === 'element')?.place.line).toBe(line);
  });

  it.each([
    ['', 'is empty'],
    ['{"cells": [', 'damaged or not complete'],
    ['{"cells": [\n<<<<<<< HEAD\n', 'merge conflict'],
    ['{"a": 1}', 'has no `cells`'],
    ['[]', 'has no `cells`'],
  ])('refuses %j and says what to do', async (text, expected) => {
    await expect(importFiles({ 'a.ipynb': text })).rejects.toThrow(expected);
  });

  it('loses no word, whatever its cells say', async () => {
    const cell = fc.record({
      type: fc.constantFrom('markdown', 'code', 'raw'),
      text: fc
        .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 6 })
        .map((all) => all.join('\n')),
      slide: fc.constantFrom('slide', 'subslide', 'fragment', 'skip', 'notes', '-', ''),
      printed: fc.constantFrom(...PIECES),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 6 }), async (cells) => {
        const marked = cells.map(({ type, text, slide, printed }, index): NotebookCell => ({
          type,
          text: text.replaceAll('W', `w${index}x`),
          slide,
          outputs: [stream(printed.replaceAll('W', `p${index}x`))],
        }));
        const talk = await read(marked);
        const words = marked
          .flatMap(({ type, text, outputs }) => [
            text,
            type === 'code' ? JSON.stringify(outputs) : '',
          ])
          .join(' ')
          .match(/\b[wp]\dx\d*/g);
        expect(lostWords((words ?? []).join(' '), talk)).toEqual([]);
        expect(errors(talk.problems)).toEqual([]);
      }),
      { numRuns: 60, seed: 7 },
    );
  });
});

const PIECES = [
  '# W1',
  '## W2 `W3`',
  'W4 **W5** <b>W6</b> {W7} $W8',
  '- W9\n  - W10',
  '| W11 | W12 |\n| --- | --- |\n| W13 | W14 |',
  '```js\nW15\n```',
  '<div class="a"><p>W16</p></div>',
  '---',
  '$$\nW17\n$$',
  '<!-- W18 -->',
  '> W19',
  '',
  '[W20](https://example.org/W21)',
  'import W22 from "W23"',
  '<W24',
];
