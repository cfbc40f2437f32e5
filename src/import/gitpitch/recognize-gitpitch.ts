import type { DeckSource } from '../deck-source.ts';

/** GitPitch has one name for its decks; its marks tell decks of other names. */
export function recognizeGitPitch({ text, file }: DeckSource): number {
  if (text === null || !/\.(?:md|markdown)$/i.test(file)) return 0;
  if (/(?:^|\/)PITCHME[^/]*\.md$/i.test(file)) return 0.98;
  let score = 0;
  if (/^\+\+\+/m.test(text)) score += 0.4;
  if (/^---\?(?:image|color|video|gist|code)=/m.test(text)) score += 0.5;
  if (/^\s*@(?:snap\[|snapend|ul\b|ulend|title\[|\[\d)/m.test(text)) score += 0.5;
  if (/^\[(?:drag|drop)=/m.test(text)) score += 0.6;
  return Math.min(score, 0.95);
}
