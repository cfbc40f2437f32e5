import { createShelf } from '../asset-shelf.ts';
import type { DeckSource } from '../deck-source.ts';
import { jsx } from '../html/jsx.ts';
import { ImportError } from '../import-error.ts';
import type { DeckMetadata, ImportedDeck, ImportedSlide, ImportNode } from '../imported-deck.ts';
import { createLedger, type Ledger } from '../ledger.ts';
import { splitFrontMatter } from '../markdown/front-matter.ts';
import { readMetadata } from '../metadata.ts';
import { languageOf } from './cell-language.ts';
import { asRecord, parseNotebook, type Json, type Notebook } from './parse-notebook.ts';
import { readCell } from './read-cell.ts';
import { splitCells, type SlideCells } from './split-cells.ts';

/** Reads a notebook as the slides that RISE and nbconvert show of it, with the outputs that are stored in it. */
export function readJupyter(source: DeckSource): ImportedDeck {
  const { file, text } = source;
  if (text === null) throw new ImportError('This is no text file, so it is no notebook.');
  const ledger = createLedger();
  const shelf = createShelf(source);
  const { front, notebook } = takeFrontMatter(parseNotebook(text));
  const metadata = readDeck(notebook.metadata, front, ledger, file);
  const { isTyped, groups } = splitCells(notebook);
  if (!isTyped && groups.length > 0)
    ledger.add('changed', 'notebook without slides', {
      place: { file, line: 1 },
      original: '',
      why: 'No cell has a slide type, so headings of the first two levels begin slides.',
    });
  const context = { file, ledger, assets: shelf, language: languageOf(notebook.metadata) };
  const slides = groups.map(({ isBelow, cells }, index): ImportedSlide => {
    ledger.atSlide(index + 1);
    const body: ImportNode[] = [];
    const notes: ImportNode[] = [];
    for (const { cell, role } of cells) {
      const blocks = readCell(cell, context);
      const place = { file, line: cell.line };
      if (role === 'notes') notes.push(...blocks);
      else if (role === 'skip') body.push(...skipped(blocks, place, ledger));
      else body.push(...(role === 'step' ? blocks.map(asStep) : blocks));
      if (role === 'step' && blocks.length > 1)
        ledger.add('changed', 'fragment', {
          place,
          original: '',
          why: 'A cell that appears on its own; each block and list item of it is a step now.',
          node: blocks[0],
        });
    }
    return {
      body,
      notes,
      options: {},
      isBelow,
      place: { file, line: cells[0]?.cell.line ?? 1 },
      original: originalOf(cells),
    };
  });
  return { metadata, slides, assets: shelf.assets, things: ledger.things };
}

/** Some notebooks begin with a raw cell of front matter, as Quarto reads it. */
function takeFrontMatter(notebook: Notebook): { front: Json; notebook: Notebook } {
  const [first, ...others] = notebook.cells;
  if (first?.type !== 'raw') return { front: {}, notebook };
  const { data, body } = splitFrontMatter(first.text);
  return Object.keys(data).length > 0 && body.trim() === ''
    ? { front: data, notebook: { ...notebook, cells: others } }
    : { front: {}, notebook };
}

/** What a notebook says about itself. What only tools need (`widgets`, `toc`) is no thing of the deck. */
function readDeck(metadata: Json, front: Json, ledger: Ledger, file: string): DeckMetadata {
  const place = { file, line: 1 };
  const settings = {
    ...(asRecord(metadata['livereveal']) ?? {}),
    ...(asRecord(metadata['rise']) ?? {}),
  };
  const shared = Object.fromEntries(
    ['title', 'authors', 'date', 'subtitle', 'description', 'keywords']
      .filter((key) => metadata[key] !== undefined)
      .map((key) => [key, metadata[key]]),
  );
  return readMetadata({ ...settings, ...shared, ...front }, { ledger, place });
}

function asStep(node: ImportNode): ImportNode {
  node.data = { ...node.data, step: true };
  return node;
}

/** A cell that slides skip is for whoever reads the notebook, so it stands in the article. */
function skipped(
  blocks: readonly ImportNode[],
  place: { file: string; line: number },
  ledger: Ledger,
): ImportNode[] {
  if (blocks.length === 0) return [];
  const node = jsx('PageOnly', {}, blocks);
  ledger.add('changed', 'skipped cell', {
    place,
    original: '',
    why: 'The slides skip it, so it stands in the article and not on the slide.',
    node,
  });
  return [node];
}

function originalOf(cells: SlideCells['cells']): string {
  return cells
    .map(({ cell }) => cell.text.trim())
    .filter(Boolean)
    .join('\n\n');
}
