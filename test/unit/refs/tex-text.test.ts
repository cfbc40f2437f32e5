import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTex, readVerbatim } from '../../../src/refs/tex-text.ts';

const SIGNS: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
  '"': '\u0308',
};
const LETTERS: Readonly<Record<string, string>> = {
  u: '\u0306',
  h: '\u0309',
  r: '\u030a',
  H: '\u030b',
  v: '\u030c',
  d: '\u0323',
  c: '\u0327',
  k: '\u0328',
  b: '\u0332',
};
const ALPHABET = Array.from('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ');

describe('readTex', () => {
  it.each(Object.entries({ ...SIGNS, ...LETTERS }))('puts \\%s on every letter', (accent, mark) => {
    for (const letter of ALPHABET) {
      const accented = (letter + mark).normalize('NFC');
      const forms = [
        `\\${accent}{${letter}}`,
        `{\\${accent}{${letter}}}`,
        `{\\${accent} ${letter}}`,
        ...(accent in SIGNS ? [`\\${accent}${letter}`, `{\\${accent}${letter}}`] : []),
      ];
      for (const form of forms) expect(readTex(`x${form}yz`), form).toBe(`x${accented}yz`);
      expect(readTex(`\\${accent} ${letter}`)).toBe(accented);
    }
  });

  it.each(Object.entries({ ...SIGNS, ...LETTERS }))(
    'puts \\%s on letters without a dot',
    (accent, mark) => {
      for (const dotless of ['i', 'j']) {
        const accented = (dotless + mark).normalize('NFC');
        for (const form of [`\\${accent}{\\${dotless}}`, `{\\${accent}\\${dotless}}`])
          expect(readTex(form), form).toBe(accented);
      }
    },
  );

  it.each([
    ['{\\O}re \\o{} {\\o}', 'Øre ø ø'],
    ['stra{\\ss}e', 'straße'],
    ['stra\\ss e', 'straße'],
    ['{\\AA}ngstr{\\"o}m \\aa', 'Ångström å'],
    ['\\L{}ukasz {\\l}', 'Łukasz ł'],
    ['{\\AE} {\\ae} {\\OE} {\\oe}', 'Æ æ Œ œ'],
    ['{\\DJ} {\\dj} {\\TH} {\\th} {\\dh}', 'Đ đ Þ þ ð'],
    ['Erd{\\H o}s', 'Erdős'],
    ["Dvo\\v r\\'ak", 'Dvořák'],
    ['\\c Cetin', 'Çetin'],
    ['Nguy{\\~{\\^e}}n', 'Nguyễn'],
  ])('reads the letters in %s', (tex, text) => {
    expect(readTex(tex)).toBe(text);
  });

  it.each([
    ['\\emph{x} {\\em y} \\textbf{z}', 'x y z'],
    ['\\textit{a \\emph{b}} {\\bf c}', 'a b c'],
    ['$x^2$ and $a_1$', 'x² and a₁'],
    ['$10^{12}$', '10¹²'],
    ['$O(n \\log n)$', 'O(n log n)'],
    ['$\\mathcal{O}(n) \\leq \\alpha$', 'O(n) ≤ α'],
    ['1--2 --- 3', '1–2 — 3'],
    ["``x''", '“x”'],
    ['10\\textsuperscript{th}', '10th'],
    ['{\\LaTeX} and \\TeX{} too', 'LaTeX and TeX too'],
    ['\\& \\% \\$ \\# \\_ \\{ \\}', '& % $ # _'],
    ['\\^{} \\~{}', '^ ~'],
    ['a~b', 'a\u00a0b'],
    ['<b>x</b> & 5 < 6', '<b>x</b> & 5 < 6'],
    ['\\href{https://a.org}{here}', 'here (https://a.org)'],
    ['\\ldots{} \\S 5', '… §5'],
  ])('reads %s as text', (tex, text) => {
    expect(readTex(tex)).toBe(text);
  });

  it.each(['costs $5', 'from $5 to $10', 'a $ b', '$', '100% of $x', '$1 and $2 and $3'])(
    'takes the signs in %s for money',
    (text) => {
      expect(readTex(text)).toBe(text);
    },
  );

  it.each(['unknown', 'constructor', 'toString', 'hasOwnProperty', 'xyz'])(
    'leaves the command \\%s as it is',
    (name) => {
      expect(readTex(`a \\${name} b`)).toContain(`\\${name}`);
    },
  );

  it('leaves text without TeX as it is', () => {
    const words = fc.array(fc.stringMatching(/^[\p{L}\p{N}<>&.,;:!?()]{1,8}$/u), { minLength: 1 });
    fc.assert(
      fc.property(words, (each) => {
        const text = each.join(' ').normalize('NFC');
        expect(readTex(text)).toBe(text);
      }),
    );
  });

  it('ends on any TeX', () => {
    const part = fc.constantFrom(
      '\\',
      '{',
      '}',
      '$',
      '^',
      '_',
      'a',
      ' ',
      '\\v',
      "\\'",
      '\\emph',
      '\\begin',
      '\\end',
      '\\href',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        expect(readTex(parts.join(''))).not.toMatch(/undefined|[{}]/);
      }),
    );
  });

  it('survives braces in braces in braces', () => {
    expect(readTex('{'.repeat(50_000) + 'x' + '}'.repeat(50_000))).toBe('x');
  });
});

describe('readVerbatim', () => {
  it('takes braces and backslashes out, and nothing else', () => {
    expect(readVerbatim('{https://a.org/x--y\\_z\\%20~b}')).toBe('https://a.org/x--y_z%20~b');
  });
});
