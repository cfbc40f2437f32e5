import type { SyntaxNode } from '../model/syntax.ts';
import { isElement, plainText, textAttributeOf } from '../syntax/nodes.ts';
import { listingsOf } from './blocks.ts';
import { parseCodeMeta } from './code-meta.ts';
import { parseWidth } from './picture-address.ts';
import { shownBlocks, type ShownBlock } from './shown-blocks.ts';

/** Sizes of letters on a slide, in pixels of a stage 1280 wide. */
export interface LetterSizes {
  readonly text: number;
  readonly code: number;
  readonly table: number;
  /** The longest a line of a list or a text may be, in widths of a zero. */
  readonly measure: number;
}

/** Pixels between one block and the next. */
export const GAP = 28;

/**
 * How high blocks are that stand one below another, in pixels, counted on the safe side; null where one is among them whose
 * height no count of letters tells, such as a picture.
 *
 * @param codeOf the code that a fence shows
 */
export function estimateHeight(
  blocks: readonly ShownBlock[],
  sizes: LetterSizes,
  width: number,
  codeOf: (fence: SyntaxNode) => string,
): number | null {
  const heights = blocks.map((block) => heightOf(block, sizes, width, codeOf));
  if (heights.includes(null)) return null;
  return sum(heights as number[]) + GAP * Math.max(0, blocks.length - 1);
}

function heightOf(
  { kind, node }: ShownBlock,
  sizes: LetterSizes,
  width: number,
  codeOf: (fence: SyntaxNode) => string,
): number | null {
  switch (kind) {
    case 'list':
      return node.type === 'list' ? listHeight(node, sizes, width) : null;
    case 'text':
      return textHeight(plainText(node), sizes.text, lineWidth(sizes, sizes.text, width));
    case 'quote':
      return textHeight(plainText(node), sizes.text * 1.2, width - 38);
    case 'aside': {
      const size = sizes.text * 0.9;
      return textHeight(plainText(node), size, width - 2.2 * size) + 3.6 * size;
    }
    case 'code':
      return codeHeight(node, sizes.code, width, codeOf);
    case 'table':
      return tableHeight(node, sizes.table, width);
    case 'columns':
      return columnsHeight(node, sizes, width, codeOf);
    default:
      return null;
  }
}

function lineWidth({ measure }: LetterSizes, size: number, width: number): number {
  return Math.min(width, measure * size * 0.6);
}

function textHeight(text: string, size: number, width: number): number {
  return linesOf(text, size * 0.53, width) * size * 1.35;
}

/** Lines that a text takes: words do not break, so the last of a line leaves some of it empty. */
function linesOf(text: string, letter: number, width: number): number {
  const perLine = Math.max(4, width / letter);
  const length = lettersOf(text.trim());
  return length <= perLine ? 1 : Math.ceil(length / (perLine * 0.88));
}

/** Letters of East Asia are as wide as two others. */
function lettersOf(text: string): number {
  return (
    text.length +
    (text.match(/[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uff00-\uff60]/g)?.length ?? 0)
  );
}

function listHeight(list: SyntaxNode, sizes: LetterSizes, width: number): number | null {
  const size = sizes.text;
  const room = lineWidth(sizes, size, width) - 1.1 * size;
  const items = (list.children ?? []).map((item) => {
    const parts = (item.children ?? []).map((part) => {
      if (part.type === 'paragraph' && (part.children ?? []).every(isWords))
        return textHeight(plainText(part), size, room);
      if (part.type !== 'list') return null;
      const below = listHeight(part, { ...sizes, text: size * 0.8, measure: Infinity }, room);
      return below === null ? null : below + 0.3 * size;
    });
    return parts.includes(null) ? null : sum(parts as number[]);
  });
  if (items.includes(null)) return null;
  return sum(items as number[]) + 0.45 * size * Math.max(0, items.length - 1);
}

function isWords({ type }: SyntaxNode): boolean {
  return type !== 'image' && type !== 'inlineMath';
}

function codeHeight(
  node: SyntaxNode,
  size: number,
  width: number,
  codeOf: (fence: SyntaxNode) => string,
): number | null {
  const fences = isElement(node, 'Morph') ? listingsOf(node) : [node];
  const heights = fences.map((fence) => {
    if (fence.type !== 'code') return null;
    const { title, src, caption, numbers } = parseCodeMeta(fence.meta).options;
    const lines = codeOf(fence).split('\n');
    const columns = Math.max(...lines.map((line) => lettersOf(line.replaceAll('\t', '  '))));
    // A line of code does not break.
    const gutter = numbers === undefined ? 0 : 2.4 * size;
    if (columns * size * 0.6 + 2 * size + gutter + 12 > width) return Infinity;
    const titleHeight = title !== undefined || src !== undefined ? 56 : 0;
    const captionHeight = caption ? linesOf(caption, 13, width - 60) * 33 + 26 : 0;
    return lines.length * size * 1.36 + 1.2 * size + titleHeight + captionHeight;
  });
  return heights.length === 0 || heights.includes(null) ? null : Math.max(...(heights as number[]));
}

function tableHeight(node: SyntaxNode, size: number, width: number): number | null {
  const table = node.type === 'table' ? node : node.children?.find(({ type }) => type === 'table');
  if (!table) return null;
  const rows = (table.children ?? []).map((row) =>
    (row.children ?? []).map((cell) => lettersOf(plainText(cell).trim())),
  );
  const count = Math.max(...rows.map((row) => row.length));
  const letter = size * 0.56;
  const widest = Array.from({ length: count }, (_, index) =>
    Math.max(3, ...rows.map((row) => row[index] ?? 0)),
  );
  const room = width - count * 0.75 * size;
  const wanted = sum(widest) * letter;
  const share = Math.min(1, room / wanted);
  const heights = rows.map((row) => {
    const lines = row.map((letters, index) =>
      share === 1 ? 1 : Math.ceil((letters / ((widest[index] ?? 1) * share)) * 1.15),
    );
    return Math.max(1, ...lines) * size * 1.35 + 0.84 * size + 2;
  });
  const caption = textAttributeOf(node, 'caption');
  return sum(heights) + (caption ? linesOf(caption, 13, width) * 32 + 16 : 0);
}

function columnsHeight(
  node: SyntaxNode,
  sizes: LetterSizes,
  width: number,
  codeOf: (fence: SyntaxNode) => string,
): number | null {
  const columns = (node.children ?? []).filter((child) => isElement(child, 'Column'));
  if (columns.length === 0) return null;
  const room = width - 48 * (columns.length - 1);
  const heights = columns.map((column) => {
    const share = parseWidth(textAttributeOf(column, 'width') ?? '') ?? 100 / columns.length;
    const body = (column.children ?? []).filter((child) => !isElement(child, 'Notes'));
    return estimateHeight(shownBlocks({ body }), sizes, (room * share) / 100, codeOf);
  });
  return heights.includes(null) ? null : Math.max(...(heights as number[]));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
