import type { SlideOutline } from '../model/outline.ts';
import type { Talk } from '../model/talk.ts';

/** A slide's heading; a slide without one goes by the heading it follows. */
export function titleOfSlide({ outline }: Talk, slide: SlideOutline): string {
  if (slide.title !== '') return slide.title;
  const before = outline.slides.slice(0, outline.slides.indexOf(slide));
  return before.findLast(({ title }) => title !== '')?.title ?? slide.id;
}

/** A slide's place in its deck, from 1. */
export function numberOfSlide({ outline }: Talk, slide: SlideOutline): number {
  return outline.slides.indexOf(slide) + 1;
}
