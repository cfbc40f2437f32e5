/** What the footer of slides can name of a talk. */
export const SLIDE_FOOTER_WORDS = ['title', 'date', 'event', 'speakers'] as const;
export type SlideFooterWord = (typeof SLIDE_FOOTER_WORDS)[number];

/** The first `{word}` of a footer that stands for nothing; null when there is none. */
export function unknownFooterWord(line: string): string | null {
  const words = [...line.matchAll(PLACEHOLDER)].map(([, word = '']) => word);
  return words.find((word) => !SLIDE_FOOTER_WORDS.some((known) => known === word)) ?? null;
}

/** A word that stands for something of the talk. */
export const PLACEHOLDER = /\{([^{}]*)\}/g;
