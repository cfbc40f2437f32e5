import { describe, expect, it } from 'vitest';
import { overlayFor } from '../../../src/integrations/error-overlay.ts';
import type { ShownProblem } from '../../../src/views/dev/problem-panel.ts';

const PROBLEM: ShownProblem = {
  id: 'unknown-component',
  severity: 'error',
  place: 'talks/a/index.mdx:2:3',
  source: '/c:x/talks/a/index.mdx:2:3',
  message: 'There is no component `<Stpes>`.',
  fix: 'Correct the name.',
  suggestions: ['Steps'],
  excerpt: ['2 │ <Stpes>', '  │ ^'],
  help: null,
};

describe('overlayFor', () => {
  it('says what, where and what to do, with nothing left that could be taken for HTML', () => {
    expect(overlayFor([PROBLEM])).toMatchObject({
      type: 'error',
      err: {
        name: 'unknown-component',
        message: 'There is no component `&lt;Stpes&gt;`.',
        hint: 'Did you mean <code>Steps</code>? Correct the name.',
        highlightedCode: '<pre><code>2 │ &lt;Stpes&gt;\n  │ ^</code></pre>',
        loc: { file: '/c:x/talks/a/index.mdx', line: 2, column: 3 },
      },
    });
  });

  it('takes the error that keeps a page from being made before any other', () => {
    const fatal = { ...PROBLEM, id: 'mdx-syntax' };
    expect(overlayFor([PROBLEM, fatal])?.err['name']).toBe('mdx-syntax');
  });

  it('shows no warning, which keeps no page from being made', () => {
    expect(overlayFor([{ ...PROBLEM, severity: 'warning' }])).toBeNull();
    expect(overlayFor([])).toBeNull();
  });
});
