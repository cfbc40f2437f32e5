import { describe, expect, it } from 'vitest';
import { readTalkText, USUAL_TEXT_OPTIONS } from '../../../src/format/read-talk-text.ts';
import { citationNodes } from '../../../src/markdown/citation-nodes.ts';
import { sketch } from '../../fixtures/unit/tree.ts';

function cite(source: string): string {
  const read = readTalkText(source, USUAL_TEXT_OPTIONS);
  const paragraph = read.type === 'read' ? read.root.children?.[0] : undefined;
  const children = (paragraph?.children ?? []).flatMap((node) =>
    node.type === 'text' ? citationNodes(node, source) : [node],
  );
  return sketch({ type: 'root', children });
}

describe('citationNodes', () => {
  it('splits a text at its citations', () => {
    expect(cite('See [@a; @b, p. 3] and [@c].')).toMatchInlineSnapshot(`
      ""See "
      <Cite items=[{"key":"a","locator":null},{"key":"b","locator":"p. 3"}]>
      " and "
      <Cite items=[{"key":"c","locator":null}]>
      ".""
    `);
  });

  it('leaves escaped groups as text, among others', () => {
    expect(cite('\\[@a] [@b] \\[@c]')).toMatchInlineSnapshot(`
      ""[@a] "
      <Cite items=[{"key":"b","locator":null}]>
      " [@c]""
    `);
  });

  it.each(['a@b.example', '[@]', '[see @a]', 'words'])('leaves `%s` alone', (text) => {
    expect(cite(text)).not.toContain('<Cite');
  });

  it('keeps quotes and dashes around a citation', () => {
    expect(cite('“a” -- [@b]')).toBe('"“a” – "\n<Cite items=[{"key":"b","locator":null}]>');
  });

  it.each(["o'neil", 'a--b', 'a...b'])('keeps the key %s as it is written', (key) => {
    expect(cite(`[@${key}]`)).toContain(`"key":"${key}"`);
  });

  it('takes no group whose sign alone is escaped', () => {
    expect(cite('[\\@a]')).not.toContain('<Cite');
  });
});
