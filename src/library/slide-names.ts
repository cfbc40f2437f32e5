import type { SlideOutline } from '../model/outline.ts';
import type { Talk } from '../model/talk.ts';

/** A slide's place in its deck, from 1. */
export function numberOfSlide({ outline }: Talk, slide: SlideOutline): number {
  return outline.slides.indexOf(slide) + 1;
}
