import { describe, expect, it } from 'vitest';
import { formulaText } from '../../../src/format/formula-text.ts';

describe('formulaText', () => {
  it.each([
    ['\\infty', '∞'],
    ['x^2', 'x^2'],
    ['x^{10}', 'x^10'],
    ['e^{i\\pi}+1=0', 'e^(iπ)+1=0'],
    ['\\frac{a}{b+1}', 'a/(b+1)'],
    ['\\sqrt{n}', '√n'],
    ['\\sqrt[3]{n+1}', '3√(n+1)'],
    ["f'(x)", 'f′(x)'],
    ['90^\\circ', '90°'],
    ['O(n \\log n)', 'O(n log n)'],
    ['\\mathbb{R}^n', 'ℝ^n'],
    ['a < b', 'a<b'],
    ['\\alpha \\to \\beta', 'α→β'],
    ['\\text{if } x', 'if x'],
    ['\\sum_{i=1}^{n} x_i', '∑i=1^nxi'],
    ['10^{-3}', '10^(−3)'],
    ['\\$5', '$5'],
  ])('reads `%s` as a line of text', (tex, text) => {
    expect(formulaText(tex)).toBe(text);
  });

  it('gives back what it cannot read', () => {
    expect(formulaText('\\nope{')).toBe('\\nope{');
  });
});
