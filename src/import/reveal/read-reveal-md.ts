import type { DeckSource } from '../deck-source.ts';
import type { ImportedDeck } from '../imported-deck.ts';
import { readMetadata } from '../metadata.ts';
import { mapOf, splitFrontMatter } from '../markdown/front-matter.ts';
import { openDeck, type OpenDeck } from '../open-deck.ts';
import { addMarkdownSlides, type Separators } from './markdown-slides.ts';

/** Reads a deck of reveal-md. How its slides are cut is in its front matter, in `reveal-md.json` next to it or above, or as reveal-md does it. */
export function readRevealMd(source: DeckSource): ImportedDeck {
  const deck = openDeck(source, 'reveal-md');
  const { data, raw, body, bodyLine } = splitFrontMatter(deck.text);
  const config = readConfig(source);
  const { revealOptions, ...own } = data;
  const settings = { ...mapOf(revealOptions), ...own };
  const metadata = readMetadata(settings, {
    raw,
    ledger: deck.ledger,
    place: deck.place(2),
    known: SEPARATOR_KEYS,
  });
  const options = { ...config, ...data };
  addMarkdownSlides(deck, body, bodyLine, separatorsOf(options, deck, bodyLine));
  return deck.finish(metadata);
}

const SEPARATOR_KEYS = ['separator', 'verticalSeparator', 'notesSeparator'];

/** Settings of a folder of decks: of these, only how slides are cut is about this deck. */
function readConfig(source: DeckSource): Record<string, unknown> {
  const text = source.readText('reveal-md.json');
  if (text === null) return {};
  try {
    const data: unknown = JSON.parse(text);
    return typeof data === 'object' && data !== null
      ? Object.fromEntries(Object.entries(data).filter(([key]) => SEPARATOR_KEYS.includes(key)))
      : {};
  } catch {
    return {};
  }
}

function separatorsOf(
  options: Readonly<Record<string, unknown>>,
  deck: OpenDeck,
  line: number,
): Separators {
  const read = (key: string, standard: RegExp): RegExp => {
    const value = options[key];
    if (typeof value !== 'string' || value === '') return standard;
    try {
      const regex = new RegExp(value, 'gm');
      deck.ledger.add('kept', 'setting', { place: deck.place(line), original: `${key}: ${value}` });
      return regex;
    } catch {
      deck.ledger.add('dropped', 'setting', {
        place: deck.place(line),
        original: `${key}: ${value}`,
        why: 'This is no regular expression, so slides are cut as reveal-md does it.',
      });
      return standard;
    }
  };
  return {
    across: read('separator', /\n---\n/),
    down: read('verticalSeparator', /\n----\n/),
    notes: read('notesSeparator', /^\s*notes?:/i),
  };
}
