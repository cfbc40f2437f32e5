import { describe, expect, it } from 'vitest';
import { at, measurement, reportOf, text } from '../../../fixtures/unit/measurement.ts';
import { findSmallText } from '../../../../src/review/rules/text-size.ts';

const BOX = at(72, 100, 300, 20);

describe('small-text', () => {
  it('names text that the back row cannot read', () => {
    const note = text('a note', BOX, { type: { size: 18 } });
    expect(reportOf(findSmallText(measurement([note])))).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:5:1  error  small-text
        \`a note\` comes out 18 px high on a stage of 1280; the back row needs 24.
        Fix: Take out what makes it small, or say less and leave the size to the layout."
    `);
  });

  it('tells of a drawing once, with the size its letters need there', () => {
    const drawn = (words: string, size: number) =>
      text(words, BOX, { source: 2, drawing: 0, type: { size, scale: 0.5 } });
    const labels = [drawn('guest', 14), drawn('host', 12.04), drawn('trap', 14)];
    expect(reportOf(findSmallText(measurement(labels)))).toMatchInlineSnapshot(`
      "talks/demo/a.svg:2:3  error  small-text
        \`host\` and 2 more come out 12 px high on a stage of 1280; the back row needs 24.
        Fix: Set the letters of the drawing at 48 or more, or give the drawing more of the slide."
    `);
  });

  it('is content with the least size, with what rounds to it, and with what is not shown', () => {
    const sizes = [24, 23.96, 40].map((size) => text('fine', BOX, { type: { size } }));
    const hidden = text('later', BOX, { type: { size: 9 }, isShown: false });
    expect(findSmallText(measurement([...sizes, hidden]))).toEqual([]);
  });
});
