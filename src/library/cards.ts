import type { Speaker } from '../i18n/speak.ts';
import { fullCitation } from '../refs/citation-text.ts';
import { backlinksOf, type Backlink, type Graph } from '../refs/graph.ts';

/** What a card says of something that many talks refer to. */
export interface Card {
  readonly name: string;
  readonly text: string;
  /** What is good to know besides: other spellings, years. */
  readonly note: string;
}

/** The files of cards, by what they are about. */
export const CARD_FILES = ['terms', 'systems', 'sources'] as const;
export type CardFile = (typeof CARD_FILES)[number];

/** The cards of one file by id. A page fetches the file when a reader first points at one of them. */
export function cardsOf(graph: Graph, file: CardFile, speaker: Speaker): Record<string, Card> {
  return Object.fromEntries(CARDS[file](graph, speaker));
}

const CARDS: Record<CardFile, (graph: Graph, speaker: Speaker) => [string, Card][]> = {
  terms: (graph, { say, commas }) =>
    [...graph.terms].map(([id, { term, definition, also }]) => {
      const uses = countUses(backlinksOf(graph, { kind: 'term', id }), say);
      const note = sentence(also.length > 0 && say('mentions.also', { names: commas(also) }), uses);
      return [id, { name: term, text: definition, note }];
    }),
  systems: (graph, { say }) =>
    [...graph.systems].map(([id, { name, summary, years }]) => {
      const uses = countUses(backlinksOf(graph, { kind: 'system', id }), say);
      return [id, { name, text: summary, note: sentence(years, uses) }];
    }),
  sources: (graph, speaker) =>
    [...graph.bibliography.values()].map((entry) => {
      const { authors, title, where, year } = fullCitation(entry, speaker);
      const uses = backlinksOf(graph, { kind: 'citation', key: entry.key, locator: null });
      const text = [authors, [where, year].filter(Boolean).join(', ')].filter(Boolean).join('. ');
      return [entry.key, { name: title, text, note: sentence(countUses(uses, speaker.say)) }];
    }),
};

function countUses(backlinks: readonly Backlink[], say: Speaker['say']): string {
  const talks = new Set(backlinks.map(({ talk }) => talk)).size;
  return talks < 2 ? '' : say('mentions.inTalks', { count: talks });
}

function sentence(...parts: readonly (string | false | null)[]): string {
  return parts.filter(Boolean).join(' · ');
}
