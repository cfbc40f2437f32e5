import { describe, expect, it } from 'vitest';
import { escapeHtml, htmlAttributes } from '../../../src/lib/html.ts';

describe('escapeHtml', () => {
  it('escapes all that could end a tag, an attribute or a text', () => {
    expect(escapeHtml(`</title><script a='b' c="d">&amp;`)).toBe(
      '&lt;/title&gt;&lt;script a=&#39;b&#39; c=&quot;d&quot;&gt;&amp;amp;',
    );
  });
});

describe('htmlAttributes', () => {
  it('writes text, numbers and bare names, each with a space in front', () => {
    expect(htmlAttributes({ id: 'a', width: 0, hidden: true, title: '' })).toBe(
      ' id="a" width="0" hidden title=""',
    );
  });

  it('leaves out null, undefined and false', () => {
    expect(htmlAttributes({ a: null, b: undefined, c: false })).toBe('');
  });

  it('escapes values', () => {
    expect(htmlAttributes({ title: '"><script>' })).toBe(' title="&quot;&gt;&lt;script&gt;"');
  });
});
