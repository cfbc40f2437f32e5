import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBibliography } from '../../../src/refs/parse-bibliography.ts';

const fieldsOf = (text: string) => parseBibliography(text).entries[0]?.fields;

describe('parseBibliography', () => {
  it('reads an entry with its key, type and line', () => {
    const text = '\n@Article{popek1974,\n  title = {Formal},\n  year = 1974\n}\n';
    expect(parseBibliography(text)).toEqual({
      entries: [
        {
          key: 'popek1974',
          type: 'article',
          line: 2,
          fields: { title: 'Formal', year: '1974' },
        },
      ],
      failures: [],
      faults: [],
    });
  });

  it('reads braced, quoted and bare values, and entries in parentheses', () => {
    expect(fieldsOf('@book(a, title={A {B} C}, note = "D {"}E", year=2000,)')).toEqual({
      title: 'A B C',
      note: 'D "E',
      year: '2000',
    });
  });

  it('puts abbreviations in, whatever their case', () => {
    expect(fieldsOf('@string{ACM = {The ACM}}\n@book{a, publisher = acm, month = jan}')).toEqual({
      publisher: 'The ACM',
      month: 'jan',
    });
  });

  it('reads TeX as plain text', () => {
    expect(fieldsOf(`@book{a, title={G\\"{o}del \\& \\'Etude -- {\\~n} --- 100\\%}}`)).toEqual({
      title: 'Gödel & Étude – ñ — 100%',
    });
  });

  it('keeps the name of an organisation in one piece', () => {
    expect(fieldsOf('@misc{a, author={{Red Hat} and Ann B.}, title={Red Hat}}')).toEqual({
      author: 'Red\u00a0Hat and Ann B.',
      title: 'Red Hat',
    });
  });

  it('parts names at `and`, and never inside a protected one', () => {
    const author = fieldsOf(
      '@misc{a, author={{Barnes and {N}oble} and Donald~E. Knuth and Erd{\\H o}s, P. and {\\"O}sten B}, title=x}',
    )?.['author'];
    expect(author).toBe('Barnes\u00a0and\u00a0Noble and Donald E. Knuth and Erdős, P. and Östen B');
  });

  it.each(['url', 'doi', 'eprint', 'file', 'ids'])(
    'leaves dashes and tildes of `%s` alone',
    (name) => {
      expect(fieldsOf(`@misc{a, ${name} = {x--y/~b\\_c\\&d$1}, title = {T}}`)).toMatchObject({
        [name]: 'x--y/~b_c&d$1',
      });
    },
  );

  it('names no abbreviation whose definition is named already', () => {
    const { failures, faults } = parseBibliography(
      '@string{acm = {A\n@book{a, title = {T}, publisher = acm}\n',
    );
    expect(failures).toHaveLength(1);
    expect(faults).toEqual([]);
  });

  it('knows the abbreviations of every style', () => {
    expect(fieldsOf('@article{a, title={T}, journal=CACM, month=oct}')).toEqual({
      title: 'T',
      journal: 'Communications of the ACM',
      month: 'oct',
    });
  });

  it('joins lines of a value', () => {
    expect(fieldsOf('@book{a, title={A\n    B}}')).toEqual({ title: 'A B' });
  });

  it('passes over comments, preambles and text between entries', () => {
    const text = 'words @ more\n@comment{x @book{y}}\n@preamble{"z"}\n@book{a, title={A}}\n% end';
    expect(parseBibliography(text).entries.map(({ key }) => key)).toEqual(['a']);
  });

  it('names an entry whose braces do not close, and reads on at the next', () => {
    const text = '@book{a, title={A\n@book{b, title={B}}\n';
    const { entries, failures } = parseBibliography(text);
    expect(entries.map(({ key }) => key)).toEqual(['b']);
    expect(failures).toEqual([{ line: 1, reason: 'its braces do not close' }]);
  });

  it('names an entry without a key', () => {
    expect(
      parseBibliography('@book{, title={A}}\n@book{title={A}, x=1}\n@book{a}').failures,
    ).toEqual([
      { line: 1, reason: 'it has no key before its first comma' },
      { line: 2, reason: 'it has no key before its first comma' },
      { line: 3, reason: 'it has no key before its first comma' },
    ]);
  });

  it('keeps names of the prototype as fields and keys', () => {
    const { entries } = parseBibliography('@book{__proto__, constructor={A}, title={B}}');
    expect(entries[0]?.key).toBe('__proto__');
    expect(Object.entries(entries[0]?.fields ?? {})).toEqual([
      ['constructor', 'A'],
      ['title', 'B'],
    ]);
  });

  it('reads line breaks of Windows', () => {
    const { entries } = parseBibliography('@book{a,\r\n title={A\r\n B}\r\n}\r\n@book{b, x=1}\r\n');
    expect(entries.map(({ key, line }) => [key, line])).toEqual([
      ['a', 1],
      ['b', 5],
    ]);
    expect(entries[0]?.fields).toEqual({ title: 'A B' });
  });

  it('names an entry whose opening brace is missing', () => {
    expect(parseBibliography('@book kvm, title={A}}\n').failures).toHaveLength(1);
  });

  it('names a field whose quotes do not close', () => {
    expect(parseBibliography('@book{b, title="A, year=2000}\n').failures).toHaveLength(1);
  });

  it('names a field without an equals sign', () => {
    expect(parseBibliography('@book{a, title {A}, year=2000}\n').failures).toHaveLength(1);
  });

  it('ends on any text, with every entry named or read', () => {
    const part = fc.constantFrom(
      '@book{',
      '@string{',
      '@comment{',
      'a',
      ',',
      '=',
      '{',
      '}',
      '"',
      '\\',
      '\n',
      '(',
      ')',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const { entries, failures } = parseBibliography(parts.join(''));
        expect(entries.every(({ key }) => key !== '')).toBe(true);
        expect(failures.every(({ line }) => line >= 1)).toBe(true);
      }),
    );
  });
});
