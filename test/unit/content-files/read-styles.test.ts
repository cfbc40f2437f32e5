import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasOwnPostcss, readStyles } from '../../../src/content-files/read-styles.ts';

describe('readStyles', () => {
  it.each([
    ['a { color: red', '1:1 the `{` of this rule is not closed'],
    ['h1 {\n  color: red\n\n.b { margin: 0; }\n', '1:1 the `{` of this rule is not closed'],
    ['a { color: red; } }', '1:19 this `}` closes nothing'],
    ['a { color red; }', '1:5 no colon follows `color`'],
    ['.x { content: "abc; }\n b {}', '1:15 a quote is opened and not closed'],
    ['/* open', '1:1 the comment is not closed'],
    ['a { color: var(--x }', '1:15 a bracket is opened and not closed'],
    ['// note\na { color: red }', '1:1 the rule has no selector that CSS knows'],
    ['$x: 1;\na { color: $x }', '1:1 the rule has no selector that CSS knows'],
    ['@media (min-width: 3px { a { color: red } }', '1:23 a `{` cannot be here'],
    ['a {}\n.a..b { color: red }', '2:4 expected identifier'],
  ])('tells what is wrong with %j', (text, told) => {
    const { fault } = readStyles(text);
    expect(`${fault?.line}:${fault?.column} ${fault?.reason}`).toContain(told);
  });

  it.each([
    'a { color: red;; }',
    ':root { --a: {b: c}; --empty: ; }',
    '@layer a, b;\n@container (width > 1px) { a { &:hover { color: red } } }',
    '@scope (.a) to (.b) { img { color: red } }',
    '@starting-style { a { opacity: 0 } }',
    '@function --f(--a) { result: 1px }',
    'a:has(> b) { color: rgb(1 2 3 / 0.5) }',
    '',
  ])('reads %j', (text) => {
    expect(readStyles(text).fault).toBeNull();
  });

  it('lists what is imported and shown', () => {
    const { addresses } = readStyles('@import "./a.css";\n.x { background: url(b.png) }\n');
    expect(addresses).toEqual([
      { url: './a.css', isImport: true, line: 1, column: 9 },
      { url: 'b.png', isImport: false, line: 2, column: 22 },
    ]);
  });
});

describe('hasOwnPostcss', () => {
  it.each([
    ['postcss.config.mjs', '', true],
    ['.postcssrc.json', '', true],
    ['package.json', '{"postcss":{}}', true],
    ['package.json', '{}', false],
    ['theme.css', '', false],
  ])('%s with %j: %s', (name, text, isOwn) => {
    const folder = mkdtempSync(join(tmpdir(), 'lectern-styles-'));
    writeFileSync(join(folder, name), text);
    expect(hasOwnPostcss(folder)).toBe(isOwn);
    rmSync(folder, { recursive: true });
  });
});
