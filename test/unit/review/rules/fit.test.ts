import { describe, expect, it } from 'vitest';
import {
  at,
  measurement,
  reportOf,
  shape,
  STATE,
  text,
} from '../../../fixtures/unit/measurement.ts';
import { findMisfits } from '../../../../src/review/rules/fit.ts';

const fit = (...parts: Parameters<typeof measurement>) => findMisfits(measurement(...parts));
const BOX = { box: at(100, 100, 400, 300), hidesX: true, hidesY: true, element: 'pre' };

describe('slide-overflow', () => {
  it('names the first line outside and how far the last one is', () => {
    const list = shape('box', at(72, 100, 600, 700), { range: [0, 9] });
    const first = text('the first one outside', at(90, 700, 500, 40), { range: [2, 2], source: 3 });
    const last = text('the last one', at(90, 750, 500, 40), { range: [4, 4] });
    expect(reportOf(fit([list, first, last]))).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:9:1  error  slide-overflow
        \`the first one outside\` stands 70 px outside the slide at the bottom.
        Fix: Split the slide before this line with \`---\` and \`<Slide id="…" />\`, use \`layout="dense"\`, or say less."
    `);
  });

  it('sends what is too wide another way', () => {
    expect(reportOf(fit([text('Donaudampfschiff', at(1000, 90, 300, 40))]))).toContain(
      'stands 20 px outside the slide at the right.\n  Fix: Break the long word',
    );
  });

  it('offers no denser layout where that is taken', () => {
    const dense = fit([text('a', at(90, 700, 500, 40))], { layout: 'dense' });
    expect(reportOf(dense)).not.toContain('layout="dense"');
  });

  it('leads into the drawing that a label is written in', () => {
    const label = text('label', at(90, 700, 500, 40), { source: 2, drawing: 0 });
    expect(reportOf(fit([label]))).toMatch(/^talks\/demo\/a\.svg:2:3 /);
  });

  it('names the title in the frontmatter for the title slide', () => {
    const title = text('Demo', at(90, 700, 500, 40), { source: 0 });
    expect(reportOf(fit([title]), { depth: 1 })).toMatch(/^talks\/demo\/index\.mdx:2:1 /);
  });

  it('says nothing of what reaches the edge, of what is hidden, or of what another box cuts off', () => {
    const touching = text('touching', at(0, 681, 1280, 40));
    const hidden = text('hidden', at(0, 800, 100, 40), { isShown: false });
    expect(fit([touching, hidden])).toEqual([]);
    const cut = text('cut', at(100, 100, 2000, 40), { clips: [BOX] });
    expect(fit([cut]).map(({ id }) => id)).toEqual(['clipped-content']);
  });
});

describe('clipped-content', () => {
  it('names the first of what a box cuts off', () => {
    const row = text('row', at(110, 380, 100, 40), { clips: [BOX] });
    const next = text('next', at(110, 420, 100, 40), { clips: [BOX], source: 3 });
    expect(reportOf(fit([row, next]))).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:5:1  error  clipped-content
        \`row\` is cut off at the bottom: 60 px do not fit into the box around it.
        Fix: Split the slide before this line with \`---\` and \`<Slide id="…" />\`, use \`layout="dense"\`, or say less."
    `);
  });

  it('is content with what just fits, and with boxes that hide nothing in that direction', () => {
    const inside = text('inside', at(100, 100, 402, 300), { clips: [BOX] });
    const free = text('free', at(100, 100, 900, 40), { clips: [{ ...BOX, hidesX: false }] });
    expect(fit([inside, free])).toEqual([]);
  });
});

describe('wide-code', () => {
  it('counts the characters that do not fit', () => {
    const code = text('const traps = countTraps();', at(110, 110, 540, 30), {
      clips: [BOX],
      isCode: true,
    });
    expect(reportOf(fit([code]))).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:5:1  error  wide-code
        The code is 150 px, about 8 characters, wider than its box.
        Fix: Break the line, shorten names or indents, or show another part with \`src=./file#region\`."
    `);
  });

  it('is content with code as wide as its box', () => {
    const code = text('const', at(110, 110, 390, 30), { clips: [BOX], isCode: true });
    expect(fit([code])).toEqual([]);
  });
});

describe('squeezed-picture', () => {
  const picture = { hasName: true, pixels: null, drawn: at(0, 0, 1, 1) };

  it('names a picture that has no room left', () => {
    expect(reportOf(fit([shape('picture', at(72, 600, 800, 3), { picture })])))
      .toMatchInlineSnapshot(`
      "talks/demo/index.mdx:5:1  error  squeezed-picture
        \`<img>\` has only 3 px left on the slide.
        Fix: Give the picture a slide of its own: open one before it with \`---\` and \`<Slide id="…" />\`."
    `);
  });

  it('is content with an icon', () => {
    expect(fit([shape('picture', at(72, 600, 24, 24), { picture })])).toEqual([]);
  });
});

describe('fallback-fit', () => {
  const fallback = { ...STATE, fonts: 'fallback' } as const;
  const tall = { ...fallback, screen: '4:3' } as const;
  const line = (bottom: number) => fit([text('the last line', at(72, bottom - 40, 300, 40))]);

  it('warns of what does not fit without the fonts of the site', () => {
    expect(reportOf(line(730), { state: fallback, seen: [STATE, fallback, tall] }))
      .toMatchInlineSnapshot(`
        "talks/demo/index.mdx:5:1  warning  fallback-fit
          Where the fonts of the site do not arrive, \`the last line\` stands 10 px outside the slide at the bottom, on a screen of 16:9.
          Fix: Leave the slide a little more room: say less, or use \`layout="dense"\`."
      `);
  });

  it('is content with what fits', () => {
    expect(reportOf(line(720), { state: fallback, seen: [STATE] })).toBe('');
  });
});
