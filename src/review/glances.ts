import type { TalkSource } from '../model/sources.ts';
import type { Problem } from '../model/problem.ts';
import type { RenderedSlide } from './read-deck.ts';
import { slideProblems } from './slide-problems.ts';
import type { SlideRecord } from './slide-records.ts';

/** Remembers of a talk that is being written what each slide rendered from, and what was seen of it. */
export function createGlances(): Glances {
  let known = new Map<string, Glance>();
  return {
    update(slides) {
      const kept = slides.flatMap(({ id }): [string, Glance][] => {
        const glance = known.get(id);
        return glance ? [[id, glance]] : [];
      });
      known = new Map(kept);
      return slides.filter(({ id, plain }) => known.get(id)?.plain !== plain);
    },
    note: ({ id, plain }, record) => void known.set(id, { plain, record }),
    forgetFile(name) {
      for (const [id, { plain }] of known) if (plain.includes(name)) known.delete(id);
    },
    problems: (talk, slides) =>
      slides.flatMap((slide): SlideFindings[] => {
        const outline = talk.outline.slides.find(({ id }) => id === slide.id);
        const record = known.get(slide.id)?.record;
        if (!outline || !record) return [];
        // A glance asks less than a review, so what it does not find may still need its exception.
        const problems = slideProblems(talk, outline, slide, record).problems.filter(
          ({ id }) => id !== 'unused-exception',
        );
        return problems.length > 0 ? [{ slide: slide.id, problems }] : [];
      }),
  };
}

interface Glance {
  readonly plain: string;
  /** Null when the slide was there before anybody wrote. */
  readonly record: SlideRecord | null;
}

/** What is known of the slides of a talk. */
export interface Glances {
  /** Takes the slides as they are and returns those that do not look as they did. */
  readonly update: (slides: readonly RenderedSlide[]) => readonly RenderedSlide[];
  readonly note: (slide: RenderedSlide, record: SlideRecord | null) => void;
  /** A file beside the talk changed: slides that name it look different with the same HTML. */
  readonly forgetFile: (name: string) => void;
  /** What is wrong, at the places where it stands in the source as it is. */
  readonly problems: (
    talk: TalkSource,
    slides: readonly RenderedSlide[],
  ) => readonly SlideFindings[];
}

/** What is wrong with a slide. */
export interface SlideFindings {
  readonly slide: string;
  readonly problems: readonly Problem[];
}
