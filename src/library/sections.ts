import type { SlideOutline } from '../model/outline.ts';

/** The slides that open a part of a talk, each with the number of its part, from 1, and how far into the deck it stands. */
export function partsOf(slides: readonly SlideOutline[]): TalkPart[] {
  const last = Math.max(1, slides.length - 1);
  return slides
    .flatMap((slide, index) => (slide.options.layout === 'section' ? [{ slide, index }] : []))
    .map(({ slide: { id, title }, index }, number) => ({
      id,
      title,
      number: number + 1,
      share: index / last,
      index,
    }));
}

/** The part that a slide belongs to; undefined before the first one. */
export function partAt(slides: readonly SlideOutline[], id: string): TalkPart | undefined {
  const at = slides.findIndex((slide) => slide.id === id);
  return partsOf(slides).findLast(({ index }) => index <= at);
}

/** A part of a talk. */
export interface TalkPart {
  /** Of the slide that opens it. */
  readonly id: string;
  readonly title: string;
  readonly number: number;
  /** From 0, the first slide, to 1, the last. */
  readonly share: number;
  /** Of its first slide. */
  readonly index: number;
}
