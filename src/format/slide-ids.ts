import type { IdSource } from '../model/outline.ts';
import { createSlugger } from '../lib/slug.ts';
import { plainText, textAttributeOf } from '../syntax/nodes.ts';
import type { SlideNodes } from './split-slides.ts';

/** The id of the slide that the frontmatter makes. */
export const TITLE_SLIDE_ID = 'open';

/** An id and how it came about. */
export interface SlideId {
  readonly id: string;
  readonly idSource: IdSource;
}

/**
 * Names every slide of a talk, in order.
 *
 * A marker's id wins; else the heading gives GitHub's slug, kept apart from every id already taken; else the slide is
 * named after the section it continues: `traps`, `traps-2`, `traps-3`.
 */
export function nameSlides(slides: readonly SlideNodes[]): SlideId[] {
  const explicit = slides.map(({ marker }) => (marker && textAttributeOf(marker, 'id')) || null);
  const slug = createSlugger([TITLE_SLIDE_ID, ...explicit.filter((id) => id !== null)]);
  let section = TITLE_SLIDE_ID;
  let continued = 1;
  return slides.map(({ opener }, index) => {
    const id = nameSlide();
    if (id.idSource !== 'derived') [section, continued] = [id.id, 1];
    return id;

    function nameSlide(): SlideId {
      const given = explicit[index];
      if (index === 0) return { id: TITLE_SLIDE_ID, idSource: 'title' };
      if (given) return { id: given, idSource: 'explicit' };
      if (opener?.type === 'heading')
        return { id: slug(plainText(opener, 'written')), idSource: 'heading' };
      continued += 1;
      return { id: slug(`${section}-${continued}`), idSource: 'derived' };
    }
  });
}
