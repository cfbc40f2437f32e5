import type { SlideOutline } from '../../model/outline.ts';
import type { Talk } from '../../model/talk.ts';
import type { Backlink } from '../../refs/graph.ts';
import { numberOfSlide } from '../../library/slide-names.ts';
import { titleOfSlide } from '../../refs/reference-text.ts';

/** The places that mention something, under their talks. */
export function groupByTalk(backlinks: readonly Backlink[]): TalkMentions[] {
  const talks = new Map<Talk, SlideOutline[]>();
  for (const { talk, slide } of backlinks) {
    const slides = talks.get(talk);
    if (slides) slides.push(slide);
    else talks.set(talk, [slide]);
  }
  return [...talks].map(([talk, slides]) => ({
    talk,
    slides: slides.map((slide) => ({
      id: slide.id,
      number: numberOfSlide(talk, slide),
      title: nameSection(talk, slide),
    })),
  }));
}

/** `5 sections of 2 talks`: how much there is to unfold. */
export function countMentions(backlinks: readonly Backlink[]): string {
  const talks = new Set(backlinks.map(({ talk }) => talk)).size;
  return `${plural(backlinks.length, 'section')} of ${plural(talks, 'talk')}`;
}

/** A number and its noun. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** A section as its talk's own readers know it. */
export function nameSection(talk: Talk, slide: SlideOutline): string {
  return slide.depth === 1 ? 'Introduction' : titleOfSlide(talk, slide);
}

/** The slides of one talk that mention something. */
export interface TalkMentions {
  readonly talk: Talk;
  readonly slides: readonly {
    readonly id: string;
    readonly number: number;
    readonly title: string;
  }[];
}
