import { createShelf, type AssetShelf } from './asset-shelf.ts';
import { isOldText, type DeckSource } from './deck-source.ts';
import { markdownBlocks } from './html/markdown-blocks.ts';
import type { Reading } from './html/reading.ts';
import { ImportError } from './import-error.ts';
import type {
  DeckMetadata,
  ImportedDeck,
  ImportedSlide,
  ImportNode,
  SourcePlace,
} from './imported-deck.ts';
import { createLedger, type Ledger } from './ledger.ts';

/** A deck while its slides are read one after the other. */
export interface OpenDeck {
  readonly source: DeckSource;
  /** The text of the file. */
  readonly text: string;
  readonly ledger: Ledger;
  readonly shelf: AssetShelf;
  readonly slides: ImportedSlide[];
  readonly place: (line: number) => SourcePlace;
  /** What a text of the deck says, with what the format makes of it. */
  readonly blocks: (text: string, line: number, format?: Partial<Reading>) => ImportNode[];
  /** The same deck, in another of its files. */
  readonly at: (other: DeckSource) => OpenDeck;
  /** Things to come belong to the next slide. */
  readonly nextSlide: () => void;
  readonly finish: (metadata: DeckMetadata) => ImportedDeck;
}

/** Opens a deck that is a text. @throws ImportError for one that is none */
export function openDeck(source: DeckSource, title: string): OpenDeck {
  const { text } = source;
  if (text === null) throw new ImportError(`This is no text file, so it is no deck of ${title}.`);
  const ledger = createLedger();
  if (isOldText(source))
    ledger.add('changed', 'encoding', {
      place: { file: source.file, line: 1 },
      original: '',
      why: 'The file is not in UTF-8, so it was read as Windows-1252. Look at letters with accents.',
    });
  return openPart(source, text, ledger, createShelf(source), []);
}

function openPart(
  source: DeckSource,
  text: string,
  ledger: Ledger,
  shelf: AssetShelf,
  slides: ImportedSlide[],
): OpenDeck {
  const place = (line: number) => ({ file: source.file, line });
  return {
    source,
    text,
    ledger,
    shelf,
    slides,
    place,
    blocks: (part, line, format = {}) =>
      markdownBlocks(part, { file: source.file, ledger, assets: shelf, line, ...format }),
    at: (other) =>
      openPart(
        other,
        other.text ?? '',
        ledger,
        { ...shelf, take: (address) => shelf.takeFrom(other, address) ?? shelf.take(address) },
        slides,
      ),
    nextSlide: () => ledger.atSlide(slides.length + 1),
    finish: (metadata) => ({
      isWritten: true,
      metadata,
      slides,
      assets: shelf.assets,
      things: ledger.things,
    }),
  };
}

/** The line on which the first word of a text stands. */
export function firstLine(text: string, line: number): number {
  const blank = /^(?:[ \t]*\n)*/.exec(text)?.[0] ?? '';
  return line + blank.split('\n').length - 1;
}
