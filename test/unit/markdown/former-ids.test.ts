import { describe, expect, it } from 'vitest';
import { readFormerIds } from '../../../src/markdown/former-ids.ts';
import { arrange } from '../../fixtures/unit/arrange.ts';

describe('readFormerIds', () => {
  it('gathers former ids under the present one, as they stand in the pages', () => {
    expect(readFormerIds({ a: 'one', b: 'one', 'fig:x': 'fig:y', 'tbl:z': 'one' })).toEqual(
      new Map([
        ['one', ['a', 'b', 'tbl-z']],
        ['fig-y', ['fig-x']],
      ]),
    );
  });

  it('finds none where there are none', () => {
    expect(readFormerIds(undefined)).toEqual(new Map());
  });
});

describe('formerIdMarks', () => {
  const SOURCE =
    'Hello.\n\n## One\n\n#### Inner\n\n```js id=trap caption="C"\na\n```\n\n---\n\n<Slide id="bare" />\n\n- shown\n';

  it('stand in headings, before blocks, and at the start of slides without a heading', async () => {
    const moved = { a: 'open', b: 'one', c: 'inner', 'lst:d': 'lst:trap', e: 'bare' };
    const drawn = await arrange(SOURCE, { moved });
    const around = drawn
      .split('\n')
      .flatMap((line, index, lines) =>
        line.includes('former-id')
          ? [lines.slice(index - 1, index + 1).map((each) => each.trim())]
          : [],
      );
    expect(around).toEqual([
      ['<Slide talk=demo id=open depth=1>', '<span id=a className=former-id>'],
      ['<SlideHeading talk=demo id=one depth=2>', '<span id=b className=former-id>'],
      ['heading id=inner', '<span id=c className=former-id>'],
      ['"Inner"', '<span id=lst-d className=former-id>'],
      ['<Slide talk=demo id=bare depth=0 looks=fill-text-60>', '<span id=e className=former-id>'],
    ]);
  });

  it('change nothing else', async () => {
    const drawn = await arrange(SOURCE, { moved: { b: 'one', e: 'bare' } });
    expect(drawn.replace(/\n *<span id=\w className=former-id>/g, '')).toBe(await arrange(SOURCE));
  });
});
