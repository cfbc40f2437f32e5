import { describe, expect, it } from 'vitest';
import { expandMacros } from '../../../src/format/math-macros.ts';
import { readTalkText, USUAL_TEXT_OPTIONS } from '../../../src/format/read-talk-text.ts';
import { plainText } from '../../../src/syntax/nodes.ts';

const MACROS = {
  '\\R': '\\mathbb{R}',
  '\\abs': '\\left|#1\\right|',
  '\\pair': '(#1, #2)',
  '\\to': '\\rightarrow',
  '\\loop': '\\loop',
  '\\*': '\\cdot',
};

describe('expandMacros', () => {
  it.each([
    ['\\R', '\\mathbb{R}'],
    ['\\R^2', '\\mathbb{R}^2'],
    ['\\Re', '\\Re'],
    ['\\abs{x}', '\\left|{x}\\right|'],
    ['\\abs x', '\\left|{x}\\right|'],
    ['\\abs\\R', '\\left|{\\mathbb{R}}\\right|'],
    ['\\pair{a}{\\abs{b}}', '({a}, {\\left|{b}\\right|})'],
    ['\\pair {\\{}b', '({\\{}, {b})'],
    ['a\\to b', 'a\\rightarrow b'],
    ['a\\*b', 'a\\cdot b'],
    ['\\\\R', '\\\\R'],
    ['\\frac{1}{2}', '\\frac{1}{2}'],
  ])('turns %s into %s', (tex, expanded) => {
    expect(expandMacros(tex, MACROS)).toBe(expanded);
  });

  it('ends with a command that stands for itself', () => {
    expect(expandMacros('\\loop', MACROS)).toBe('\\loop');
  });
});

it('writes commands out in headings and sentences alike', () => {
  const read = readTalkText('## In $\\R$\n\nAll of $\\abs{x}$.', {
    ...USUAL_TEXT_OPTIONS,
    macros: MACROS,
  });
  expect(read.type === 'read' && plainText(read.root)).toBe('In ℝAll of |x|.');
});
