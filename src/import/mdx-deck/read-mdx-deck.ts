import type { DeckSource } from '../deck-source.ts';
import type { ImportedDeck, ImportedOptions, ImportNode } from '../imported-deck.ts';
import { firstLine, openDeck, type OpenDeck } from '../open-deck.ts';
import { readMetadata } from '../metadata.ts';
import { splitFrontMatter } from '../markdown/front-matter.ts';
import { jsxAsHtml } from './jsx-as-html.ts';
import { mdxDeckReading, type FoundInMdx } from './mdx-deck-elements.ts';
import { takeModules } from './take-modules.ts';

/** Reads a deck of mdx-deck. Its components are React: those of mdx-deck itself have a counterpart, others leave what is in them. */
export function readMdxDeck(source: DeckSource): ImportedDeck {
  const deck = openDeck(source, 'mdx-deck');
  const { data, raw, body, bodyLine } = splitFrontMatter(deck.text);
  const found = nothingFound();
  const metadata = readMetadata(data, { raw, ledger: deck.ledger, place: deck.place(2) });
  for (const piece of cut(body, bodyLine)) addSlide(deck, piece, found);
  return deck.finish({
    ...metadata,
    ...(found.title !== null && metadata.title === undefined && { title: found.title }),
    ...(found.speaker &&
      metadata.speakers === undefined && { speakers: [{ name: found.speaker }] }),
  });
}

function addSlide(deck: OpenDeck, { text, line }: Piece, deckFound: FoundInMdx): void {
  deck.nextSlide();
  const { text: shown, modules } = takeModules(text, line);
  for (const each of modules)
    deck.ledger.add('dropped', 'code of the deck', {
      place: deck.place(each.line),
      original: each.text,
      why: 'Imports and exports are code of React, which a talk does not run.',
    });
  if (shown.trim() === '' && deck.slides.length === 0 && modules.length > 0) return;
  const found = nothingFound();
  const body: ImportNode[] = [];
  for (const node of deck.blocks(jsxAsHtml(shown), line, mdxDeckReading(deck, found))) {
    // A fence in the language `notes` is what the speaker sees.
    if (node.type === 'code' && node.lang === 'notes')
      found.notes.push(
        ...deck.blocks(
          node.value ?? '',
          node.position?.start.line ?? line,
          mdxDeckReading(deck, found),
        ),
      );
    else body.push(node);
  }
  deckFound.title ??= found.title;
  deckFound.speaker ??= found.speaker;
  const options: ImportedOptions = {
    ...(found.background !== null && { background: found.background }),
    ...(found.layout !== null && { layout: found.layout }),
  };
  deck.slides.push({
    body,
    notes: found.notes,
    options,
    place: deck.place(firstLine(shown, line)),
    original: text.trim(),
  });
}

function nothingFound(): FoundInMdx {
  return { notes: [], title: null, speaker: null, background: null, layout: null };
}

/** Cuts at lines of three dashes and more outside of code. */
function cut(text: string, line: number): Piece[] {
  const pieces: Piece[] = [];
  let own: string[] = [];
  let from = line;
  let fence: string | null = null;
  for (const [index, each] of text.split('\n').entries()) {
    const mark = /^\s*(`{3,}|~{3,})/.exec(each)?.[1];
    if (mark) fence = fence === null ? mark : each.trim().startsWith(fence) ? null : fence;
    if (fence === null && /^(?:---+|\*\*\*+)\s*$/.test(each)) {
      pieces.push({ text: own.join('\n'), line: from });
      own = [];
      from = line + index + 1;
    } else own.push(each);
  }
  return [...pieces, { text: own.join('\n'), line: from }];
}

interface Piece {
  readonly text: string;
  readonly line: number;
}
