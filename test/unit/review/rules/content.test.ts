import { describe, expect, it } from 'vitest';
import {
  at,
  measurement,
  reportOf,
  shape,
  STATE,
  text,
} from '../../../fixtures/unit/measurement.ts';
import {
  findCoarsePictures,
  findEmptySlide,
  findMissingGlyphs,
  findUnnamedPictures,
} from '../../../../src/review/rules/content.ts';
import { idleStep } from '../../../../src/review/review-slide.ts';

const LINE = at(72, 100, 300, 40);
const DRAWN = at(100, 100, 640, 360);
const picture = (width: number, height: number, hasName = true) =>
  shape('picture', DRAWN, { picture: { hasName, pixels: { width, height }, drawn: DRAWN } });

describe('empty-slide', () => {
  it('names a slide that shows nothing', () => {
    expect(reportOf(findEmptySlide(measurement([])))).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:3:1  error  empty-slide
        The slide shows nothing; its prose is only said.
        Fix: Give it a heading or something to show, wrap words in \`<Show>\`, or join it with its neighbour."
    `);
  });

  it('counts what never appears as nothing', () => {
    expect(findEmptySlide(measurement([text('a', LINE, { isShown: false })]))).toHaveLength(1);
  });

  it('is content with a word, a picture or a background', () => {
    const background = { hasName: true, pixels: null, drawn: DRAWN };
    expect(findEmptySlide(measurement([text('Why?', LINE)]))).toEqual([]);
    expect(findEmptySlide(measurement([picture(9, 9)]))).toEqual([]);
    expect(findEmptySlide(measurement([], { background }))).toEqual([]);
  });
});

describe('missing-glyph', () => {
  it('names the characters and their code points', () => {
    const arrow = text('a ⇶ b', LINE, { type: { missing: '⇶' } });
    expect(reportOf(findMissingGlyphs(measurement([arrow])))).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:5:1  error  missing-glyph
        \`⇶\` (U+21F6) comes out as an empty box, since no font has it.
        Fix: Run \`check\`, which names the package that has a font for it. If there is none, write another character or draw it in a picture."
    `);
  });

  it('is content with text that has all its characters', () => {
    expect(findMissingGlyphs(measurement([text('naïve – “quoted”', LINE)]))).toEqual([]);
  });
});

describe('unnamed-picture', () => {
  it('names a picture without words for it', () => {
    expect(reportOf(findUnnamedPictures(measurement([picture(9, 9, false)]))))
      .toMatchInlineSnapshot(`
      "talks/demo/index.mdx:5:1  error  unnamed-picture
        \`<img>\` has no name for those who do not see it.
        Fix: Describe it with \`alt\`, or \`aria-label\` for a drawing."
    `);
  });

  it('is content with a picture that has a name', () => {
    expect(findUnnamedPictures(measurement([picture(9, 9)]))).toEqual([]);
  });
});

describe('coarse-picture', () => {
  it('holds pictures against a projector of 1920 pixels', () => {
    expect(reportOf(findCoarsePictures(measurement([picture(640, 360)])))).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:5:1  warning  coarse-picture
        \`<img>\` has 640 × 360 pixels, and a projector of 1920 × 1080 shows it with 960 × 540.
        Fix: Put a larger file beside the talk, or show the picture smaller."
    `);
  });

  it('names the marker of the slide for its background', () => {
    const background = {
      hasName: true,
      pixels: { width: 800, height: 450 },
      drawn: at(0, 0, 1280, 720),
    };
    expect(reportOf(findCoarsePictures(measurement([], { background })))).toMatch(
      /^talks\/demo\/index\.mdx:4:1 .*\n {2}`the background` has 800 × 450 pixels/,
    );
  });

  it('is content with a pixel for each of the projector’s, and with drawings', () => {
    expect(findCoarsePictures(measurement([picture(960, 540)]))).toEqual([]);
    const drawing = { hasName: true, pixels: null, drawn: DRAWN };
    expect(findCoarsePictures(measurement([shape('shape', DRAWN, { picture: drawing })]))).toEqual(
      [],
    );
  });
});

describe('idle-step', () => {
  it('names the step that shows what the one before it showed', () => {
    expect(reportOf([idleStep(2, 1)], { seen: [STATE, { ...STATE, step: 1 }] }))
      .toMatchInlineSnapshot(`
        "talks/demo/index.mdx:5:1  error  idle-step
          Step 2 of the slide changes nothing one could see.
          Fix: Take the step out: a press of the key that does nothing stops a speaker."
      `);
  });
});
