import { describe, expect, it } from 'vitest';
import {
  chaptersOf,
  secondsBySlide,
  writeChaptersText,
  writeChaptersVtt,
} from '../../../src/format/chapters.ts';

const TITLES = new Map([
  ['open', 'Tides'],
  ['moon', 'Moon & <sun>'],
  ['bare', ''],
  ['sums', 'Sums'],
]);
const run = (steps: readonly (readonly [number, string, number?])[], seconds: number) => ({
  seconds,
  steps: steps.map(([at, slide, step = 0]) => ({ at, slide, step })),
});
const startsOf = (...given: Parameters<typeof run>) =>
  chaptersOf(run(...given), TITLES).map(({ start, title }) => `${start} ${title}`);

describe('chaptersOf', () => {
  it('makes a chapter of each slide, whatever its steps', () => {
    expect(
      chaptersOf(
        run(
          [
            [0, 'open'],
            [30, 'moon'],
            [45, 'moon', 1],
            [80.5, 'sums'],
          ],
          120,
        ),
        TITLES,
      ),
    ).toEqual([
      { start: 0, end: 30, title: 'Tides' },
      { start: 30, end: 80.5, title: 'Moon & <sun>' },
      { start: 80.5, end: 120, title: 'Sums' },
    ]);
  });

  it('starts with the recording', () => {
    expect(startsOf([[4, 'open']], 20)).toEqual(['0 Tides']);
  });

  it('leaves out slides that were leafed past', () => {
    expect(
      startsOf(
        [
          [0, 'open'],
          [30, 'moon'],
          [39.9, 'sums'],
        ],
        60,
      ),
    ).toEqual(['0 Tides', '39.9 Sums']);
    expect(
      startsOf(
        [
          [0, 'open'],
          [30, 'moon'],
          [40, 'sums'],
        ],
        60,
      ),
    ).toEqual(['0 Tides', '30 Moon & <sun>', '40 Sums']);
  });

  it('counts a slide without a title, or one that is gone, to the chapter before it', () => {
    expect(
      startsOf(
        [
          [0, 'open'],
          [30, 'bare'],
          [60, 'lost'],
          [90, 'sums'],
        ],
        120,
      ),
    ).toEqual(['0 Tides', '90 Sums']);
  });

  it('opens a chapter again for a slide that is shown again', () => {
    expect(
      startsOf(
        [
          [0, 'open'],
          [30, 'sums'],
          [60, 'open'],
        ],
        90,
      ),
    ).toEqual(['0 Tides', '30 Sums', '60 Tides']);
  });
});

describe('secondsBySlide', () => {
  it('adds up all looks at a slide', () => {
    const seconds = secondsBySlide(
      run(
        [
          [0, 'open'],
          [10, 'sums'],
          [15, 'open'],
          [16, 'open', 1],
        ],
        20,
      ),
    );
    expect([...seconds]).toEqual([
      ['open', 15],
      ['sums', 5],
    ]);
  });
});

describe('writeChaptersVtt', () => {
  it('writes cues that players read', () => {
    const chapters = chaptersOf(
      run(
        [
          [0, 'open'],
          [59.9996, 'moon'],
        ],
        3661.5,
      ),
      TITLES,
    );
    expect(writeChaptersVtt(chapters)).toBe(`WEBVTT

00:00:00.000 --> 00:01:00.000
Tides

00:01:00.000 --> 01:01:01.500
Moon &amp; &lt;sun&gt;
`);
  });
});

describe('writeChaptersText', () => {
  it('writes lines that video sites read', () => {
    const chapters = chaptersOf(
      run(
        [
          [0, 'open'],
          [75.9, 'moon'],
        ],
        200,
      ),
      TITLES,
    );
    expect(writeChaptersText(chapters)).toBe('00:00 Tides\n01:15 Moon & <sun>\n');
  });

  it('has hours on every line when the talk has any', () => {
    const chapters = chaptersOf(
      run(
        [
          [0, 'open'],
          [3600, 'moon'],
        ],
        4000,
      ),
      TITLES,
    );
    expect(writeChaptersText(chapters)).toBe('00:00:00 Tides\n01:00:00 Moon & <sun>\n');
  });
});
