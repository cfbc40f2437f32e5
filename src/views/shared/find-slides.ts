/**
 * The slides a query means, best first: by number, by id, by words of the title, by words anywhere on the slide. All of them, in
 * order, for no query.
 */
export function findSlides<S extends FindableSlide>(slides: readonly S[], query: string): S[] {
  const wanted = fold(query).trim();
  if (wanted === '') return [...slides];
  const words = wanted.split(/\s+/);
  const ranked = slides.flatMap((slide) => {
    const rank = rankOf(slide, wanted, words);
    return rank === null ? [] : [{ slide, rank }];
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ slide }) => slide);
}

/** 0 is the best; null when the slide is not meant. */
function rankOf(slide: FindableSlide, wanted: string, words: readonly string[]): number | null {
  const id = fold(slide.id);
  const title = fold(slide.title);
  if (String(slide.number) === wanted) return 0;
  if (id === wanted || title === wanted) return 1;
  if (id.startsWith(wanted) || title.startsWith(wanted)) return 2;
  if (words.every((word) => title.includes(word) || id.includes(word))) return 3;
  const text = fold(slide.text);
  return words.every((word) => title.includes(word) || text.includes(word)) ? 4 : null;
}

/** Case and accents tell nothing apart here. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** A slide as it can be asked for. */
export interface FindableSlide {
  /** Counts from 1. */
  readonly number: number;
  readonly id: string;
  readonly title: string;
  /** Everything that stands on it. */
  readonly text: string;
}
