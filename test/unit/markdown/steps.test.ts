import { describe, expect, it } from 'vitest';
import { markSteps } from '../../../src/markdown/steps.ts';
import { parse, sketch } from '../../fixtures/unit/tree.ts';

describe('markSteps', () => {
  it('marks each item of a list, and any other block as a whole', () => {
    const children = markSteps(parse('- a\n- b\n  - c\n\nd\n').children ?? []);
    expect(sketch({ type: 'root', children })).toMatchInlineSnapshot(`
      "list
        listItem className=fragment
          paragraph
            "a"
        listItem className=fragment
          paragraph
            "b"
          list
            listItem
              paragraph
                "c"
      <div className=fragment>
        paragraph
          "d""
    `);
  });
});
