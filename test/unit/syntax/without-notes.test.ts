import { describe, expect, it } from 'vitest';
import { withoutNotes } from '../../../src/syntax/without-notes.ts';
import { outline, parse, sketch } from '../../fixtures/unit/tree.ts';

describe('withoutNotes', () => {
  it('takes notes out at any depth and keeps all else', () => {
    const text =
      'a <Notes>b</Notes> c\n\n> - d\n>\n>   <Notes>\n>\n>   e\n>\n>   </Notes>\n\n<Notes>f</Notes>\n';
    expect(sketch(withoutNotes(parse(text)))).toMatchInlineSnapshot(`
      "paragraph
        "a "
        " c"
      blockquote
        list
          listItem
            paragraph
              "d""
    `);
  });

  it('leaves what is called otherwise', () => {
    expect(sketch(withoutNotes(parse('<Note>a</Note>')))).toContain('"a"');
  });

  it('lets no private word into ids, titles, figures and references', () => {
    const text =
      '## One <Notes>secret</Notes>\n\n<Notes>\n\n#### Secret\n\n![secret](./secret.png)\n\n[[secret]]\n\n</Notes>\n';
    expect(JSON.stringify(outline(text, withoutNotes(parse(text))).outline)).not.toMatch(/secret/i);
  });

  it('does not change the tree it is given', () => {
    const root = parse('a <Notes>b</Notes>\n');
    withoutNotes(root);
    expect(sketch(root)).toContain('<Notes>');
  });
});
