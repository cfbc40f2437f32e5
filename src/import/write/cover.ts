import type { DeckMetadata } from '../imported-deck.ts';
import type { Ledger } from '../ledger.ts';
import type { ShapedSlide } from './shape-slide.ts';
import { toMdx } from './to-mdx.ts';
import { wordsOf } from './words-of.ts';

/**
 * The frontmatter of a talk is its title slide, so a first slide that is the title of the deck goes into it: its heading becomes the title,
 * a smaller heading below it the subtitle, and the rest stays where it is.
 */
export function coverOf(
  shaped: readonly ShapedSlide[],
  metadata: DeckMetadata,
  ledger: Ledger,
): Cover {
  const [first, ...others] = shaped;
  if (!first || first.slide.isHidden || !first.heading)
    return { cover: null, slides: shaped, metadata };
  const heading = first.heading;
  const title = plain(wordsOf(heading));
  const isTitle =
    title !== '' && (metadata.title === undefined || sameWords(metadata.title, title));
  if (!isTitle) return { cover: null, slides: shaped, metadata };
  // A talk needs a slide besides its title slide.
  if (others.every(({ slide }) => slide.isHidden))
    return { cover: null, slides: shaped, metadata: { ...metadata, title } };
  ledger.atSlide(first.number);
  const place = {
    ...first.slide.place,
    line: heading.position?.start.line ?? first.slide.place.line,
  };
  const isPlain = (heading.children ?? []).every(({ type }) => type === 'text');
  ledger.add(isPlain ? 'kept' : 'changed', 'title', {
    place,
    original: isPlain ? wordsOf(heading) : toMdx([heading]),
    why: isPlain ? '' : 'The title of a talk is plain text, in the frontmatter.',
  });
  first.heading = null;
  const [next] = first.body;
  const takesSubtitle = metadata.subtitle === undefined && next?.data?.['wasHeading'] === true;
  if (takesSubtitle) {
    first.body.shift();
    ledger.add('kept', 'subtitle', { place, original: toMdx([next]) });
  }
  return {
    cover: first,
    slides: others,
    metadata: { ...metadata, title, ...(takesSubtitle && { subtitle: plain(wordsOf(next)) }) },
  };
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function sameWords(a: string, b: string): boolean {
  const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return letters(a) === letters(b);
}

interface Cover {
  /** The slide whose rest stands on the title slide; null for none. */
  readonly cover: ShapedSlide | null;
  readonly slides: readonly ShapedSlide[];
  readonly metadata: DeckMetadata;
}
