import { describe, expect, it } from 'vitest';
import { at, measurement, reportOf, shape, text } from '../../../fixtures/unit/measurement.ts';
import { findOverlaps } from '../../../../src/review/rules/overlap.ts';

const overlaps = (...parts: Parameters<typeof measurement>) => findOverlaps(measurement(...parts));
const LINE = at(72, 100, 300, 40);

describe('overlapping-content', () => {
  it('names the later of two texts', () => {
    const over = text('over', at(300, 110, 200, 40), { source: 3 });
    expect(reportOf(overlaps([text('under', LINE), over]))).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:9:1  error  overlapping-content
        \`over\` lies on \`under\`: 72 × 12 px are shared.
        Fix: Move one of them, or split the slide; words that belong on a picture go on \`layout="full"\`."
    `);
  });

  it('finds text on a picture, on another box and on the bar of the deck', () => {
    const found = (kind: 'picture' | 'box') =>
      overlaps([text('words', LINE), shape(kind, at(200, 90, 90, 90))]);
    expect(found('picture')).toHaveLength(1);
    expect(found('box')).toHaveLength(1);
    const low = overlaps([text('low', at(10, 690, 300, 30))], { frame: [at(0, 690, 200, 30)] });
    expect(reportOf(low)).toContain('`low` lies on `the bar of the deck`');
  });

  it('lets words stand on a picture that is the whole stage', () => {
    const parts = [shape('picture', at(0, 0, 1280, 720)), text('words', LINE)];
    expect(overlaps(parts, { layout: 'full' })).toEqual([]);
    expect(overlaps(parts)).toHaveLength(1);
  });

  it('is content with lines set close, with what a box holds, and with what shares a corner', () => {
    const close = text('close', at(72, 130, 300, 40));
    expect(overlaps([text('above', LINE), close])).toEqual([]);
    const box = shape('box', at(60, 90, 400, 80), { range: [0, 9] });
    expect(overlaps([box, text('inside', LINE, { range: [1, 1] })])).toEqual([]);
    expect(overlaps([text('left', LINE), text('right', at(371, 100, 300, 40))])).toEqual([]);
  });

  it('takes a box that goes on in the next line for its pieces', () => {
    const lines = [at(300, 100, 200, 40), at(72, 150, 90, 40)];
    const code = shape('box', at(72, 100, 428, 90), { element: 'code', lines });
    expect(overlaps([text('before', at(72, 100, 228, 40)), code])).toEqual([]);
    expect(overlaps([text('after', at(162, 150, 300, 40)), code])).toEqual([]);
    expect(overlaps([text('over', at(280, 100, 60, 40)), code])).toHaveLength(1);
  });

  it('holds labels of one drawing against each other, and not against its shapes', () => {
    const drawn = { drawing: 0, element: 'text' };
    const label = text('label', LINE, drawn);
    expect(overlaps([label, shape('shape', at(60, 90, 400, 80), drawn)])).toEqual([]);
    expect(overlaps([label, text('other', at(100, 105, 300, 40), drawn)])).toHaveLength(1);
  });
});
