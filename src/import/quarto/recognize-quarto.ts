import type { DeckSource } from '../deck-source.ts';
import { splitFrontMatter } from '../markdown/front-matter.ts';

/** A document of Quarto that is made for reveal.js; any other `.qmd` may be one. */
export function recognizeQuarto({ text, file }: DeckSource): number {
  if (text === null || !/\.(?:qmd|md|rmd)$/i.test(file)) return 0;
  const { data } = splitFrontMatter(text);
  const format = data['format'];
  const isReveal =
    format === 'revealjs' ||
    (typeof format === 'object' &&
      format !== null &&
      Object.keys(format).some((key) => key.endsWith('revealjs')));
  if (isReveal) return 0.98;
  return /\.qmd$/i.test(file) ? 0.7 : 0;
}
