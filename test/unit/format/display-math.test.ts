import { describe, expect, it } from 'vitest';
import { walk } from '../../../src/syntax/nodes.ts';
import { parse } from '../../fixtures/unit/tree.ts';

describe('setFormulasApart', () => {
  it.each([
    ['$$a$$', ['math a']],
    ['$$a$$\n$$b$$', ['math a', 'math b']],
    ['- $$a$$', ['math a']],
    ['<Columns>\n\n$$a$$\n\n</Columns>', ['math a']],
    ['$a$', ['inlineMath a']],
    ['So $$a$$ it is.', ['inlineMath a']],
    ['$$a$$ and $b$', ['inlineMath a', 'inlineMath b']],
    ['$$a$$ and\n\n$$b$$', ['inlineMath a', 'math b']],
  ])('reads `%s` as %j', (source, formulas) => {
    const found: string[] = [];
    walk(parse(source), ({ type, value }) => {
      if (/math/i.test(type)) found.push(`${type} ${value}`);
    });
    expect(found).toEqual(formulas);
  });

  it('leaves a formula the place it was written at', () => {
    const [, formula] = parse('Words.\n\n$$a$$').children ?? [];
    expect(formula?.position?.start).toMatchObject({ line: 3, column: 1, offset: 8 });
  });
});
