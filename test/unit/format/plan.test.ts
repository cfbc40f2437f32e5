import { describe, expect, it } from 'vitest';
import type { SlideOptions } from '../../../src/model/outline.ts';
import { estimateSeconds, planTalk } from '../../../src/format/plan.ts';

const OPTIONS: SlideOptions = {
  layout: 'default',
  background: null,
  transition: null,
  scrim: null,
  align: null,
  classes: [],
  hasFooter: true,
  isAnimated: false,
  seconds: null,
  tags: [],
  allows: [],
};
const said = (narrationWords: number) => ({ id: 'said', options: OPTIONS, narrationWords });
const timed = (seconds: number) => ({
  id: 'timed',
  options: { ...OPTIONS, seconds },
  narrationWords: 500,
});
const secondsOf = (slides: Parameters<typeof planTalk>[0], duration: number) =>
  planTalk(slides, { duration, pace: 120 }).map(({ seconds }) => seconds);

describe('estimateSeconds', () => {
  it('takes the words at the pace, and the time of a slide as it is', () => {
    expect(estimateSeconds(said(60), 120)).toBe(30);
    expect(estimateSeconds(timed(5), 120)).toBe(5);
    expect(estimateSeconds(timed(0), 120)).toBe(0);
  });

  it('reckons nothing where nothing is written', () => {
    expect(estimateSeconds(said(0), 120)).toBe(0);
  });
});

describe('planTalk', () => {
  it('shares what is left of the duration by the words', () => {
    expect(secondsOf([timed(60), said(100), said(200)], 4)).toEqual([60, 60, 120]);
  });

  it('ends with the talk, also where the seconds do not come out even', () => {
    const plan = planTalk([said(40), said(40), said(40)], { duration: 100 / 60, pace: 120 });
    expect(plan.map(({ start, seconds }) => [start, seconds])).toEqual([
      [0, 33],
      [33, 34],
      [67, 33],
    ]);
  });

  it('keeps times of the author, and half of what the rest needs, when they fill the talk', () => {
    expect(secondsOf([timed(90), said(80)], 1)).toEqual([90, 20]);
  });

  it('has time to look at a slide nothing is written for', () => {
    expect(secondsOf([said(0), said(60)], 40 / 60)).toEqual([10, 30]);
  });

  it('leaves a talk alone in which every slide has its time', () => {
    expect(secondsOf([timed(20), timed(30)], 5)).toEqual([20, 30]);
  });
});
