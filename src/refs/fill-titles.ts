import { speak } from '../i18n/speak.ts';
import type { SlideOutline, Target, TitlePart } from '../model/outline.ts';
import type { Talk } from '../model/talk.ts';
import type { Resolution } from './graph.ts';
import { headedBefore, textOfReference } from './reference-text.ts';

/**
 * Puts the words of references into the titles that have some: `About [[fig:trap]]` is `About Figure 3` wherever it is named.
 *
 * Of two headings that refer to each other, each has the other's own words alone.
 */
export function fillTitles<T extends Talk>(
  talks: readonly T[],
  find: (target: Target) => Resolution,
): T[] {
  return talks.map((talk) => {
    const { slides, anchors } = talk.outline;
    if (!anchors.some(({ titleParts }) => titleParts)) return talk;
    const outline = {
      ...talk.outline,
      slides: slides.map((slide) => filled(slide, talk, [])),
      anchors: anchors.map((anchor) => filled(anchor, talk, [])),
    };
    return { ...talk, outline };
  });

  function filled<I extends Titled>(item: I, talk: Talk, within: readonly Titled[]): I {
    const { titleParts } = item;
    if (!titleParts) return item;
    const isCircle = within.some((each) => each.titleParts === titleParts);
    const words = titleParts.map((part) => {
      if (typeof part === 'string') return part;
      return isCircle ? '' : (textOf(part, talk, [...within, item]) ?? '');
    });
    return { ...item, title: words.join('').replace(/\s+/g, ' ').trim() };
  }

  function textOf(target: Target, from: Talk, within: readonly Titled[]): string | null {
    const found = find(target);
    const speaker = speak(from.data.lang);
    if (found.type === 'anchor') {
      const anchor = filled(found.anchor, found.talk, within);
      return textOfReference({ ...found, anchor }, from.slug, speaker);
    }
    if (found.type !== 'slide') return textOfReference(found, from.slug, speaker);
    const slide = filled(namedBy(found.talk, found.slide), found.talk, within);
    return textOfReference({ ...found, slide }, from.slug, speaker);
  }
}

/** A slide, or the one before it that lends it its heading. */
function namedBy({ outline }: Talk, slide: SlideOutline): SlideOutline {
  if (slide.title !== '' || slide.titleParts) return slide;
  return headedBefore(outline, slide) ?? slide;
}

interface Titled {
  readonly title: string;
  readonly titleParts?: readonly TitlePart[];
}
