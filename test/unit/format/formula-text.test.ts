import { describe, expect, it } from 'vitest';
import { formulaText } from '../../../src/format/formula-text.ts';

describe('formulaText', () => {
  it.each([
    ['\\infty', '∞'],
    ['x^2+y^2=r^2', 'x² + y² = r²'],
    ['x^{10}', 'x¹⁰'],
    ['e^{i\\pi}+1=0', 'e^(iπ) + 1 = 0'],
    ['\\frac{a}{b+1}', 'a/(b+1)'],
    ['\\sqrt{n}', '√n'],
    ['\\sqrt[3]{n+1}', '³√(n+1)'],
    ["f'(x)", 'f′(x)'],
    ['90^\\circ', '90°'],
    ['O(n \\log n)', 'O(n log n)'],
    ['\\mathbb{R}^n', 'ℝⁿ'],
    ['a < b', 'a < b'],
    ['-a - b', '−a − b'],
    ['\\alpha \\to \\beta', 'α → β'],
    ['\\text{if } x', 'if x'],
    ['\\sum_{i=1}^{n} x_i', '∑_(i=1)ⁿ x_i'],
    ['\\int_0^\\infty e^{-x}\\,dx', '∫₀^∞ e^(−x) dx'],
    ['\\lim_{x \\to 0} f(x)', 'lim_(x→0) f(x)'],
    ['10^{-3}', '10^(−3)'],
    ['x_{max}, x_{i+1}, a_1', 'x_max, x_(i+1), a₁'],
    ['\\hat{x} + \\bar y + \\vec v', 'x̂ + ȳ + v⃗'],
    ['\\overline{AB}', 'AB'],
    ['\\underbrace{a+b}_{c}', 'a + b (c)'],
    ['\\overbrace{a+b}^{c}', 'a + b (c)'],
    ['\\binom{n}{k}', '(n; k)'],
    ['\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}', '(1 2; 3 4)'],
    ['\\ce{2H2 + O2 -> 2H2O}', '2 H₂ + O₂ → 2 H₂O'],
    ['a \\bmod b', 'a mod b'],
    ['\\mathbf{E} = \\mathcal{O}(n)', 'E = O(n)'],
    ['\\$5', '$5'],
  ])('reads `%s` as a line of text', (tex, text) => {
    expect(formulaText(tex)).toBe(text);
  });

  it.each([
    ['\\begin{aligned} a &= b \\\\ &= c \\end{aligned}', 'a = b; = c'],
    ['\\begin{align} x &= 1 \\label{eq:x} \\\\ y &= 2 \\end{align}', 'x = 1; y = 2'],
    ['a = b \\label{eq:ab}', 'a = b'],
  ])('reads `%s`, which stands alone, without its names', (tex, text) => {
    expect(formulaText(tex, true)).toBe(text);
  });

  it('gives back what it cannot read', () => {
    expect(formulaText('\\nope{')).toBe('\\nope{');
  });
});
