import { describe, expect, it } from 'vitest';
import { settlePdfInfo } from '../../../src/export/pdf-info.ts';

/** A PDF with no page, in the shape Chromium gives its own. */
const PRINTED = [
  '%PDF-1.4',
  '1 0 obj',
  '<</Title (A talk)',
  '/Creator (Chromium)',
  "/CreationDate (D:20261121075349+00'00')",
  "/ModDate (D:20261121075349+00'00')>>",
  'endobj',
  'xref',
  'trailer',
  '<</Size 2',
  '/Root 2 0 R',
  '/Info 1 0 R>>',
  'startxref',
  '142',
  '%%EOF',
].join('\n');

describe('settlePdfInfo', () => {
  it('gives the talk’s date for the time of printing and moves no byte', () => {
    const settled = settle({ author: '', date: '2018-10-24' });
    expect(settled).toHaveLength(PRINTED.length);
    expect(settled.match(/\(D:.*?\)/g)).toEqual([
      "(D:20181024000000+00'00')",
      "(D:20181024000000+00'00')",
    ]);
  });

  it.each([
    ['2018', "(D:20180101000000+00'00')"],
    ['2018-07', "(D:20180701000000+00'00')"],
  ])('takes %s for its first day', (date, expected) => {
    expect(settle({ author: '', date })).toContain(expected);
  });

  it('counts the nodes of the document from one, in their order', () => {
    const nodes = '/ID (node00000376)>> /Headers [(node00000376) (node00000371)]';
    const settled = settlePdfInfo(Buffer.from(nodes), { author: '', date: '2018' });
    expect(settled.toString()).toBe(
      '/ID (node00000002)>> /Headers [(node00000002) (node00000001)]',
    );
  });

  it('adds the author in a revision that starts where its table says', () => {
    const settled = settle({ author: 'Zoë', date: '2018' });
    expect(settled.startsWith(settle({ author: '', date: '2018' }))).toBe(true);
    expect(settled).toContain('/Author <FEFF005A006F00EB>>>\nendobj');
    const [, object = '', table = ''] =
      /xref\n1 1\n(\d{10}) 00000 n \n[\s\S]*startxref\n(\d+)\n%%EOF\n$/.exec(settled) ?? [];
    expect(settled.slice(Number(object))).toMatch(/^1 0 obj\n<<\/Title \(A talk\)/);
    expect(settled.slice(Number(table))).toMatch(/^xref\n1 1\n/);
    expect(settled).toContain('/Prev 142>>');
  });

  it('refuses a PDF of another shape rather than spoil it', () => {
    const other = Buffer.from('%PDF-1.7\nno trailer\n');
    expect(() => settlePdfInfo(other, { author: 'Ada', date: '2018' })).toThrow(/not known here/);
  });
});

function settle(info: { author: string; date: string }): string {
  return settlePdfInfo(Buffer.from(PRINTED, 'latin1'), info).toString('latin1');
}
