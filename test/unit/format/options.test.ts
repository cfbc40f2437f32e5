import { describe, expect, it } from 'vitest';
import type { SyntaxNode } from '../../../src/model/syntax.ts';
import { readSlideOptions } from '../../../src/format/options.ts';
import { parse } from '../../fixtures/unit/tree.ts';

const read = (source: string) => readSlideOptions(parse(source).children?.[0] as SyntaxNode);
const DEFAULTS = {
  layout: 'default',
  background: null,
  transition: null,
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
    expect(read(`<Slide ${look} time="1m30s" animate allow="idle-step: a pause" />`)).toEqual({
      layout: 'split',
      background: './a.png',
      transition: 'fade',
      isAnimated: true,
      seconds: 90,
      tags: ['live', 'long'],
      allows: [{ id: 'idle-step', reason: 'a pause' }],
    });
  });

  it('falls back where a value makes no sense', () => {
    expect(read('<Slide layout={x} transition={x} animate="no" time="soon" background />')).toEqual(
      DEFAULTS,
    );
  });
});
