import { describe, expect, it } from 'vitest';
import { drawingClasses, labelDrawing } from '../../../../src/markdown/blocks/figure.ts';

describe('labelDrawing', () => {
  it('names a drawing, and takes its own size and role away', () => {
    expect(labelDrawing('<svg role="x" viewBox="0 0 9 9" width="9"><g/></svg>', 'An "arrow"')).toBe(
      '<svg viewBox="0 0 9 9" role="img" aria-label="An &quot;arrow&quot;"><g/></svg>',
    );
    expect(labelDrawing('<svg viewBox="0 0 9 9"/>', '')).not.toContain('aria-label');
  });
});

describe('drawingClasses', () => {
  it('gives a drawing as many columns as its letters need', () => {
    const spanOf = (width: number, scale: number | null) =>
      drawingClasses(`<svg viewBox="0 0 ${width} 9"></svg>`, scale)[0];
    expect(spanOf(1136, 1)).toBe('span-12');
    expect(spanOf(9999, 1)).toBe('span-12');
    expect(spanOf(10, 1)).toBe('span-3');
    expect(spanOf(500, 1)).toBe('span-6');
    expect(spanOf(10, null)).toBe('span-12');
  });

  it('knows what was drawn for half a slide', () => {
    expect(drawingClasses('<svg viewBox="0 0 700 9"></svg>', null)).toEqual(['span-12', 'compact']);
    expect(drawingClasses('<svg viewBox="0 0 900 9"></svg>', null)).toEqual(['span-12']);
  });
});
