import type { SyntaxNode } from '../model/syntax.ts';
import { asideKind } from './asides.ts';
import { isSomething, paragraphOf, splitText } from './split-text.ts';

/**
 * Reads quotes that open with `[!NOTE]` as the asides that GitHub and others show for them.
 *
 *     > [!tip] Own title      ->   :::tip[Own title]
 *     > Words.                     Words.
 */
export function readQuoteAsides(node: SyntaxNode, source: string): SyntaxNode {
  if (!node.children) return node;
  const copy = { ...node, children: node.children.map((child) => readQuoteAsides(child, source)) };
  return node.type === 'blockquote' ? (asideOf(copy, source) ?? copy) : copy;
}

/** `[!NOTE]`, with the sign by which Obsidian folds it, at the start of the quote. */
const MARK = /^\[!([A-Za-z][\w-]*)\][-+]?[ \t]*/;

function asideOf(quote: SyntaxNode, source: string): SyntaxNode | null {
  const [first, ...rest] = quote.children ?? [];
  const [opening, ...others] = first?.type === 'paragraph' ? (first.children ?? []) : [];
  const mark = opening?.type === 'text' ? MARK.exec(opening.value ?? '') : null;
  if (!first || !opening || !mark || !isWrittenSo(opening, mark[0].trimEnd(), source)) return null;
  const words = [withoutStart(opening, mark[0].length), ...others];
  const { title, body } = splitLine(words.filter(isSomething), source);
  const paragraphs = [
    ...(title.length > 0 ? [{ ...paragraphOf(title), data: { directiveLabel: true } }] : []),
    ...(body.length > 0 ? [paragraphOf(body)] : []),
  ];
  return {
    type: 'containerDirective',
    name: asideKind(mark[1] ?? ''),
    attributes: {},
    data: { quoteMark: mark[1] },
    children: [...paragraphs, ...rest],
    position: quote.position,
  };
}

/** An escaped bracket, `\[!NOTE]`, is text: the source has other signs there than the words that were read. */
function isWrittenSo({ position }: SyntaxNode, mark: string, source: string): boolean {
  const start = position?.start.offset;
  return start === undefined || source.startsWith(mark, start);
}

/** What is on the first line of a paragraph, and what follows it. */
function splitLine(
  nodes: readonly SyntaxNode[],
  source: string,
): { title: SyntaxNode[]; body: SyntaxNode[] } {
  const at = nodes.findIndex((node) => node.type === 'break' || node.value?.includes('\n'));
  const edge = nodes[at];
  if (!edge) return { title: [...nodes], body: [] };
  const [before, after] = edge.type === 'break' ? [null, null] : splitText(edge, source);
  return {
    title: [...nodes.slice(0, at), before].filter(isSomething),
    body: [after, ...nodes.slice(at + 1)].filter(isSomething),
  };
}

/** A text without characters that are all on its first line. */
function withoutStart(text: SyntaxNode, length: number): SyntaxNode {
  const { start, end } = text.position ?? {};
  const value = text.value?.slice(length) ?? '';
  if (start?.offset === undefined || !end) return { ...text, value };
  const from = { ...start, column: start.column + length, offset: start.offset + length };
  return { ...text, value, position: { start: from, end } };
}
