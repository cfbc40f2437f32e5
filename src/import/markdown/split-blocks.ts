import { markdownToMdast } from 'satteri';
import { finish } from '../../format/parse-mdx.ts';
import type { ImportNode } from '../imported-deck.ts';

/**
 * Cuts Markdown where its blocks say so, as the tools do that split after parsing: a line of dashes below a paragraph is a heading, and one in
 * a fence is code.
 *
 * @param cutAt `around` takes the block out, `before` lets it begin a piece
 */
export function splitBlocks(
  text: string,
  line: number,
  cutAt: (node: ImportNode) => 'around' | 'before' | null,
): TextPiece[] {
  const root = markdownToMdast(finish(text), {
    features: { gfm: true, math: true, frontmatter: false, smartPunctuation: false },
  }) as unknown as ImportNode;
  const lines = text.split('\n');
  const pieces: TextPiece[] = [];
  let from = 1;
  const push = (to: number) =>
    pieces.push({ text: lines.slice(from - 1, to).join('\n'), line: line + from - 1 });
  for (const node of root.children ?? []) {
    const cut = cutAt(node);
    if (cut === null || !node.position) continue;
    const { start, end } = node.position;
    const isFirst =
      cut === 'before' && lines.slice(from - 1, start.line - 1).every((each) => each.trim() === '');
    if (isFirst) continue;
    push(start.line - 1);
    from = cut === 'around' ? end.line + 1 : start.line;
  }
  push(lines.length);
  return pieces;
}

/** A part of a text, and the line it begins on in its file. */
export interface TextPiece {
  readonly text: string;
  readonly line: number;
}
