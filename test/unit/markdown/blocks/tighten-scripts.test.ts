import { describe, expect, it } from 'vitest';
import { renderMath } from '../../../../src/markdown/blocks/math.ts';

/** The signs of a formula, those without spaces in brackets. */
function signsOf(tex: string): string {
  return [...renderMath(tex, true).matchAll(/<mo(?=[\s>])([^>]*)>([^<]*)<\/mo>/g)]
    .map(([, attributes = '', sign = '']) =>
      attributes.includes('lspace="0" rspace="0"') ? `[${sign}]` : sign,
    )
    .join(' ');
}

describe('signs in scripts', () => {
  it.each([
    ['a + b', '+'],
    ['x_{i+1}', '[+]'],
    ['x_{i+1} + y', '[+] +'],
    ['2^{a-b} = c', '[−] ='],
    ['\\sum_{i=1}^{n-1} x_i = y', '∑ [=] [−] ='],
    ['x^{y_{i+1}+2} + z', '[+] [+] +'],
    ['\\frac{a+b}{c}', '+'],
    ['\\sqrt[n+1]{a+b}', '+ [+]'],
    ['(a+b)^2', '( + )'],
    ['\\overbrace{a+b}^{c+d}', '+ ⏞ [+]'],
    ['\\hat{x}', 'ˆ'],
  ])('of `%s` are %s', (tex, signs) => {
    expect(signsOf(tex)).toBe(signs);
  });
});
