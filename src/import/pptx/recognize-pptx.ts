import type { DeckSource } from '../deck-source.ts';

/** A presentation is known by its ending; those that can only be exported as PPTX are known, too, so that the reader can say so. */
export function recognizePptx({ file }: DeckSource): number {
  return /\.(?:(?:ppt|pps|pot)[xm]?|odp|key)$/i.test(file) ? 1 : 0;
}
