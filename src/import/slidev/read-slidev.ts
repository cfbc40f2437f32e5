import type { DeckSource } from '../deck-source.ts';
import type { DeckMetadata, ImportedDeck } from '../imported-deck.ts';
import { readMetadata } from '../metadata.ts';
import { openDeck, type OpenDeck } from '../open-deck.ts';
import { SLIDE_KEYS } from './slidev-options.ts';
import { addSlidevSlide } from './slidev-slide.ts';
import { parseRange, splitSlidev, type SlidevPiece } from './split-slidev.ts';

/** Reads a deck of Slidev, with the files its slides include. */
export function readSlidev(source: DeckSource): ImportedDeck {
  const deck = openDeck(source, 'Slidev');
  const pieces = splitSlidev(deck.text);
  const [first] = pieces;
  const metadata: DeckMetadata = first
    ? readMetadata(first.data, {
        raw: first.raw,
        ledger: deck.ledger,
        place: deck.place(first.dataLine),
        known: SLIDE_KEYS,
      })
    : {};
  const defaults = first?.data['defaults'];
  const standard =
    typeof defaults === 'object' && defaults !== null ? (defaults as Record<string, unknown>) : {};
  addAll(deck, pieces, standard, [source.path]);
  return deck.finish(metadata);
}

function addAll(
  deck: OpenDeck,
  pieces: readonly SlidevPiece[],
  defaults: Readonly<Record<string, unknown>>,
  open: readonly string[],
): void {
  for (const [index, piece] of pieces.entries()) {
    const isFirst = index === 0 && open.length === 1;
    const data = { ...defaults, ...piece.data };
    if (typeof data['src'] === 'string') addIncluded(deck, piece, data, open);
    else addSlidevSlide(deck, { ...piece, data }, isFirst);
  }
}

/** The slides of another file, all or those that are named: `src: ./pages/intro.md#2,5-7`. */
function addIncluded(
  deck: OpenDeck,
  piece: SlidevPiece,
  data: Readonly<Record<string, unknown>>,
  open: readonly string[],
): void {
  const [path = '', range] = String(data['src']).split('#');
  const other = deck.source.open(path);
  const original = `src: ${String(data['src'])}`;
  const place = deck.place(piece.dataLine);
  deck.nextSlide();
  if (
    other?.text === null ||
    other?.text === undefined ||
    open.includes(other.path) ||
    open.length > 20
  ) {
    deck.ledger.add('dropped', 'included slides', {
      place,
      original: `${original}\n${piece.raw}`,
      why: other ? 'A file that includes itself.' : `The file \`${path}\` was not found.`,
    });
    if (piece.text.trim() !== '')
      addSlidevSlide(deck, { ...piece, data: { ...data, src: undefined } }, false);
    return;
  }
  deck.ledger.add('kept', 'option', { place, original });
  const pieces = splitSlidev(other.text).filter(
    ({ text, data: own }) => text.trim() !== '' || Object.keys(own).length > 0,
  );
  const wanted = parseRange(range, pieces.length);
  const included = wanted === null ? pieces : wanted.flatMap((number) => pieces[number - 1] ?? []);
  const part = deck.at(other);
  addAll(
    part,
    included.map((each, index) =>
      index === 0 ? { ...each, data: { ...each.data, ...without(data) } } : each,
    ),
    {},
    [...open, other.path],
  );
}

function without(data: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(data).filter(([key]) => key !== 'src'));
}
