import type { DeckSource } from '../deck-source.ts';
import type { ImportedDeck, ImportNode } from '../imported-deck.ts';
import { readMetadata } from '../metadata.ts';
import { spellValue } from '../metadata-values.ts';
import { readYaml, splitFrontMatter } from '../markdown/front-matter.ts';
import { splitBlocks, type TextPiece } from '../markdown/split-blocks.ts';
import { firstLine, openDeck, type OpenDeck } from '../open-deck.ts';
import { markStarLists } from './star-lists.ts';
import { looseColors, readComment, SLIDE_DIRECTIVES, type Directives } from './directives.ts';
import { placeBackgrounds, readPicture, type Background } from './pictures.ts';
import { applyDirectives } from './slide-options.ts';

/** Reads a deck of Marp. Directives that go on until they are changed are settled for each slide first. */
export function readMarp(source: DeckSource): ImportedDeck {
  const deck = openDeck(source, 'Marp');
  const front = splitFrontMatter(deck.text);
  const raw = looseColors(front.raw);
  const data = readYaml(raw) ?? {};
  const metadata = readMetadata(data, {
    raw,
    ledger: deck.ledger,
    place: deck.place(raw === '' ? 1 : 2),
    known: [...SLIDE_DIRECTIVES, ...SLIDE_DIRECTIVES.map((name) => `_${name}`)],
    carried: CARRIED,
    reasons: REASONS,
  });
  const state: CarriedOn = { carried: pick(data, SLIDE_DIRECTIVES), reported: new Set() };
  const pieces = splitBlocks(front.body, front.bodyLine, cutter(data['headingDivider']));
  for (const [index, piece] of pieces.entries())
    addSlide(deck, piece, state, index === 0 ? pickOnce(data) : {});
  return deck.finish(metadata);
}

function addSlide(deck: OpenDeck, piece: TextPiece, state: CarriedOn, once: Directives): void {
  const { ledger, shelf } = deck;
  const { text, line } = piece;
  deck.nextSlide();
  const notes: ImportNode[] = [];
  const backgrounds: Background[] = [];
  let here = once;
  const blocks = deck.blocks(text, line, {
    breaksLines: true,
    picture: (node, at) => readPicture(node, at, backgrounds, { shelf, ledger }),
    comment(words, at) {
      const read = readComment(words);
      if (read.type === 'fit')
        return ledger.add('changed', 'fitted heading', {
          place: at,
          original: `<!--${words}-->`,
          why: 'A heading as wide as the slide; `layout="statement"` is the large heading of Lectern.',
        });
      if (read.type === 'note')
        return void notes.push(...deck.blocks(words, at.line, { breaksLines: true }));
      state.carried = { ...state.carried, ...read.carried };
      here = { ...here, ...read.once };
      for (const [key, value] of Object.entries(read.deck))
        ledger.add('dropped', 'setting', {
          place: at,
          original: `${key}: ${spellValue(value)}`,
          why: `Lectern has no setting for \`${key}\` of the deck.`,
        });
    },
  });
  const { carried, reported } = state;
  const place = deck.place(firstLine(text, line));
  const shown = markStarLists(blocks, text, line);
  deck.slides.push({
    body: placeBackgrounds(shown, backgrounds),
    notes,
    options: applyDirectives(
      { ...carried, ...here },
      { carried, here, reported, backgrounds, blocks: shown, place, ledger, shelf },
    ),
    place,
    original: text.trim(),
  });
}

/** Directives that go on. */
interface CarriedOn {
  carried: Directives;
  /** Those whose report is written. */
  readonly reported: Set<string>;
}

const CARRIED = ['marp', 'headingDivider', 'headingdivider', 'math'];
const REASONS: Readonly<Record<string, string>> = {
  style: 'The look of a talk comes from the theme of the site (content/theme.css).',
  url: 'A talk has the address of its site.',
  image: 'Pictures for links are made of the title slide.',
};

function cutter(divider: unknown): (node: ImportNode) => 'around' | 'before' | null {
  const levels = Array.isArray(divider)
    ? divider.map(Number)
    : typeof divider === 'number'
      ? Array.from({ length: divider }, (_, index) => index + 1)
      : [];
  return (node) =>
    node.type === 'thematicBreak'
      ? 'around'
      : node.type === 'heading' && levels.includes(node.depth ?? 0)
        ? 'before'
        : null;
}

function pick(data: Readonly<Record<string, unknown>>, names: readonly string[]): Directives {
  return Object.fromEntries(
    names.filter((name) => data[name] !== undefined).map((name) => [name, data[name]]),
  );
}

function pickOnce(data: Readonly<Record<string, unknown>>): Directives {
  return Object.fromEntries(
    SLIDE_DIRECTIVES.filter((name) => data[`_${name}`] !== undefined).map((name) => [
      name,
      data[`_${name}`],
    ]),
  );
}
