import { describe, expect, it } from 'vitest';
import { escapeHtml, htmlAttributes, htmlText } from '../../../src/lib/html.ts';

describe('escapeHtml', () => {
  it('escapes all that could end a tag, an attribute or a text', () => {
    expect(escapeHtml(`</title><script a='b' c="d">&amp;`)).toBe(
      '&lt;/title&gt;&lt;script a=&#39;b&#39; c=&quot;d&quot;&gt;&amp;amp;',
    );
  });
});

describe('htmlText', () => {
  it('is the text between the tags', () => {
    expect(htmlText('<b class="a">a &lt; b</b> &#x26;&#38; <i>c</i>\n&quot;d&quot;')).toBe(
      'a < b && c\n"d"',
    );
  });

  it('gives back what was escaped', () => {
    const text = `</title><script a='b' c="d">&amp;&nope;`;
    expect(htmlText(escapeHtml(text))).toBe(text);
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
