import { describe, expect, it } from 'vitest';
import { checkTheme } from '../../../src/checks/theme.ts';
import { readStyles } from '../../../src/content-files/read-styles.ts';
import type { FileText, FoundFile } from '../../../src/model/sources.ts';
import { formatProblem } from '../../../src/problems/reporters.ts';

/** A folder with `pattern.svg` and `fonts/A.woff2`. */
function find(path: string): FoundFile {
  if (path.startsWith('../')) return { type: 'outside' };
  const name = path.replace(/^\.\//, '');
  if (name === 'pattern.svg' || name === 'fonts/A.woff2') return { type: 'file' };
  if (name === 'fonts/a.woff2') return { type: 'wrong-case', real: './fonts/A.woff2' };
  return { type: 'missing', near: ['./pattern.svg'] };
}

function report(content: string | FileText): string {
  const given = typeof content === 'string' ? ({ type: 'text', text: content } as const) : content;
  return checkTheme(given, find, readStyles).map(formatProblem).join('\n');
}

describe('css-syntax', () => {
  it('says where, what and the fix', () => {
    expect(report('h1 {\n  color red;\n}\n')).toMatchInlineSnapshot(`
      "theme.css:2:3  error  css-syntax
        This is not valid CSS: no colon follows \`color\`.
        Fix: Correct the line; write each declaration as \`name: value;\` and close each \`{\` with \`}\`."
    `);
  });

  it('names a file that is no text', () => {
    expect(report({ type: 'binary' })).toContain('theme.css:1:1  error  not-utf8');
    expect(report({ type: 'unreadable', reason: 'x' })).toContain('unreadable-file');
    expect(report({ type: 'missing' })).toBe('');
  });
});

describe('theme-file', () => {
  it('says what is not there, and what is', () => {
    expect(report('h1 {\n  background: url(./patern.svg);\n}\n')).toMatchInlineSnapshot(`
      "theme.css:2:19  error  theme-file
        There is no file \`./patern.svg\` next to \`theme.css\`.
        Did you mean \`./pattern.svg\`?
        Fix: Correct the path, or add the file."
    `);
  });

  it.each([
    '@import "./more.css";',
    'a { mask: url(fonts/a.woff2) }',
    'a { mask: url("no%20.png") }',
  ])('reports %s', (text) => {
    expect(report(text)).toContain('theme.css:1:');
  });

  it.each([
    'a { mask: url(pattern.svg#part) }',
    'a { mask: url("./pattern.svg?x") }',
    'a { mask: url(#part) }',
    'a { mask: url(/logo.svg) }',
    'a { mask: url(data:image/png;base64,xx) }',
    'a { mask: url(https://example.org/x.png) }',
    '@import "some-package/style.css";',
    '@import "https://example.org/x.css";',
    'a { mask: url(../src/x.svg) }',
    '@font-face { font-family: A; src: url(fonts/A.woff2) }',
  ])('leaves %s alone', (text) => {
    expect(report(text)).toBe('');
  });
});
