import { describe, expect, it } from 'vitest';
import { inlineSvg } from '../../../src/drawings/inline-svg.ts';

describe('inlineSvg', () => {
  it('takes out scripts, handlers, titles, comments and fixed sizes', async () => {
    const svg =
      '<?xml version="1.0"?><!DOCTYPE svg><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" viewBox="0 0 9 9"><!-- a --><title>b</title><metadata/><script>d</script><path onclick="e" d="M0 0"/></svg>';
    expect(await inlineSvg(svg, 'fig-a')).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0"/></svg>',
    );
  });

  it('sets ids apart, with what points at them', async () => {
    const svg =
      '<svg viewBox="0 0 9 9"><defs><marker id="m"/></defs><use href="#m"/><path marker-end="url(#m)" class="c"/></svg>';
    expect(await inlineSvg(svg, 'fig-a')).toBe(
      '<svg viewBox="0 0 9 9"><defs><marker id="fig-a-m"/></defs><use href="#fig-a-m"/><path marker-end="url(#fig-a-m)" class="c"/></svg>',
    );
  });

  it('keeps colours of the theme', async () => {
    expect(await inlineSvg('<svg><path fill="var(--ink)"/></svg>', 'a')).toContain(
      'fill="var(--ink)"',
    );
  });

  it('refuses what is no XML', async () => {
    await expect(inlineSvg('<svg><path></svg>', 'a')).rejects.toThrow('Unexpected close tag');
  });
});
