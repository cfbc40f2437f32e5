import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../src/site-check/read-html.ts';

const addressesOf = (html: string) => readHtml(html).links.map(({ address }) => address);

describe('readHtml', () => {
  it('lists ids, also repeated and empty ones', () => {
    expect(readHtml('<p id="a"></p><p id=b><p id="a"><p id>').ids).toEqual(['a', 'b', 'a', '']);
  });

  it('lists addresses in the order of the document, with entities resolved', () => {
    const html =
      '<a href="a?b&amp;c"></a><img src="d" srcset="e 1x, f 2x"><video poster="g"></video><section data-background-image="h"></section><form action="i"></form>';
    expect(addressesOf(html)).toEqual(['a?b&c', 'd', 'e', 'f', 'g', 'h', 'i']);
  });

  it('lists the canonical address like any other', () => {
    expect(
      addressesOf('<link rel="canonical" href="https://x.example"><link rel="icon" href="i">'),
    ).toEqual(['https://x.example', 'i']);
  });

  it('lists ids that other elements name', () => {
    const html = '<label for="a"></label><p aria-labelledby="b c" aria-describedby=" d "></p>';
    expect(readHtml(html).idrefs.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('takes the form of an operator in a formula for no name', () => {
    const html = '<math><mo form="prefix">-</mo></math><button form="a"></button>';
    expect(readHtml(html).idrefs.map(({ id }) => id)).toEqual(['a']);
  });

  it('reads nothing in scripts, comments and text', () => {
    const html = '<script>"<a href=a id=b>"</script><!-- <a href=c> --><p>&lt;a href=d></p>';
    expect(readHtml(html)).toMatchObject({ ids: [], links: [], idrefs: [] });
  });

  it('reads drawings', () => {
    expect(readHtml('<svg><use href="#a"/><path id="a"/></svg>')).toMatchObject({
      ids: ['a'],
      links: [{ attribute: 'href', address: '#a', isFetched: true, after: 0 }],
    });
  });

  it('counts the ids that stand before an address', () => {
    const html = '<p id="a"><a href="1"></a><b id="b" title="c"></b><a href="2"></a></p>';
    expect(readHtml(html).links.map(({ address, after }) => [address, after])).toEqual([
      ['1', 1],
      ['2', 2],
    ]);
  });
});
