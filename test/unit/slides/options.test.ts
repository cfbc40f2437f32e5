import { describe, expect, it } from 'vitest';
import type { SyntaxNode } from '../../../src/model/syntax.ts';
import { readSlideOptions } from '../../../src/slides/options.ts';
import { parse } from '../../fixtures/unit/tree.ts';

const read = (source: string) => readSlideOptions(parse(source).children?.[0] as SyntaxNode);
const DEFAULTS = { layout: 'default', background: null, transition: null, seconds: null, tags: [] };

describe('readSlideOptions', () => {
  it('has defaults for a slide without a marker, and for a bare one', () => {
    expect(readSlideOptions(null)).toEqual(DEFAULTS);
    expect(read('<Slide />')).toEqual(DEFAULTS);
  });

  it('reads every option', () => {
    expect(
      read(
        '<Slide layout="split" background="./a.png" transition="fade" time="1m30s" tags="live long" />',
      ),
    ).toEqual({
      layout: 'split',
      background: './a.png',
      transition: 'fade',
      seconds: 90,
      tags: ['live', 'long'],
    });
  });

  it('falls back where a value makes no sense', () => {
    expect(read('<Slide layout="splt" transition={x} time="soon" background />')).toEqual(DEFAULTS);
  });
});
