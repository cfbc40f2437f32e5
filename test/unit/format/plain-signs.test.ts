import { describe, expect, it } from 'vitest';
import type { SyntaxNode } from '../../../src/model/syntax.ts';
import { parseMdx } from '../../../src/format/parse-mdx.ts';
import { parseTalk } from '../../../src/format/parse-talk.ts';
import { plainText } from '../../../src/syntax/nodes.ts';

/** A text with its formulas between `⟨` and `⟩`, links between `[` and `]`, and everything else as it is shown. */
function read(source: string): string {
  const parsed = parseTalk(source);
  if (parsed.type === 'failed') throw new Error(parsed.message);
  return draw(parsed.root);
}

function draw(node: SyntaxNode): string {
  if (node.type === 'inlineMath') return `⟨${node.value ?? ''}⟩`;
  if (node.type === 'image') return `!${node.alt ?? ''}!`;
  if (node.type === 'footnoteReference') return '†';
  if (node.type === 'mdxTextExpression') return `{${node.value ?? ''}}`;
  const text = node.children ? node.children.map(draw).join('') : (node.value ?? '');
  return node.type === 'link' ? `[${text}]` : text;
}

describe('a dollar', () => {
  it.each([
    ['$x$', '⟨x⟩'],
    ['a $x+y$, b', 'a ⟨x+y⟩, b'],
    ['$x$-axis', '⟨x⟩-axis'],
    ['costs $5 and $10', 'costs $5 and $10'],
    ['$5/$6', '$5/$6'],
    ['$20,000 and $30,000', '$20,000 and $30,000'],
    ['US$5 to US$10', 'US$5 to US$10'],
    ['$5, $6 and $x$', '$5, $6 and ⟨x⟩'],
    ['$x$ costs $5', '⟨x⟩ costs $5'],
    ['a $ b $ c', 'a $ b $ c'],
    ['a $ b$ c', 'a $ b$ c'],
    ['$HOME and $PATH', '$HOME and $PATH'],
    ['\\$x\\$', '$x$'],
    ['$5 is \\$5', '$5 is $5'],
    ['$\\$5$ or so', '⟨\\$5⟩ or so'],
    ['$a\\$ b$ c', '⟨a\\$ b⟩ c'],
    ['$30 and $ 5$', '$30 and $ 5$'],
    ['$$x$$ inside', '⟨x⟩ inside'],
    ['`$5` and $6', '$5 and $6'],
    ['[$5](https://x.example) `$6` $7', '[$5] $6 $7'],
    ['$a\nb$', '⟨a\nb⟩'],
    ['$5 a\n\n$6 b', '$5 a$6 b'],
    ['| $5 {x} | $6 |\n| - | - |\n| $7 | $y$ |', '$5 {x}$6$7⟨y⟩'],
    ['``a`b`` {x} `c`', 'a`b {x} c'],
    ['`$5` {x} `$6`', '$5 {x} $6'],
    ['$x$ costs $5 and $y$ costs $6', '⟨x⟩ costs $5 and ⟨y⟩ costs $6'],
    ['$1,000 and $x$ and $2,000', '$1,000 and ⟨x⟩ and $2,000'],
    ['$5 $x$, $6 $y$', '$5 ⟨x⟩, $6 ⟨y⟩'],
    ['$5 *and $x$* at $6, $y$', '$5 and ⟨x⟩ at $6, ⟨y⟩'],
    ['$5 `a $ b` $x$ $6 `c` $y$', '$5 a $ b ⟨x⟩ $6 c ⟨y⟩'],
    ['$5 [a $x$](https://x.example) and $6 $y$', '$5 [a ⟨x⟩] and $6 ⟨y⟩'],
    ['## $5 for $x$ and $6 for $y$', '$5 for ⟨x⟩ and $6 for ⟨y⟩'],
    ['- $5 or $6\n- $x$ or $7 or $y$', '$5 or $6⟨x⟩ or $7 or ⟨y⟩'],
    ['$5 or $6\n\n$x$ and $y$', '$5 or $6⟨x⟩ and ⟨y⟩'],
    ['| $5 and $x$ |\n| - |\n| $6, $y$, $7, $z$ |', '$5 and ⟨x⟩$6, ⟨y⟩, $7, ⟨z⟩'],
    ['> $5, $x$ and $6, $y$ {z}', '$5, ⟨x⟩ and $6, ⟨y⟩ {z}'],
    ['$5 {x} $6 and $y$', '$5 {x} $6 and ⟨y⟩'],
  ])('of `%s` is read by the rule of Pandoc', (source, shown) => {
    expect(read(source)).toBe(shown);
  });
});

it('reads a line of a thousand prices and formulas at once', () => {
  const line = Array.from({ length: 1000 }, (_, index) => `$${index} for $x$`).join(', ');
  expect(read(line)).toBe(line.replaceAll('$x$', '⟨x⟩'));
});

describe('a colon', () => {
  it.each([
    ['18:30', '18:30'],
    ['10:30:45 a:b:c', '10:30:45 a:b:c'],
    [':word at the start', ':word at the start'],
    ['std::vec::Vec', 'std::vec::Vec'],
    ['at 18:30[^1]\n\n[^1]: Sharp.', 'at 18:30†Sharp.'],
    ['see:a[b](https://x.example)', 'see:a[b]'],
    ['1:a[[kvm]]', '1:a[kvm]'],
    ['*12:30*:b', '12:30:b'],
    ['x:y{z}', 'x:y{z}'],
    [':b[c]{.red}', ':b[c]{.red}'],
    [':b{key="a:b"}', ':b{key="a:b"}'],
    ['::left', '::left'],
    ['- a\n  ::b', 'a\n::b'],
    ['- a\n\n  ::b', 'a::b'],
    ['| 1:a | 2:b |\n| - | - |\n| 3:c | d |', '1:a2:b3:cd'],
    ['http://localhost:3000/x', '[http://localhost:3000/x]'],
    [':::note[At 3:45]\n7:a\n:::', 'At 3:457:a'],
  ])('of `%s` is a colon', (source, shown) => {
    expect(read(source)).toBe(shown);
  });
});

describe('the text of a picture', () => {
  it.each([
    ['![Clock at 18:30](./p.png)', '!Clock at 18:30!'],
    ['![$5 and $10](./p.png)', '!$5 and $10!'],
    ['![The $x^2$ of $\\infty$](./p.png)', '!The x² of ∞!'],
    ['![\\$5 and \\$6](./p.png)', '!$5 and $6!'],
    ['![Press <kbd>F</kbd> {1 + 1} times](./p.png)', '!Press F 2 times!'],
    ['![a `b` *c:d*](./p.png "18:30")', '!a b c:d!'],
    ['![a [b](https://x.example) {2}](./p.png)', '!a b 2!'],
    ['![a]b](./p.png)', '![a]b](./p.png)'],
    ['![a {"]"} b][p]\n\n[p]: ./p.png', '!a ] b!'],
  ])('of `%s` keeps its words', (source, shown) => {
    expect(read(source)).toBe(shown);
  });
});

describe('positions', () => {
  it('stay what they were', () => {
    const source = '## 18:30 *漢**「a」**b* $5\n\n- $6 `x` **真，**她 [l](u)\n';
    const parsed = parseTalk(source);
    const link = parsed.type === 'parsed' && find(parsed.root, 'link');
    expect(link && link.position?.start.offset).toBe(source.indexOf('[l]'));
  });
});

function find(node: SyntaxNode, type: string): SyntaxNode | undefined {
  if (node.type === type) return node;
  for (const child of node.children ?? []) {
    const found = find(child, type);
    if (found) return found;
  }
  return undefined;
}

describe('a single tilde', () => {
  it.each([
    '5~6도, 내일은 7~8도',
    '9:00~18:00，周末10:00~16:00',
    '1~2 days or 3~4 days',
    '~5 minutes. Git: HEAD~1',
    'H~2~O',
    '**5~6** and *7~8*',
  ])('is text in %j', (text) => {
    expect(plainText(parseMdx(text))).toBe(text.replace(/\*/g, ''));
  });

  it('strikes through when there are two', () => {
    expect(JSON.stringify(parseMdx('a ~~b~~ 1~2 ~c~'))).toContain('"delete"');
    expect(plainText(parseMdx('a ~~b~~ 1~2 ~c~'))).toBe('a b 1~2 ~c~');
  });
});

describe('signs that are all of an element', () => {
  it.each([
    ['<kbd>*</kbd> then <kbd>*</kbd>', '* then *'],
    ['<kbd>_</kbd> or <kbd>_</kbd>', '_ or _'],
    ['<kbd>`</kbd> and <kbd>`</kbd>', '` and `'],
    ['<code>$</code> x <code>$</code>', '$ x $'],
    ['<kbd>~~</kbd> a <kbd>~~</kbd>', '~~ a ~~'],
    ['<b class="x">**</b> **b** <b>**</b>', '** b **'],
    ['<kbd>:</kbd>a <kbd>:</kbd>b', ':a :b'],
    ['`<kbd>*</kbd>` and *a*', '<kbd>*</kbd> and a'],
  ])('are text: %s', (source, text) => {
    expect(plainText(parseMdx(source))).toBe(text);
  });
});
