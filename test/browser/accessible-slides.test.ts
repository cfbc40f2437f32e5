import { describe, expect } from 'vitest';
import { findViolations } from '../support/axe.ts';
import { DECKS, it, THEMES } from '../support/browser-test.ts';
import { openDeck, visitSteps } from '../support/deck.ts';

const DECKS_IN_BOTH_THEMES = DECKS.flatMap((deck) => THEMES.map((theme) => ({ ...deck, theme })));

describe('axe finds nothing', () => {
  it.for(DECKS_IN_BOTH_THEMES)(
    'on any slide of $path at any step, $theme',
    async ({ url, theme }, { openPage }) => {
      const page = await openPage({ colorScheme: theme });
      await openDeck(page, url);
      const found: string[] = [];
      await visitSteps(page, async ({ slide, step }) => {
        for (const what of await findViolations(page))
          found.push(`#${slide} step ${step}: ${what}`);
      });
      expect(found).toEqual([]);
    },
  );
});
