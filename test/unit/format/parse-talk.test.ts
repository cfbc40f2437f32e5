import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTalk, readParserError } from '../../../src/format/parse-talk.ts';
import { parse } from '../../fixtures/unit/tree.ts';

describe('parseTalk', () => {
  it('reads what Lectern reads: tables, formulas, directives, wiki links, frontmatter', () => {
    const text = '---\na: b\n---\n\n| a |\n| - |\n\n$$\na\n$$\n\n:::note\na\n:::\n\n[[a]]\n';
    expect((parse(text).children ?? []).map(({ type }) => type)).toEqual([
      'yaml',
      'table',
      'math',
      'containerDirective',
      'paragraph',
    ]);
  });

  it('says where and why a text cannot be parsed, with frontmatter counted', () => {
    expect(parseTalk('---\na: b\n---\n\n<Show>\n')).toEqual({
      type: 'failed',
      message: 'Expected a closing tag for `<Show>` (5:1)',
      place: { line: 5, column: 1 },
    });
  });

  it('takes line breaks of every kind', () => {
    const types = (text: string) => (parse(text).children ?? []).map(({ type }) => type);
    const text = '---\na: b\n---\n\n## a\n\nb\n';
    expect(types(text.replace(/\n/g, '\r\n'))).toEqual(types(text));
    expect(types(text.replace(/\n/g, '\r'))).toEqual(types(text));
  });

  it('gives a tree or a reason for any text', () => {
    const part = fc.constantFrom(
      '<',
      '>',
      '{',
      '}',
      '`',
      '#',
      '-',
      '\n',
      ' ',
      'a',
      '[',
      ']',
      ':',
      '$',
      '\0',
      '🎉',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
        const parsed = parseTalk(parts.join(''));
        if (parsed.type === 'failed') expect(parsed.place.line).toBeGreaterThan(0);
        else expect(parsed.root.type).toBe('root');
      }),
    );
  });
});

// On these the parser used to end the whole process.
describe('a text that ends with a backslash in code', () => {
  it.each(['import `\\', 'export const a = "x\\', "import '\\", 'text\n\nexport {`${"\\'])(
    'is a failure or a tree: %j',
    (text) => {
      expect(['parsed', 'failed']).toContain(parseTalk(text).type);
    },
  );
});

describe('readParserError', () => {
  it('takes the place out of a message', () => {
    expect(readParserError(new Error('8:1-9:2: Unexpected `a` (mdx-jsx:unexpected)'))).toEqual({
      message: 'Unexpected `a`',
      place: { line: 8, column: 1 },
    });
  });

  it('keeps a message without a place', () => {
    expect(readParserError('out of memory')).toEqual({
      message: 'out of memory',
      place: { line: 1, column: 1 },
    });
  });
});
