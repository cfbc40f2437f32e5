import { describe, expect, it } from 'vitest';
import { partAt, partsOf } from '../../../src/library/sections.ts';
import { outline } from '../../fixtures/unit/tree.ts';

const { slides } = outline(
  '## A\n\n- a\n\n## B\n\n<Slide layout="section" />\n\n## C\n\n- c\n\n## D\n\n<Slide layout="section" />\n',
).outline;

describe('the parts of a talk', () => {
  it('are numbered, and stand where they begin', () => {
    expect(partsOf(slides).map(({ id, number, share }) => [id, number, share])).toEqual([
      ['b', 1, 0.5],
      ['d', 2, 1],
    ]);
  });

  it('hold the slides up to the next', () => {
    expect(slides.map(({ id }) => partAt(slides, id)?.id)).toEqual([
      undefined,
      undefined,
      'b',
      'b',
      'd',
    ]);
  });

  it('are none where no slide opens one, and in a talk of one slide', () => {
    expect(partsOf(outline('words').outline.slides)).toEqual([]);
    expect(partAt(slides, 'nowhere')).toBeUndefined();
  });
});
