import type { SlideOutline } from '../../model/outline.ts';
import type { Talk } from '../../model/talk.ts';
import type { Backlink } from '../../refs/graph.ts';

/** The places that mention something, under their talks. */
export function groupByTalk(backlinks: readonly Backlink[]): TalkMentions[] {
  const talks = new Map<Talk, SlideOutline[]>();
  for (const { talk, slide } of backlinks) talks.set(talk, [...(talks.get(talk) ?? []), slide]);
  return [...talks].map(([talk, slides]) => ({
    talk,
    slides: slides.map((slide) => ({ id: slide.id, ...nameSlide(talk, slide) })),
  }));
}

/** `in 5 sections of 2 talks`: how much there is to unfold. */
export function countMentions(backlinks: readonly Backlink[]): string {
  const talks = new Set(backlinks.map(({ talk }) => talk)).size;
  return `${plural(backlinks.length, 'section')} of ${plural(talks, 'talk')}`;
}

/** A number and its noun. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** A slide without a heading goes by the heading it follows. */
function nameSlide({ outline }: Talk, slide: SlideOutline): { number: number; title: string } {
  const index = outline.slides.indexOf(slide);
  const titled = outline.slides.slice(0, index + 1).findLast(({ title }) => title !== '');
  return {
    number: index + 1,
    title: slide.depth === 1 ? 'Introduction' : (titled?.title ?? slide.id),
  };
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
