import { describe, expect, it } from 'vitest';
import type { SyntaxNode } from '../../../src/model/syntax.ts';
import { readSlideOptions } from '../../../src/format/options.ts';
import { parse } from '../../fixtures/unit/tree.ts';

const read = (source: string) => readSlideOptions(parse(source).children?.[0] as SyntaxNode);
const DEFAULTS = {
  layout: 'default',
  background: null,
  transition: null,
  scrim: null,
  align: null,
  classes: [],
  hasFooter: true,
  isAnimated: false,
  seconds: null,
  tags: [],
  allows: [],
};

describe('readSlideOptions', () => {
  it('has defaults for a slide without a marker, and for a bare one', () => {
    expect(readSlideOptions(null)).toEqual(DEFAULTS);
    expect(read('<Slide />')).toEqual(DEFAULTS);
  });

  it('reads every option', () => {
    const look = 'tags="live long" layout="split" background="./a.png" transition="fade"';
    const stand = 'scrim="full" align="top" class="warm x-1" footer={false}';
    expect(
      read(`<Slide ${look} ${stand} time="1m30s" animate allow="idle-step: a pause" />`),
    ).toEqual({
      layout: 'split',
      background: './a.png',
      scrim: 'full',
      align: 'top',
      classes: ['warm', 'x-1'],
      hasFooter: false,
      transition: 'fade',
      isAnimated: true,
      seconds: 90,
      tags: ['live', 'long'],
      allows: [{ id: 'idle-step', reason: 'a pause' }],
    });
  });

  it('takes no shade for a scrim that is switched off', () => {
    expect(read('<Slide scrim={false} />').scrim).toBe('none');
    expect(read('<Slide scrim="none" />').scrim).toBe('none');
    expect(read('<Slide footer={true} />').hasFooter).toBe(true);
  });

  it.each(['present', 'slide', 'layout-fact', 'fill-text-40', 'fragment', '9lives', 'a"b'])(
    'leaves out the class `%s`, which is no author’s',
    (name) => expect(read(`<Slide class='${name}' />`).classes).toEqual([]),
  );

  it('falls back where a value makes no sense', () => {
    expect(read('<Slide layout={x} transition={x} animate="no" time="soon" background />')).toEqual(
      DEFAULTS,
    );
  });
});
