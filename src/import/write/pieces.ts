import type { ImportNode } from '../imported-deck.ts';
import { toMdx } from './to-mdx.ts';

/** Puts pieces of text below each other, and remembers the lines of what is in them. */
export function createPieces() {
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
