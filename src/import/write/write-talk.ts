import type { ImportedDeck, ImportNode } from '../imported-deck.ts';
import { createLedger, type Ledger, type Thing } from '../ledger.ts';
import { jsx } from '../html/jsx.ts';
import { createSlugger } from '../../lib/slug.ts';
import { coverOf } from './cover.ts';
import { missingKeys, writeFrontmatter } from './frontmatter.ts';
import { recordKept } from './record-kept.ts';
import { createPieces, type SlideRanges, type WrittenBlock } from './pieces.ts';
import { shapeSlide, type ShapedSlide } from './shape-slide.ts';
import { markerOf, settleAnimations } from './slide-marker.ts';
import { settleAnchors } from './anchors.ts';
import { toMdx } from './to-mdx.ts';

/**
 * Writes a deck as a talk: a draft whose slides are those of the deck, in its order.
 *
 * @param name what the talk is called where the deck does not say, from the name of its file
 */
export function writeTalk(deck: ImportedDeck, { notes, name }: WriteOptions): WrittenTalk {
  const ledger = createLedger();
  const shaped = deck.slides
    .map((slide, index) => shapeSlide(slide, index + 1, ledger))
    .filter((each) => !isEmpty(each, ledger));
  const { cover, slides, metadata } = coverOf(shaped, deck.metadata, ledger);
  settleAnimations(
    slides.filter(({ slide }) => !slide.isHidden),
    ledger,
  );
  settleAnchors(shaped, cover, ledger);
  const showsProse =
    notes === 'private' && shaped.some(({ body, slide }) => !slide.isHidden && body.some(isProse));
  const isStacked = slides.some(({ slide }) => slide.isBelow);
  const pieces = createPieces();
  pieces.add(
    writeFrontmatter(metadata, {
      name,
      ...(showsProse && { prose: 'show' as const }),
      ...(isStacked && { stacks: true }),
    }),
  );
  const ids = createSlugger(['open']);
  if (cover) writeSlide(cover, 'cover');
  for (const slide of slides) writeSlide(slide, 'slide');

  recordKept(shaped, cover, ledger);
  return {
    text: `${pieces.text()}\n`,
    blocks: pieces.blocks,
    slides: slides.length + 1,
    things: [...deck.things, ...ledger.things].map((thing) => ({
      ...thing,
      line: (thing.node && pieces.lines.get(thing.node)) ?? lineOfSlide(thing),
    })),
    ranges: deck.slides.map((_, index) => pieces.ranges.get(index + 1) ?? null),
    missing: missingKeys(metadata),
  };

  function lineOfSlide({ outcome, slide }: Thing): number | null {
    return outcome === 'dropped' ? null : (pieces.ranges.get(slide)?.from ?? 1);
  }

  function writeSlide(shapedSlide: ShapedSlide, kind: 'cover' | 'slide'): void {
    const { slide, number } = shapedSlide;
    pieces.startSlide(number, kind);
    if (slide.isHidden && kind === 'slide') writeHidden(shapedSlide);
    else writeShown(shapedSlide, kind);
    pieces.endSlide(number);
  }

  function writeShown(shapedSlide: ShapedSlide, kind: 'cover' | 'slide'): void {
    if (kind === 'slide')
      pieces.addBlocks(
        [openerOf(shapedSlide, isStacked && shapedSlide.slide.isBelow === true)],
        'fixed',
      );
    const marker = markerOf(shapedSlide, { kind, ids, isWritten: deck.isWritten === true });
    if (marker) pieces.addBlocks([marker], 'fixed');
    const body =
      notes === 'public'
        ? shapedSlide.body.map((node) => (isProse(node) ? jsx('Show', {}, [node]) : node))
        : shapedSlide.body;
    for (const block of body) pieces.addBlocks([block], 'free');
    if (shapedSlide.notes.length === 0) return;
    if (notes === 'private') pieces.addBlocks([jsx('Notes', {}, shapedSlide.notes)], 'free');
    else
      for (const note of shapedSlide.notes)
        pieces.addBlocks([isProse(note) ? note : jsx('PageOnly', {}, [note])], 'free');
  }

  /** A hidden slide is a comment: whoever takes the two marks off has it back. */
  function writeHidden({ heading, body, notes: said }: ShapedSlide): void {
    const title: ImportNode[] = heading ? [{ ...heading, depth: 2 }] : [];
    const inside = toMdx([...title, ...body, ...said]).replace(/\*\//g, '* /');
    pieces.add(`{/* A hidden slide of the deck:\n\n${inside}\n\n*/}`);
  }
}

/** A slide with nothing on it is left out: an empty slide of a talk is a mistake. */
function isEmpty({ heading, body, notes, slide, number }: ShapedSlide, ledger: Ledger): boolean {
  const isBare =
    heading === null &&
    body.length === 0 &&
    notes.length === 0 &&
    slide.options.background === undefined;
  ledger.atSlide(number);
  if (isBare)
    ledger.add('dropped', 'empty slide', {
      place: slide.place,
      original: '',
      why: 'Nothing is on it that a talk can show.',
    });
  return isBare;
}

function isProse(node: ImportNode): boolean {
  if (node.type !== 'paragraph') return false;
  const solid = (node.children ?? []).filter(
    (child) => child.type !== 'text' || child.value?.trim() !== '',
  );
  return !(solid.length === 1 && solid[0]?.type === 'image');
}

function openerOf({ heading }: ShapedSlide, isBelow: boolean): ImportNode {
  return heading ? Object.assign(heading, { depth: isBelow ? 3 : 2 }) : { type: 'thematicBreak' };
}

/** How a talk is written. */
export interface WriteOptions {
  readonly notes: 'public' | 'private';
  readonly name: string;
}

/** A talk, and what became of everything in its deck. */
export interface WrittenTalk {
  readonly text: string;
  readonly blocks: readonly WrittenBlock[];
  readonly slides: number;
  readonly things: readonly Thing[];
  readonly ranges: SlideRanges;
  /** Keys of the frontmatter that the deck says nothing about. */
  readonly missing: readonly string[];
}
