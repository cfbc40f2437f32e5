import { createSlugger } from '../../lib/slug.ts';
import { jsx } from '../html/jsx.ts';
import type { ImportedSlide, ImportNode } from '../imported-deck.ts';
import type { Ledger } from '../ledger.ts';
import type { ShapedSlide } from './shape-slide.ts';
import { wordsOf } from './words-of.ts';

/** The `<Slide …/>` of a slide; null where it has no options. The title slide has an id of its own. */
export function markerOf(
  shaped: ShapedSlide,
  { kind, ids, isWritten }: Marking,
): ImportNode | null {
  const { options } = isWritten && kind === 'slide' ? lone(shaped) : shaped.slide;
  const id = kind === 'cover' ? null : idOf(shaped, ids);
  const attributes: Record<string, string | null> = {
    ...(id !== null && { id }),
    ...(options.layout !== undefined && { layout: options.layout }),
    ...(options.background !== undefined && { background: options.background }),
    ...(options.transition !== undefined && { transition: options.transition }),
    ...(options.isAnimated && { animate: null }),
    ...(options.seconds !== undefined && { time: `${Math.round(options.seconds)}s` }),
  };
  return Object.keys(attributes).length > 0 ? jsx('Slide', attributes) : null;
}

/** A heading alone on its slide is large and in the middle, as most tools show it. */
function lone({ slide, heading, body }: ShapedSlide): ImportedSlide {
  const isAlone = heading !== null && body.length === 0 && slide.options.layout === undefined;
  // On a picture, it stands where the picture has room for it.
  return isAlone && !slide.options.background?.startsWith('./')
    ? { ...slide, options: { ...slide.options, layout: 'statement' } }
    : slide;
}

/** An id where the source gives one, where there is no heading to make it of, and where another slide has the same heading. */
function idOf({ slide, heading, body, number }: ShapedSlide, ids: Marking['ids']): string | null {
  const { id } = slide.options;
  if (id !== undefined) return ids(id);
  if (!heading) return ids(firstWords(body) ?? `slide-${number}`);
  const own = ids(wordsOf(heading));
  return own === createSlugger()(wordsOf(heading)) ? null : own;
}

/** An id that is made of its place would change when slides are put in. */
function firstWords(body: readonly ImportNode[]): string | undefined {
  return body
    .map(wordsOf)
    .join(' ')
    .match(/[\p{L}\p{N}]+/gu)
    ?.slice(0, 4)
    .join(' ');
}

interface Marking {
  readonly kind: 'cover' | 'slide';
  /** Makes ids that no slide has yet. */
  readonly ids: (text: string) => string;
  readonly isWritten: boolean;
}

/** What moves goes from a slide to the next: one slide alone that is animated moves nothing. */
export function settleAnimations(slides: readonly ShapedSlide[], ledger: Ledger): void {
  const isAnimated = (at: number) => slides[at]?.slide.options.isAnimated === true;
  const alone = slides.filter(
    (_, at) => isAnimated(at) && !isAnimated(at - 1) && !isAnimated(at + 1),
  );
  for (const shaped of alone) {
    const { slide, number } = shaped;
    ledger.atSlide(number);
    ledger.add('dropped', 'animation', {
      place: slide.place,
      original: 'auto-animate',
      why: 'Neither slide next to it is animated, so nothing would move.',
    });
    shaped.slide = { ...slide, options: { ...slide.options, isAnimated: false } };
  }
}
