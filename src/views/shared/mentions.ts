import type { Speaker } from '../../i18n/speak.ts';
import type { SlideOutline } from '../../model/outline.ts';
import type { Talk } from '../../model/talk.ts';
import type { Backlink } from '../../refs/graph.ts';
import { numberOfSlide } from '../../library/slide-names.ts';
import { titleOfSlide } from '../../refs/reference-text.ts';

/** The places that mention something, under their talks; `introduction` is the name of what comes before the first heading. */
export function groupByTalk(backlinks: readonly Backlink[], introduction: string): TalkMentions[] {
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
      title: nameSection(talk, slide, introduction),
    })),
  }));
}

/** As many places as a page of one thing names; the search finds the others. */
export const MOST_MENTIONS = 60;

/**
 * How many places each entry of a page can name, so that the page stays small however many talks there are.
 *
 * @param sizes how many places there are of each entry
 * @param room how many the page has room for; short lists leave theirs to longer ones
 */
export function shareRoom(sizes: readonly number[], room = 350): number {
  let left = room;
  let share = MOST_MENTIONS;
  for (const [index, size] of sizes.toSorted((a, b) => a - b).entries()) {
    share = Math.min(MOST_MENTIONS, Math.floor(left / (sizes.length - index)));
    if (size > share) return share;
    left -= size;
  }
  return MOST_MENTIONS;
}

/** `5 sections of 2 talks`: how much there is to unfold. */
export function countMentions(backlinks: readonly Backlink[], { say }: Speaker): string {
  const talks = new Set(backlinks.map(({ talk }) => talk)).size;
  return say('mentions.count', {
    sections: say('count.sections', { count: backlinks.length }),
    talks: say('count.talks', { count: talks }),
  });
}

/** A section as its talk's own readers know it. */
export function nameSection(talk: Talk, slide: SlideOutline, introduction: string): string {
  return slide.depth === 1 ? introduction : titleOfSlide(talk, slide);
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
