import { describe, expect, it } from 'vitest';
import { speak } from '../../../src/i18n/speak.ts';
import type { SyntaxNode } from '../../../src/model/syntax.ts';
import { asideNode } from '../../../src/markdown/aside.ts';
import { parse, sketch } from '../../fixtures/unit/tree.ts';

function aside(source: string): string {
  const directive = parse(source).children?.[0] as SyntaxNode;
  return sketch(asideNode(directive, directive.children ?? [], speak('en')));
}

describe('asideNode', () => {
  it('has the title of its kind', () => {
    expect(aside(':::caution\nMind the gap.\n:::')).toMatchInlineSnapshot(`
      "<aside className=aside,aside-caution>
        <p className=aside-title>
          "Caution"
        paragraph
          "Mind the gap.""
    `);
  });

  it('has the title its author gave', () => {
    expect(aside(':::tip[Do *this*]\na\n:::')).toMatchInlineSnapshot(`
      "<aside className=aside,aside-tip>
        <p className=aside-title>
          "Do "
          emphasis
            "this"
        paragraph
          "a""
    `);
  });

  it.each(['unknown', 'constructor', 'toString'])('shows the kind `%s` as a note', (name) => {
    expect(aside(`:::${name}\na\n:::`)).toContain('<aside className=aside,aside-note>');
  });
});
