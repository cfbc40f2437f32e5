import { describe, expect, it } from 'vitest';
import type { SyntaxNode } from '../../../src/model/syntax.ts';
import { createCodeReader } from '../../../src/syntax/code-text.ts';
import { isExpression, walk } from '../../../src/syntax/nodes.ts';
import { parse } from '../../fixtures/unit/tree.ts';

const MODULE = `export const year = 2018;
export const names = ['Ada', 'Grace'];
const talk = { title: 'KVM', "room": 7 };
export const rows = [{ a: 1, b: 'x' }, { a: 2, b: 'y' }];
`;

/** What the one expression of a text puts on the page. */
function wordsOf(expression: string, module = MODULE): string {
  const source = `${module}\nSee {${expression}}.\n`;
  const root = parse(source);
  let found: SyntaxNode | undefined;
  walk(root, (node) => {
    if (isExpression(node)) found = node;
  });
  return found ? createCodeReader(root, source)(found) : 'none';
}

describe('createCodeReader', () => {
  it.each([
    ['1 + 1', '2'],
    ['"a" + 1', 'a1'],
    ["'a'", 'a'],
    ['`in ${year}`', 'in 2018'],
    ['year - 8', '2010'],
    ['-year', '-2018'],
    ['2 ** 3 % 5', '3'],
    ['year > 2000 ? "new" : "old"', 'new'],
    ['names.length', '2'],
    ['names[1]', 'Grace'],
    ['names.join(" and ")', 'Ada and Grace'],
    ['names', 'AdaGrace'],
    ['talk.title', 'KVM'],
    ['talk["room"]', '7'],
    ['talk.title.toLowerCase()', 'kvm'],
    ['(3.14159).toFixed(2)', '3.14'],
    ['String(year)', '2018'],
    ['names.map((name) => <li>{name}</li>)', 'Ada Grace'],
    ['names.map((name, at) => `${at + 1}. ${name}; `)', '1. Ada; 2. Grace;'],
    ['rows.map(({ a, b }) => a + b).join()', '1x,2y'],
    ['<b>bold {year}</b>', 'bold 2018'],
    ['<>a<br />b</>', 'a b'],
    ['true && "yes"', 'yes'],
    ['null ?? "else"', 'else'],
    ['!year || "no"', 'no'],
    ['false', ''],
    ['/* a comment */', ''],
    ['undefined', ''],
  ])('reads `%s`', (expression, words) => {
    expect(wordsOf(expression)).toBe(words);
  });

  it.each([
    'props.title',
    'new Date().getFullYear()',
    'names.filter((name) => name)',
    'names.constructor("return 1")()',
    '"a".constructor("b")',
    'talk.missing',
    'names.map(function (name) { return name; })',
    '(() => { for (;;) {} })()',
    '"a".repeat(1e9)',
    '__proto__',
  ])('leaves out `%s`, which it would have to run', (expression) => {
    expect(wordsOf(expression)).toBe('');
  });

  it('never reads what is for the speaker alone', () => {
    expect(wordsOf('<p>said <Notes>secret</Notes><SlideOnly>shown</SlideOnly></p>')).toBe('said');
  });

  it('gives up on lists of lists of lists', () => {
    const list = `export const l = [${'1,'.repeat(100)}];\n`;
    const nested = 'l.map((a) => l.map((b) => l.map((c) => l.map((d) => "x"))))';
    const start = performance.now();
    wordsOf(nested, list);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
