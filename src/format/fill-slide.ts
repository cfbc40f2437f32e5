import type { BlockKind } from '../model/layouts.ts';
import type { SyntaxNode } from '../model/syntax.ts';
import { isElement, plainText, walk } from '../syntax/nodes.ts';
import { estimateHeight, GAP, type LetterSizes } from './estimate-height.ts';
import { shownBlocks, type ShownBlock } from './shown-blocks.ts';
import type { SlideNodes } from './split-slides.ts';

/** How large the letters of a slide are; null for the usual sizes, which are the smallest. */
export interface Fill {
  readonly text: number | null;
  readonly code: number | null;
  readonly table: number | null;
  readonly math: number | null;
  /** Whether lines of lists end early, as large letters read best. */
  readonly isNarrow: boolean;
}

/** Each size has its class in `slide-fill.css`. */
const TEXT_SIZES = [60, 48, 40, 36, 34, 32] as const;
const CODE_SIZES = [36, 32, 28] as const;
const TABLE_SIZES = [34, 32, 30, 28] as const;
const QUOTE_SIZES = [56, 48, 40, 36] as const;
const FACT_SIZES = [180, 120, 84] as const;
/** What letters have on a slide that is full, as `slide-content.css` sets them. */
const USUAL: LetterSizes = { text: 30, code: 24, table: 26, measure: Infinity };

/** The height below the title of a slide on the flattest stage, with a line at its foot and one above its title. */
const ROOM_BELOW = 500;
const TITLE_LINE = 51;
/** A list of fewer than this many items is short. */
const SHORT_LIST = 6;

/**
 * The largest letters with which all that a slide shows stands on it, by counting lines: the same on every screen and on paper.
 *
 * Pictures take the room that words leave, so letters beside them keep their size.
 */
export function fillSlide(
  slide: SlideNodes,
  layout: string,
  title: string,
  codeOf: (fence: SyntaxNode) => string,
): Fill {
  const all = shownBlocks(slide);
  if (layout === 'fact') return { ...NO_FILL, text: sizeOfFact(all, title) };
  const width = WIDTHS[layout];
  if (width === undefined) return NO_FILL;
  const blocks = all.filter(
    ({ kind }) => width === WHOLE || (kind !== 'figure' && kind !== 'video'),
  );
  if (blocks.length === 0) return NO_FILL;
  const room = roomBelow(slide, title);
  const [formula] = blocks;
  if (formula?.kind === 'math' && blocks.length === 1)
    return { ...NO_FILL, math: sizeOfFormula(formula.node.value ?? '') };
  const fits = (sizes: LetterSizes, most = room) =>
    (estimateHeight(blocks, sizes, width, codeOf) ?? Infinity) <= Math.min(most, room);
  if (layout === 'quote')
    return {
      ...NO_FILL,
      text: QUOTE_SIZES.find((size) => fits({ ...USUAL, text: size / 1.2 })) ?? 34,
    };
  const kinds = new Set(blocks.flatMap(kindsIn));
  if (kinds.has('code') || kinds.has('table')) return fillWithBlocks(kinds, fits);
  const words = fillWithWords(blocks, fits);
  // Below a title in the middle, words are no larger than it.
  return layout === 'center' && (words.text ?? 0) > 40 ? { ...words, text: 40 } : words;
}

const NO_FILL: Fill = { text: null, code: null, table: null, math: null, isNarrow: false };
const WHOLE = 1136;

/** The width that a layout leaves to words; those that are not here set their letters themselves. */
const WIDTHS: Readonly<Record<string, number>> = {
  default: WHOLE,
  center: WHOLE,
  compare: WHOLE,
  quote: 1000,
  split: 490,
  'image-left': 512,
  'image-right': 512,
};

/** A formula alone is larger when it is short; one of several lines is not. */
function sizeOfFormula(tex: string): number | null {
  const signs = tex.replace(/\\[a-z]+/gi, 'x').replace(/[\s{}_^$]/g, '').length;
  if (/\\\\|\\begin/.test(tex)) return null;
  return signs <= 34 ? 60 : signs <= 50 ? 48 : null;
}

/** A number is as large as its line; it is the first bold words of a text, or the title. */
function sizeOfFact(blocks: readonly ShownBlock[], title: string): number {
  const numbers: string[] = [];
  for (const { node } of blocks)
    walk(node, (each) => void (each.type === 'strong' && numbers.push(plainText(each))));
  const letters = (numbers[0] ?? title).length;
  return FACT_SIZES.find((size) => letters * size * 0.6 <= WHOLE) ?? FACT_SIZES[2];
}

function roomBelow({ opener, body }: SlideNodes, title: string): number {
  const lines = title === '' ? 0 : Math.ceil(title.length / 44);
  const titleHeight = opener?.type === 'heading' ? lines * TITLE_LINE + GAP : 0;
  const notes: SyntaxNode[] = [];
  for (const part of body)
    walk(part, (node) => void (node.type === 'footnoteReference' && notes.push(node)));
  return ROOM_BELOW + TITLE_LINE + GAP - titleHeight - (notes.length > 0 ? 90 : 0);
}

/** Code and tables grow together, and words with what is left. */
function fillWithBlocks(kinds: ReadonlySet<BlockKind>, fits: Fits): Fill {
  const hasWords = [...kinds].some((kind) => kind !== 'code' && kind !== 'table');
  for (const [index, table] of TABLE_SIZES.entries()) {
    const code = CODE_SIZES[Math.min(index, CODE_SIZES.length - 1)] ?? CODE_SIZES[0];
    if (!fits({ ...USUAL, code, table })) continue;
    const text = TEXT_SIZES.find(
      (size) => size <= 36 && fits({ ...USUAL, code, table, text: size }),
    );
    return {
      ...NO_FILL,
      text: hasWords ? (text ?? null) : null,
      code: kinds.has('code') ? code : null,
      table: kinds.has('table') ? table : null,
    };
  }
  return NO_FILL;
}

/** A line or two may be larger than a list, which may be larger than what has many parts. */
function fillWithWords(blocks: readonly ShownBlock[], fits: Fits): Fill {
  const [only, ...others] = blocks;
  const isAlone = others.length === 0;
  const items = isAlone && only?.kind === 'list' ? (only.node.children?.length ?? 0) : null;
  const isLine = items === 1 || (isAlone && only?.kind === 'text');
  if (isLine && fits({ ...USUAL, text: 60 }, 170)) return { ...NO_FILL, text: 60 };
  if (items === 2 && fits({ ...USUAL, text: 48 }, 290)) return { ...NO_FILL, text: 48 };
  const isShort = items !== null && items < SHORT_LIST;
  if (isShort && fits({ ...USUAL, text: 40, measure: 26 }))
    return { ...NO_FILL, text: 40, isNarrow: true };
  const largest = items === null || isShort ? 40 : 36;
  const text = TEXT_SIZES.find((size) => size <= largest && fits({ ...USUAL, text: size }));
  return { ...NO_FILL, text: text ?? null };
}

/** Whether letters of some sizes fit, into the room there is or less. */
type Fits = (sizes: LetterSizes, most?: number) => boolean;

/** The kind of a block, and of what is in its columns. */
function kindsIn({ kind, node }: ShownBlock): BlockKind[] {
  if (kind !== 'columns') return [kind];
  return (node.children ?? [])
    .filter((child) => isElement(child, 'Column'))
    .flatMap((column) => shownBlocks({ body: column.children ?? [] }).flatMap(kindsIn));
}

/** The classes that set letters to a fill. */
export function fillClasses({ text, code, table, math, isNarrow }: Fill): string[] {
  return [
    text && `fill-text-${text}`,
    code && `fill-code-${code}`,
    table && `fill-table-${table}`,
    math && `fill-math-${math}`,
    isNarrow && 'fill-narrow',
  ].filter((each) => typeof each === 'string');
}
