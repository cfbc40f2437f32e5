import { describe, expect, it } from 'vitest';
import { at, measurement, reportOf, STATE, text } from '../../../fixtures/unit/measurement.ts';
import type { Finding } from '../../../../src/review/finding.ts';
import type { Color } from '../../../../src/review/measurement.ts';
import { contrastOf, findLowContrast } from '../../../../src/review/rules/contrast.ts';

const LINE = at(100, 100, 300, 40);

/** A stage in white with a bar in another colour; `paint` says where the bar is. */
function stage(bar: readonly number[], isBar: (x: number, y: number) => boolean) {
  const [width, height] = [1280, 720];
  const data = new Uint8Array(width * height * 3).fill(255);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) if (isBar(x, y)) data.set(bar, (y * width + x) * 3);
  return { width, height, channels: 3, data } as const;
}

const WHITE = stage([255, 255, 255], () => false);
const find = (color: Color, background = WHITE, type = {}): Finding[] =>
  findLowContrast(measurement([text('words', LINE, { type: { color, ...type } })]), background)
    .findings;

describe('low-contrast', () => {
  it('gives the ratio to what is really behind the letters', () => {
    const dark = { ...STATE, theme: 'dark' } as const;
    expect(reportOf(find([150, 150, 150, 1]), { state: dark, seen: [STATE] }))
      .toMatchInlineSnapshot(`
        "talks/demo/index.mdx:5:1  error  low-contrast
          \`words\` has a contrast of 2.95:1 to what is behind it; it needs 4.5:1, in the dark theme.
          Fix: Use colours of the site such as \`var(--ink)\`, which follow the theme, or a calmer background."
      `);
  });

  it('works the opacity of the letters in', () => {
    expect(find([0, 0, 0, 0.4])).toHaveLength(1);
    expect(find([0, 0, 0, 0.7])).toEqual([]);
  });

  it('finds one letter that stands in the dark', () => {
    const dark = stage([0, 0, 0], (x) => x < 140);
    expect(find([20, 20, 20, 1], dark)).toHaveLength(1);
  });

  it('lets a line strike words out', () => {
    expect(
      find(
        [20, 20, 20, 1],
        stage([0, 0, 0], (_, y) => y > 118 && y < 122),
      ),
    ).toEqual([]);
  });

  it('asks less of large type, and of bold type sooner', () => {
    const grey: Color = [130, 130, 130, 1];
    const found = (type: object) => find(grey, WHITE, type).length;
    expect([{ size: 35.9 }, { size: 36 }].map(found)).toEqual([1, 0]);
    expect(
      [
        { size: 27, isBold: true },
        { size: 28, isBold: true },
      ].map(found),
    ).toEqual([1, 0]);
  });

  it('is content with the least there may be: #767676 on white is 4.54:1', () => {
    expect(find([118, 118, 118, 1])).toEqual([]);
    expect(find([120, 120, 120, 1])).toHaveLength(1);
  });

  it('tells whether anything stands on more than one colour', () => {
    const uneven = (background: typeof WHITE) =>
      findLowContrast(measurement([text('words', LINE)]), background).isUneven;
    expect(uneven(WHITE)).toBe(false);
    expect(uneven(stage([9, 9, 9], (x) => x > 300))).toBe(true);
    expect(uneven(stage([9, 9, 9], (x) => x > 500))).toBe(false);
  });
});

describe('contrastOf', () => {
  it('is 21 for black on white, whichever comes first', () => {
    expect(contrastOf([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 5);
    expect(contrastOf([255, 255, 255], [0, 0, 0])).toBeCloseTo(21, 5);
  });
});
