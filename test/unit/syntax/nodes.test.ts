import { describe, expect, it } from 'vitest';
import type { SyntaxNode } from '../../../src/model/syntax.ts';
import {
  attributeOf,
  attributesOf,
  isElement,
  isExpression,
  literalOf,
  placeOf,
  plainText,
  textAttributeOf,
  walk,
} from '../../../src/syntax/nodes.ts';
import { parse } from '../../fixtures/unit/tree.ts';

const first = (source: string) => parse(source).children?.[0] as SyntaxNode;

describe('isElement', () => {
  it('knows blocks and parts of a line, by name or any', () => {
    expect(isElement(first('<Show />'), 'Show')).toBe(true);
    expect(isElement(first('<Show />'), 'Notes')).toBe(false);
    expect(isElement(first('a <Show>b</Show>').children?.[1] as SyntaxNode)).toBe(true);
  });

  it('takes no directive for an element, though it has a name', () => {
    expect(isElement(first(':::Show\nx\n:::'), 'Show')).toBe(false);
  });
});

describe('attributeOf', () => {
  it('reads text, literal expressions and bare names', () => {
    const node = first('<A b="x" c={"y"} d={`z`} e />');
    expect(['b', 'c', 'd', 'e', 'f'].map((name) => attributeOf(node, name))).toEqual([
      'x',
      'y',
      'z',
      true,
      undefined,
    ]);
  });

  it('knows nothing of an expression before it runs', () => {
    const node = first('<A b={c} d={`${c}`} {...c} />');
    expect(attributeOf(node, 'b')).toBeUndefined();
    expect(attributeOf(node, 'd')).toBeUndefined();
  });

  it('gives text only where text is asked for', () => {
    const node = first('<A b c="" />');
    expect(textAttributeOf(node, 'b')).toBeUndefined();
    expect(textAttributeOf(node, 'c')).toBe('');
  });

  it('finds no attributes on a directive', () => {
    expect(attributesOf(first(':::note{id=a}\nx\n:::'))).toEqual([]);
  });
});

describe('literalOf', () => {
  it.each([
    [`"a"`, 'a'],
    [`'a'`, 'a'],
    ['`a\nb`', 'a\nb'],
    [` "a" `, 'a'],
    [`"say \\"a\\""`, 'say "a"'],
    [`""`, ''],
  ])('reads %s', (expression, value) => {
    expect(literalOf(expression)).toBe(value);
  });

  it.each(['a', '"a" + "b"', '`${a}`', `"a'`, '', '1', '"a", "b"'])(
    'takes `%s` for no literal',
    (expression) => {
      expect(literalOf(expression)).toBeUndefined();
    },
  );
});

describe('plainText', () => {
  it('reads through marks, code, links, pictures and literals', () => {
    const text = '## A *b* `c` [d](https://x.example) ![e](./e.png) {"f"} <Show>g</Show>';
    expect(plainText(first(text))).toBe('A b c d e f g');
  });

  it('leaves out comments and code that must run', () => {
    expect(plainText(first('## A{/* b */}{c}'))).toBe('A');
  });
});

describe('isExpression', () => {
  it('knows both kinds', () => {
    expect(isExpression(first('{a}'))).toBe(true);
    expect(isExpression(first('b {a}').children?.[1] as SyntaxNode)).toBe(true);
    expect(isExpression(first('a'))).toBe(false);
  });
});

describe('placeOf', () => {
  it('counts from 1, and gives 1:1 to what no source wrote', () => {
    expect(placeOf(first('\n\n  a'))).toEqual({ line: 3, column: 3 });
    expect(placeOf({ type: 'text' })).toEqual({ line: 1, column: 1 });
  });
});

describe('walk', () => {
  it('visits parents first and tells what stands above', () => {
    const seen: string[] = [];
    walk(parse('> a\n'), (node, above) => {
      seen.push([...above, node].map(({ type }) => type).join('/'));
    });
    expect(seen).toEqual([
      'root',
      'root/blockquote',
      'root/blockquote/paragraph',
      'root/blockquote/paragraph/text',
    ]);
  });

  it('skips what is below a node when told so', () => {
    const seen: string[] = [];
    walk(parse('> a\n\nb\n'), ({ type }) => {
      seen.push(type);
      return type !== 'blockquote';
    });
    expect(seen).toEqual(['root', 'blockquote', 'paragraph', 'text']);
  });
});
