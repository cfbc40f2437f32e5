import type { SlideOutline } from '../model/outline.ts';

/** A slide that nothing is written for still has to be looked at. */
const SHORTEST = 10;
/** However much time the author gave to other slides, the rest is not rushed to less than this part of what it needs. */
const LEAST_PART = 0.5;

/** How long a slide takes by itself, in seconds: as long as its author says, or else as its narration takes to say. */
export function estimateSeconds({ options, narrationWords }: PlannableSlide, pace: number): number {
  return options.seconds ?? (narrationWords / pace) * 60;
}

/**
 * Plans when each slide of a talk begins.
 *
 * Slides with a `time` keep it. The others share what is left of the duration in proportion to their narration, so that the
 * plan ends with the talk: an article says more than a speaker does, and pauses and questions take what is over. A draft
 * that does not say how long it is takes what its slides take.
 *
 *     duration 2 min    A time="60s"   B 65 words   C 65 words
 *     ->                60 s           30 s         30 s
 */
export function planTalk(
  slides: readonly PlannableSlide[],
  { duration, pace }: PlannedTalk,
): PlannedSlide[] {
  const need = (slide: PlannableSlide) => Math.max(estimateSeconds(slide, pace), SHORTEST);
  const given = slides.reduce((total, { options }) => total + (options.seconds ?? 0), 0);
  const needed = slides
    .filter(({ options }) => options.seconds === null)
    .reduce((total, slide) => total + need(slide), 0);
  const left = duration === undefined ? needed : duration * 60 - given;
  const part = needed === 0 ? 1 : Math.max(left / needed, LEAST_PART);
  let end = 0;
  return slides.map((slide) => {
    const start = Math.round(end);
    end += slide.options.seconds ?? need(slide) * part;
    return { id: slide.id, start, seconds: Math.round(end) - start };
  });
}

type PlannableSlide = Pick<SlideOutline, 'id' | 'options' | 'narrationWords'>;

/** What a talk's frontmatter says about time. */
interface PlannedTalk {
  /** In minutes. */
  readonly duration: number | undefined;
  /** In words a minute. */
  readonly pace: number;
}

/** When a slide is to begin, and for how long it is to be shown, in seconds. */
export interface PlannedSlide {
  readonly id: string;
  readonly start: number;
  readonly seconds: number;
}
