import { describe, expect, it } from 'vitest';
import { parseTalk } from '../../../src/format/parse-talk.ts';
import { plainText } from '../../../src/syntax/nodes.ts';
import { toMdx } from '../../../src/import/write/to-mdx.ts';
import { importFiles } from '../../support/import-text.ts';

const TEXTS = [
  'a < b and {c}',
  '$5 and $10',
  '[[not a link]]',
  ':::note is no aside',
  '.red[no class]',
  '~~not struck~~ and ~5',
  '# no heading',
  '1. no list',
  '- no list',
  '> no quote',
  'a * b * c and _d_',
  '`code` and \\ backslash',
  'import x from y',
  '<!-- no comment -->',
  '| a | b |',
  'https://example.org/a_b?c=d',
  '{{ count }} and {/* x */}',
  '&amp; and &nbsp;',
  '![no picture](a.png)',
  '@[1-3] and @snap[x]',
  '\\(x\\) and \\[y\\]',
  '==mark== and ^up^',
  'x@example.org',
  '---',
  '+++',
  '$$x$$',
];

describe('text of a deck', () => {
  it.each(TEXTS)('stays what it is in a talk: %s', (value) => {
    const parsed = parseTalk(toMdx([{ type: 'paragraph', children: [{ type: 'text', value }] }]));
    expect(parsed.type === 'parsed' ? plainText(parsed.root) : parsed.message).toBe(value);
  });

  it.each(TEXTS)('is not refused by the check: %s', async (value) => {
    const escaped = value.replace(
      /[&<>]/g,
      (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign,
    );
    const page = `<div class="reveal"><div class="slides"><section><h2>Signs</h2><p>${escaped}</p></section></div></div>`;
    const { problems, things } = await importFiles({ 'index.html': page });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(things.filter(({ kind }) => kind === 'refused block')).toEqual([]);
  });
});
