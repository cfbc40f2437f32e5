import { createShelf } from '../asset-shelf.ts';
import type { DeckSource } from '../deck-source.ts';
import { ImportError } from '../import-error.ts';
import type { ImportedDeck, ImportedSlide, ImportNode } from '../imported-deck.ts';
import { createLedger, type Ledger } from '../ledger.ts';
import { readMetadata, spellValue } from '../metadata.ts';
import { splitFrontMatter } from '../markdown/front-matter.ts';
import { splitBlocks } from '../markdown/split-blocks.ts';
import { markdownBlocks } from '../html/markdown-blocks.ts';
import { markStarLists } from './star-lists.ts';
import { readComment, SLIDE_DIRECTIVES, type Directives } from './directives.ts';
import { placeBackgrounds, readPicture, type Background } from './pictures.ts';
import { applyDirectives } from './slide-options.ts';

/** Reads a deck of Marp. Directives that go on until they are changed are settled for each slide first. */
export function readMarp(source: DeckSource): ImportedDeck {
  if (source.text === null)
    throw new ImportError('This is no text file, so it is no deck of Marp.');
  const { data, body, bodyLine, raw } = splitFrontMatter(source.text);
  const ledger = createLedger();
  const shelf = createShelf(source);
  const place = { file: source.file, line: raw === '' ? 1 : 2 };
  const own = [...DECK_KEYS, ...SLIDE_DIRECTIVES, ...SLIDE_DIRECTIVES.map((name) => `_${name}`)];
  const metadata = readMetadata(data, { raw, ledger, place, known: own });
  reportDeckKeys(data, ledger, place);

  let carried: Directives = pick(data, SLIDE_DIRECTIVES);
  const once: Directives = pickOnce(data);
  const pieces = splitBlocks(body, bodyLine, cutter(data['headingDivider']));
  const reported = new Set<string>();
  const slides = pieces.map(({ text, line }, index): ImportedSlide => {
    ledger.atSlide(index + 1);
    const notes: ImportNode[] = [];
    const backgrounds: Background[] = [];
    let here: Directives = index === 0 ? once : {};
    const reading = {
      file: source.file,
      line,
      ledger,
      assets: shelf,
      breaksLines: true,
      picture: (node: ImportNode, at: { file: string; line: number }) =>
        readPicture(node, at, backgrounds, { shelf, ledger }),
      comment(words: string, at: { file: string; line: number }) {
        const read = readComment(words);
        if (read.type === 'fit')
          return ledger.add('changed', 'fitted heading', {
            place: at,
            original: `<!--${words}-->`,
            why: 'A heading as wide as the slide; `layout="statement"` is the large heading of Lectern.',
          });
        if (read.type === 'note') {
          notes.push(
            ...markdownBlocks(words, {
              file: source.file,
              line: at.line,
              ledger,
              assets: shelf,
              breaksLines: true,
            }),
          );
          return;
        }
        carried = { ...carried, ...read.carried };
        here = { ...here, ...read.once };
        for (const [key, value] of Object.entries(read.deck))
          ledger.add('dropped', 'setting', {
            place: at,
            original: `${key}: ${spellValue(value)}`,
            why: `Lectern has no setting for \`${key}\` of the deck.`,
          });
      },
    };
    const blocks = markStarLists(markdownBlocks(text, reading), text, line);
    const at = { file: source.file, line: firstLine(text, line) };
    return {
      body: placeBackgrounds(blocks, backgrounds),
      notes,
      options: applyDirectives(
        { ...carried, ...here },
        { carried, here, reported, backgrounds, blocks, place: at, ledger, shelf },
      ),
      place: at,
      original: text.trim(),
    };
  });
  return { isWritten: true, metadata, slides, assets: shelf.assets, things: ledger.things };
}

const DECK_KEYS = [
  'marp',
  'theme',
  'style',
  'headingDivider',
  'size',
  'math',
  'url',
  'image',
  'headingdivider',
];

function reportDeckKeys(
  data: Readonly<Record<string, unknown>>,
  ledger: Ledger,
  place: { file: string; line: number },
): void {
  for (const key of DECK_KEYS) {
    const value = data[key];
    if (value === undefined) continue;
    const original = `${key}: ${spellValue(value)}`;
    const why = DECK_REASONS[key];
    ledger.add(why === undefined ? 'kept' : 'dropped', 'setting', {
      place,
      original,
      ...(why !== undefined && { why }),
    });
  }
}

const DECK_REASONS: Readonly<Record<string, string>> = {
  theme: 'The look of a talk comes from the theme of the site.',
  style: 'The look of a talk comes from the theme of the site (content/theme.css).',
  size: 'The shape of slides is a setting of the site; a talk can have its own with `aspect`.',
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

function firstLine(text: string, line: number): number {
  const skipped = /^(?:[ \t]*\n)*/.exec(text)?.[0].split('\n').length ?? 1;
  return line + skipped - 1;
}
