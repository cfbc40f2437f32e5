import type { DeckSource } from '../deck-source.ts';

/** A notebook is known by its ending; what is wrong inside is said when it is read. */
export function recognizeJupyter({ file }: DeckSource): number {
  return /\.ipynb$/i.test(file) ? 1 : 0;
}
