import { describe, expect, it } from 'vitest';
import type { Anchor } from '../../../../src/model/outline.ts';
import { captionHtml, figureHtml } from '../../../../src/markdown/blocks/figure.ts';

const ANCHOR: Anchor = {
  kind: 'figure',
  id: 'path',
  title: 'A < B',
  number: 3,
  slideId: 'one',
  place: { line: 1, column: 1 },
};
const spanOf = (width: number, scale: number | null) =>
  /span-(\d+)/.exec(
    figureHtml(`<svg viewBox="0 0 ${width} 9"></svg>`, ANCHOR, { alt: null, scale }),
  )?.[1];

describe('figureHtml', () => {
  it('labels the drawing with its alternative text, else with its caption', () => {
    const html = (alt: string | null) =>
      figureHtml('<svg role="x" viewBox="0 0 9 9" width="9"><g/></svg>', ANCHOR, {
        alt,
        scale: null,
      });
    expect(html('An "arrow"')).toMatchInlineSnapshot(
      `"<figure class="figure span-12 compact" id="fig-path"><div class="figure-body"><svg viewBox="0 0 9 9" role="img" aria-label="An &quot;arrow&quot;"><g/></svg></div><figcaption><span class="caption-label">Figure 3</span> A &lt; B</figcaption></figure>"`,
    );
    expect(html(null)).toContain('aria-label="A &lt; B"');
  });

  it('gives a drawing as many columns as its letters need', () => {
    expect(spanOf(1136, 1)).toBe('12');
    expect(spanOf(9999, 1)).toBe('12');
    expect(spanOf(10, 1)).toBe('3');
    expect(spanOf(500, 1)).toBe('6');
    expect(spanOf(10, null)).toBe('12');
  });
});

describe('captionHtml', () => {
  it('numbers each kind of block', () => {
    expect(captionHtml({ ...ANCHOR, kind: 'table', title: '' })).toBe(
      '<figcaption><span class="caption-label">Table 3</span></figcaption>',
    );
    expect(captionHtml(ANCHOR)).toContain('Figure 3</span> A &lt; B');
  });

  it('has nothing to say of slides and headings', () => {
    expect(captionHtml({ ...ANCHOR, kind: 'heading' })).toBe('');
  });
});
