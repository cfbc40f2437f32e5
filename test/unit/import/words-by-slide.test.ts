import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../../support/property-cases.ts';
import { linesOf } from '../../../src/import/report/side-by-side.ts';
import type { ImportedTalk } from '../../../src/import/import-deck.ts';
import { importFiles } from '../../support/import-text.ts';
import { MADE_FORMATS, madeDecks, wordsOfSlide } from '../../support/made-decks.ts';

const FORMATS = Object.keys(MADE_FORMATS);

describe('each slide of a deck', () => {
  it.each(FORMATS)(
    'of %s has its words in the slide it became, or in a line of the report',
    async (format) => {
      await fc.assert(
        fc.asyncProperty(madeDecks, async (deck) => {
          const [name, content] = MADE_FORMATS[format]?.(deck) ?? ['', ''];
          const talk = await importFiles({ [name]: content }, format);
          expect(talk.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
          expect(talk.slides.length).toBe(deck.length);
          for (const [index, slide] of deck.entries()) {
            const { shown, reported } = wordsOf(talk, index);
            const wanted = wordsOfSlide(slide);
            expect(
              wanted.filter((word) => !shown.includes(word) && !reported.includes(word)),
            ).toEqual([]);
            // In the order of the source, and nothing of another slide.
            expect([...new Set(shown)]).toEqual(wanted.filter((word) => shown.includes(word)));
          }
        }),
        { numRuns: 8 },
      );
    },
  );
});

function wordsOf({ text, ranges, things }: ImportedTalk, index: number) {
  const range = ranges[index];
  const find = (words: string): string[] => words.match(/wo\d+rd/g) ?? [];
  return {
    shown: range ? find(linesOf(text, range)) : [],
    reported: things
      .filter(({ slide, outcome }) => slide === index + 1 && outcome !== 'kept')
      .flatMap(({ original }) => find(original)),
  };
}
