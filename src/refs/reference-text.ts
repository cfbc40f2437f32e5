import type { Speaker } from '../i18n/speak.ts';
import { formatClock } from '../format/duration.ts';
import type { SlideOutline } from '../model/outline.ts';
import type { Talk } from '../model/talk.ts';
import { shortCitation } from './citation-text.ts';
import type { Resolution } from './graph.ts';

/** What a reference says where its author gave it no text, seen from the talk `from`; null for what leads nowhere. */
export function textOfReference(found: Resolution, from: string, speaker: Speaker): string | null {
  const { say, commas } = speaker;
  switch (found.type) {
    case 'talk':
      return found.talk.data.title;
    case 'slide':
      return found.slide.depth === 1
        ? found.talk.data.title
        : titleOfSlide(found.talk, found.slide);
    case 'anchor': {
      const { talk, anchor } = found;
      const { kind, number } = anchor;
      const isNamed = kind !== 'slide' && kind !== 'heading';
      // A reference from a private note gives no number.
      const shown = number > 0 ? number : '';
      const label = isNamed ? say(`block.${kind}`, { number: shown }).trim() : anchor.title;
      return talk.slug === from ? label : say('block.of', { block: label, talk: talk.data.title });
    }
    case 'term':
      return found.term.term;
    case 'system':
      return found.system.name;
    case 'citation':
      return commas([shortCitation(found.entry, speaker), found.locator ?? '']);
    case 'moment':
      return say('block.moment', {
        talk: found.talk.data.title,
        clock: formatClock(found.seconds),
      });
    default:
      return null;
  }
}

/** A slide's heading; a slide without one goes by the heading it follows. */
export function titleOfSlide({ outline }: Talk, slide: SlideOutline): string {
  if (slide.title !== '') return slide.title;
  return headedBefore(outline, slide)?.title ?? slide.id;
}

/** The last slide with a heading before one that may have none. */
export function headedBefore(
  { slides }: Talk['outline'],
  slide: SlideOutline,
): SlideOutline | undefined {
  return slides.slice(0, slides.indexOf(slide)).findLast(({ title }) => title !== '');
}
