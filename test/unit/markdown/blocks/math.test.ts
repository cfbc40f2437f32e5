import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderMath } from '../../../../src/markdown/blocks/math.ts';

const ROOT = join(import.meta.dirname, '../../../..');
const numbered = (name: string, count: number) =>
  Array.from({ length: count }, (_, at) => `${name}-${at}`);
const CLASSES = [
  ...['left', 'right', 'top', 'bottom'].map((side) => `math-line-${side}`),
  ...['math-paper', 'math-line', 'math-dashed', 'math-double', 'math-wide-50', 'math-wide-100'],
  ...['left', 'right'].flatMap((side) => numbered(`math-gap-${side}`, 6)),
  ...numbered('math-pad', 2),
  ...numbered('math-back', 3),
];

describe('renderMath', () => {
  it('sets a formula as MathML without styles', () => {
    expect(renderMath('a^2', false)).toMatchInlineSnapshot(
      `"<math><msup><mi>a</mi><mn>2</mn></msup></math>"`,
    );
    expect(renderMath('a', true)).toContain('display="block"');
    expect(renderMath('a', true)).not.toContain('style=');
  });

  it('runs nothing and links nowhere', () => {
    expect(() => renderMath('\\href{javascript:alert(1)}{a}', false)).toThrow();
  });

  it.each(['\\textcolor{red}{a}', '\\begin{pmatrix}a\\\\b\\end{pmatrix}'])(
    'carries no style, which the security policy blocks, in `%s`',
    (tex) => {
      expect(renderMath(tex, true)).not.toContain('style=');
    },
  );

  it.each([
    ['\\boxed{x}', 'math-line'],
    [
      '\\begin{aligned} a &= b \\\\ &= c \\end{aligned}',
      'tml-right math-gap-left-0 math-gap-right-0',
    ],
    ['\\begin{array}{|l|c|} \\hline a & b \\\\ \\hline \\end{array}', 'math-line-top'],
    ['\\begin{array}{|l|c|} \\hline a & b \\\\ \\hline \\end{array}', 'math-line-left'],
    ['\\begin{align} x &= 1 \\tag{2} \\end{align}', 'math-wide-50'],
    ['a\\!b', 'math-back-0'],
    ['\\cancel{x}', 'tml-cancel upstrike'],
    ['\\underline{a}', 'tml-underline'],
  ])('keeps what is drawn around letters as classes: %s', (tex, classes) => {
    const html = renderMath(tex, true);
    expect(html).toContain(classes);
    expect(html).not.toMatch(/ style=|class=""|class="[^">]*" class=/);
  });

  it.each(['align', 'gather', 'equation', 'multline'])(
    'counts no lines by itself in `%s`, with and without a tag',
    (name) => {
      for (const line of ['a', 'a \\tag{7}'])
        expect(renderMath(`\\begin{${name}} ${line} \\end{${name}}`, true)).not.toContain(
          'tml-eqn',
        );
    },
  );

  it('gives every class a style', () => {
    const css = readFileSync(join(ROOT, 'src/views/shared/math.css'), 'utf8');
    for (const name of CLASSES) expect(css).toContain(`.${name} {`);
  });
});

describe('chemistry', () => {
  it.each([
    '\\ce{H2O}',
    '\\ce{2H2 + O2 -> 2H2O}',
    '\\ce{SO4^2-}',
    '\\ce{CO2 + C <=> 2CO}',
    '\\ce{A ->[H2O] B}',
    '\\ce{^{227}_{90}Th+}',
    '\\ce{Fe^{III}}',
    '\\ce{KCr(SO4)2*12H2O}',
    '\\ce{A v + B ^}',
    '\\pu{123 kJ//mol}',
  ])('is set from %s, without styles', (tex) => {
    const html = renderMath(tex, true);
    expect(html).toMatch(/^<math/);
    expect(html).not.toContain(' style=');
    expect(html).not.toContain('tml-color-error');
  });
});
