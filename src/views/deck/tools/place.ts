import type { RevealApi } from 'reveal.js';

/** The slide and step a deck shows. */
export function placeOf(deck: RevealApi): StagePlace {
  // reveal.js says it always gives a step, and gives none for a slide without fragments.
  const { f: step = -1 } = deck.getIndices() as { f?: number };
  return { slide: deck.getCurrentSlide().id, step };
}

/** Shows a slide at a step; false when the deck has no such slide. */
export function goToPlace(deck: RevealApi, { slide, step }: StagePlace): boolean {
  const found = deck.getSlides().find(({ id }) => id === slide);
  if (!found) return false;
  const { h, v } = deck.getIndices(found);
  deck.slide(h, v, step);
  return true;
}

/** A place in a talk. */
export interface StagePlace {
  /** The id of the slide. */
  readonly slide: string;
  /** The last step that is shown; -1 for none. */
  readonly step: number;
}
