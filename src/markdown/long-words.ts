import type { SyntaxNode } from '../model/syntax.ts';
import { htmlElement, text } from './build-nodes.ts';

/**
 * Lets long words and addresses of a table break, so that one of them does not push the other columns off the slide.
 *
 * Elsewhere a style does it. In a table that style would let every word break, and narrow columns would: there a `<wbr>` marks
 * the places, after the signs that join an address and in long runs without any.
 */
export function breakLongWords(node: SyntaxNode): SyntaxNode {
  if (!node.children) return node;
  return { ...node, children: node.children.flatMap(breakNode) };
}

function breakNode(node: SyntaxNode): SyntaxNode[] {
  const pieces = node.value === undefined ? [] : splitWords(node.value);
  if (node.type === 'text' && pieces.length > 1) return withBreaks(pieces);
  if (node.type === 'inlineCode' && pieces.length > 1)
    return [htmlElement('code', {}, withBreaks(pieces))];
  return [breakLongWords(node)];
}

function withBreaks(pieces: readonly string[]): SyntaxNode[] {
  return pieces.flatMap((piece, index) =>
    index === 0 ? [text(piece)] : [htmlElement('wbr', {}, []), text(piece)],
  );
}

/** Cuts a text where its long words may break; the pieces together are the text. */
function splitWords(value: string): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const [word] of value.matchAll(/\s+|\S+/g)) {
    const [first = '', ...rest] = word.length > LONGEST_WORD ? cut(word) : [word];
    piece += first;
    for (const next of rest) {
      pieces.push(piece);
      piece = next;
    }
  }
  return [...pieces, piece];
}

/** Longer than nearly all words of a language. */
const LONGEST_WORD = 24;
/** How much of a word without joints stays together. */
const LONGEST_PIECE = 16;

function cut(word: string): string[] {
  return word.split(/(?<=[/?&=#._:,;@+~-])(?![/?&=#._:,;@+~-])/).flatMap(cutRun);
}

function cutRun(run: string): string[] {
  const signs = Array.from(SIGNS.segment(run), ({ segment }) => segment);
  const count = Math.ceil(signs.length / LONGEST_PIECE);
  return Array.from({ length: count }, (_, index) =>
    signs.slice(index * LONGEST_PIECE, (index + 1) * LONGEST_PIECE).join(''),
  );
}

const SIGNS = new Intl.Segmenter('en', { granularity: 'grapheme' });
