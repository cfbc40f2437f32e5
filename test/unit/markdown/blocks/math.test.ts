import { describe, expect, it } from 'vitest';
import { renderMath } from '../../../../src/markdown/blocks/math.ts';

describe('renderMath', () => {
  it('sets a formula as MathML without styles', () => {
    expect(renderMath('a^2', false)).toMatchInlineSnapshot(
      `"<math><msup><mi class="letter">a</mi><mn>2</mn></msup></math>"`,
    );
    expect(renderMath('a', true)).toContain('display="block"');
    expect(renderMath('a', true)).not.toContain('style=');
  });

  it('marks the letters that are slanted, and no name, upright letter or other alphabet', () => {
    const marked = (tex: string) => renderMath(tex, false).match(/<mi class="letter">.*?<\/mi>/g);
    expect(marked('t\\varphi')).toEqual(['<mi class="letter">t</mi>', '<mi class="letter">φ</mi>']);
    expect(marked('\\sin + \\mathrm{d} + \\mathbb{R} + \\Gamma')).toBeNull();
  });

  it.each(['\\frac{a}', '\\nope', '}'])('refuses `%s`', (tex) => {
    expect(() => renderMath(tex, false)).toThrow();
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
});
