import type { ImportedDeck, ImportedSlide, ImportNode } from '../imported-deck.ts';
import { createLedger, type Ledger, type Thing } from '../ledger.ts';
import { jsx } from '../html/jsx.ts';
import { createSlugger, slugify } from '../../lib/slug.ts';
import { coverOf } from './cover.ts';
import { missingKeys, writeFrontmatter } from './frontmatter.ts';
import { recordKept } from './record-kept.ts';
import { shapeSlide, type ShapedSlide } from './shape-slide.ts';
import { settleAnchors } from './anchors.ts';
import { wordsOf } from './words-of.ts';
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
    const { slide } = shapedSlide;
    if (kind === 'slide')
      pieces.addBlocks([openerOf(shapedSlide, isStacked && slide.isBelow === true)], 'fixed');
    // The title slide has an id of its own.
    const marker = markerOf(
      kind === 'cover'
        ? withoutId(slide)
        : deck.isWritten
          ? lone(named(shapedSlide), shapedSlide)
          : named(shapedSlide),
      ids,
    );
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

/** A heading alone on its slide is large and in the middle, as most tools show it. */
function lone(slide: ImportedSlide, { heading, body }: ShapedSlide): ImportedSlide {
  const isAlone = heading !== null && body.length === 0 && slide.options.layout === undefined;
  return isAlone && slide.options.background === undefined
    ? { ...slide, options: { ...slide.options, layout: 'statement' } }
    : slide;
}

/** A slide without a heading gets an id made of its first words: one that is made of its place would change when slides are put in. */
function named({ slide, heading, body, number }: ShapedSlide): ImportedSlide {
  if (heading || slide.options.id !== undefined) return slide;
  const words = body
    .map(wordsOf)
    .join(' ')
    .match(/[\p{L}\p{N}]+/gu)
    ?.slice(0, 4)
    .join(' ');
  return {
    ...slide,
    options: { ...slide.options, id: words ? slugify(words) : `slide-${number}` },
  };
}

/** What moves goes from a slide to the next: one slide alone that is animated moves nothing. */
function settleAnimations(slides: readonly ShapedSlide[], ledger: Ledger): void {
  const isAnimated = (at: number) => slides[at]?.slide.options.isAnimated === true;
  const alone = slides.filter(
    (_, at) => isAnimated(at) && !isAnimated(at - 1) && !isAnimated(at + 1),
  );
  for (const shaped of alone) {
    const { slide, number } = shaped;
    ledger.atSlide(number);
    ledger.add('dropped', 'animation', {
      place: slide.place,
      original: 'auto-animate',
      why: 'Neither slide next to it is animated, so nothing would move.',
    });
    shaped.slide = { ...slide, options: { ...slide.options, isAnimated: false } };
  }
}

function withoutId(slide: ImportedSlide): ImportedSlide {
  return { ...slide, options: { ...slide.options, id: undefined } };
}

/** The `<Slide …/>` of a slide; null where it has no options. */
function markerOf({ options }: ImportedSlide, ids: (text: string) => string): ImportNode | null {
  const attributes: Record<string, string | null> = {
    ...(options.id !== undefined && { id: ids(options.id) }),
    ...(options.layout !== undefined && { layout: options.layout }),
    ...(options.background !== undefined && { background: options.background }),
    ...(options.transition !== undefined && { transition: options.transition }),
    ...(options.isAnimated && { animate: null }),
    ...(options.seconds !== undefined && { time: `${Math.round(options.seconds)}s` }),
  };
  return Object.keys(attributes).length > 0 ? jsx('Slide', attributes) : null;
}

/** Puts pieces of text below each other, and remembers the lines of what is in them. */
function createPieces() {
  const texts: string[] = [];
  const lines = new Map<ImportNode, number>();
  const ranges = new Map<number, LineRange>();
  const blocks: WrittenBlock[] = [];
  let line = 1;
  const add = (text: string) => {
    texts.push(text);
    line += text.split('\n').length + 1;
  };
  return {
    lines,
    ranges,
    blocks,
    text: () => texts.join('\n\n'),
    add,
    startSlide(number: number, kind: 'cover' | 'slide') {
      ranges.set(number, { from: kind === 'cover' ? 1 : line, to: line });
    },
    endSlide(number: number) {
      const { from = 1 } = ranges.get(number) ?? {};
      ranges.set(number, { from, to: Math.max(from, line - 2) });
    },
    addBlocks(nodes: readonly ImportNode[], kind: WrittenBlock['kind']) {
      const own = new Map<ImportNode, number>();
      const text = toMdx(nodes, own);
      if (text === '') return;
      for (const [node, at] of own) lines.set(node, at + line - 1);
      blocks.push({ from: line, to: line + text.split('\n').length - 1, kind, nodes, text });
      add(text);
    },
  };
}

/** A block of the talk and where it stands. What is `fixed` opens a slide and cannot be replaced. */
export interface WrittenBlock {
  readonly from: number;
  readonly to: number;
  readonly kind: 'fixed' | 'free';
  readonly nodes: readonly ImportNode[];
  readonly text: string;
}

/** The lines of a talk that each slide of the source became, the first and the last; null for one that is not in it. */
export type SlideRanges = readonly (LineRange | null)[];

interface LineRange {
  readonly from: number;
  readonly to: number;
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
