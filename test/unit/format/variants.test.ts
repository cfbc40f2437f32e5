import { describe, expect, it } from 'vitest';
import type { SlideOutline } from '../../../src/model/outline.ts';
import { choicesOf, findUnmatched, slidesOfVariant } from '../../../src/format/variants.ts';

const slide = (id: string, tags: readonly string[] = [], depth: SlideOutline['depth'] = 2) =>
  ({ id, depth, options: { tags } }) as unknown as SlideOutline;
const SLIDES = [slide('open', [], 1), slide('why'), slide('demo', ['live', 'long']), slide('end')];

describe('slidesOfVariant', () => {
  it('keeps the order of the talk, whatever order the choice has', () => {
    expect(slidesOfVariant(SLIDES, { only: ['end', 'why'] })).toEqual(['open', 'why', 'end']);
  });

  it('chooses by tag as well as by id', () => {
    expect(slidesOfVariant(SLIDES, { only: ['tag:live'] })).toEqual(['open', 'demo']);
    expect(slidesOfVariant(SLIDES, { without: ['tag:long'] })).toEqual(['open', 'why', 'end']);
  });

  it('keeps the title slide, even when it is named among those to leave out', () => {
    expect(slidesOfVariant(SLIDES, { without: ['open', 'why'] })).toEqual(['open', 'demo', 'end']);
  });
});

describe('findUnmatched', () => {
  it('tells a tag from an id, and where in the choice it stands', () => {
    expect(findUnmatched(SLIDES, ['why', 'live', 'tag:live', 'tag:why'])).toEqual([
      { index: 1, entry: 'live', isTag: false },
      { index: 3, entry: 'tag:why', isTag: true },
    ]);
  });
});

describe('choicesOf', () => {
  it('lists ids, then each tag once', () => {
    expect(choicesOf(SLIDES)).toEqual(['open', 'why', 'demo', 'end', 'tag:live', 'tag:long']);
  });
});
