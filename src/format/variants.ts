import type { SlideOutline } from '../model/outline.ts';

/** How a choice names a tag instead of a slide: `tag:demo`. */
const TAG = 'tag:';

/**
 * The ids of the slides a variant has, in the order of the talk. The title slide always stays.
 *
 *     {only: [why, tag:demo]}     the title slide, `why`, and every slide tagged `demo`
 *     {without: [appendix]}       all but `appendix`
 */
export function slidesOfVariant(
  slides: readonly SlideOutline[],
  { only, without }: VariantChoice,
): string[] {
  const choice = only ?? without ?? [];
  const isListed = only !== undefined;
  return slides
    .filter((slide) => slide.depth === 1 || isChosen(slide, choice) === isListed)
    .map(({ id }) => id);
}

/** The entries of a choice that no slide answers to. */
export function findUnmatched(
  slides: readonly SlideOutline[],
  choice: readonly string[],
): Unmatched[] {
  return choice.flatMap((entry, index) => {
    if (slides.some((slide) => isChosen(slide, [entry]))) return [];
    const isTag = entry.startsWith(TAG);
    return [{ index, entry, isTag }];
  });
}

/** Everything a choice may name: ids of slides, and their tags as `tag:demo`. */
export function choicesOf(slides: readonly SlideOutline[]): string[] {
  const tags = new Set(slides.flatMap(({ options }) => options.tags));
  return [...slides.map(({ id }) => id), ...[...tags].map((tag) => TAG + tag)];
}

function isChosen({ id, options }: SlideOutline, choice: readonly string[]): boolean {
  return choice.some((entry) =>
    entry.startsWith(TAG) ? options.tags.includes(entry.slice(TAG.length)) : entry === id,
  );
}

/** Which slides a variant takes or leaves; one of the two is given. */
export interface VariantChoice {
  readonly only?: readonly string[] | undefined;
  readonly without?: readonly string[] | undefined;
}

/** An entry of a choice that names nothing. */
export interface Unmatched {
  readonly index: number;
  readonly entry: string;
  readonly isTag: boolean;
}
