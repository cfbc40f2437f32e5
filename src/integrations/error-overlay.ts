import type { ErrorPayload } from 'vite';
import { escapeHtml } from '../lib/html.ts';
import type { ShownProblem } from '../views/dev/problem-panel.ts';

/** What keeps a page from being made at all, and so from having a panel. */
const FATAL: ReadonlySet<string> = new Set(['mdx-syntax', 'frontmatter-yaml', 'unreadable-file']);

/** The error that a page which could not be made most likely has, for the overlay of the dev server. */
export function overlayFor(problems: readonly ShownProblem[]): ErrorPayload | null {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const error = errors.find(({ id }) => FATAL.has(id)) ?? errors[0];
  if (!error) return null;
  const [, file = '', line, column] = /^(.*):(\d+):(\d+)$/.exec(error.source) ?? [];
  const near = error.suggestions.map((each) => `<code>${escapeHtml(each)}</code>`).join(', ');
  return {
    type: 'error',
    err: {
      name: error.id,
      title: `${error.place}  ${error.id}`,
      // The overlay takes these for HTML.
      message: escapeHtml(error.message),
      hint: [near && `Did you mean ${near}?`, escapeHtml(error.fix)].filter(Boolean).join(' '),
      highlightedCode: `<pre><code>${escapeHtml(error.excerpt.join('\n'))}</code></pre>`,
      frame: error.excerpt.join('\n'),
      loc: { file, line: Number(line), column: Number(column) },
      stack: '',
      plugin: 'lectern',
    },
  };
}
