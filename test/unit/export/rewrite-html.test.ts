import { describe, expect, it } from 'vitest';
import { rewriteHtml, withAttributes } from '../../../src/export/rewrite-html.ts';

describe('rewriteHtml', () => {
  it('leaves a page as it is, down to odd spaces and entities', () => {
    const html = '<!DOCTYPE html><p  class=a >1 &lt; 2<br/><svg viewBox="0 0 1 1"/></p>\n';
    expect(rewriteHtml(html, (tag) => tag)).toBe(html);
  });

  it('writes a tag anew with other attributes, escaped, and keeps how it closes', () => {
    const html = '<a href="/x/">one</a><image href="a.png"/>';
    const rewritten = rewriteHtml(html, (tag) => withAttributes(tag, { href: '"&' }));
    expect(rewritten).toBe('<a href="&quot;&amp;">one</a><image href="&quot;&amp;"/>');
  });

  it('puts a text in the place of an element, a script with all it says', () => {
    const html = '<link rel="x"><script>if (1 < 2) go("</p>")</script><p>after</p>';
    const rewritten = rewriteHtml(html, (tag) =>
      tag.name === 'script' ? `[${tag.text}]` : tag.name === 'link' ? '[link]' : tag,
    );
    expect(rewritten).toBe('[link][if (1 < 2) go("</p>")]<p>after</p>');
  });

  it('puts a text in the place of an element with all that is in it, and goes on behind it', () => {
    const html = '<ul><li>a<ul><li>b</ul></li><li id="c">c</li></ul><p>after</p>';
    const rewritten = rewriteHtml(html, (tag) => {
      if (tag.attributes['id'] !== undefined) return tag;
      return tag.name === 'ul' ? '[list]' : tag;
    });
    expect(rewritten).toBe('[list]<p>after</p>');
  });
});

describe('withAttributes', () => {
  const tag = { name: 'a', attributes: { href: '/', title: 'x' }, text: '' };

  it('takes an attribute away with null', () => {
    expect(withAttributes(tag, { href: null }).attributes).toEqual({ title: 'x' });
  });

  it('gives back the same tag when nothing changes', () => {
    expect(withAttributes(tag, { href: '/', lang: undefined })).toBe(tag);
  });
});
