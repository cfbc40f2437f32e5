import type { SyntaxNode } from '../model/syntax.ts';

/**
 * A text in two at its first line end. Between lines the source has marks (`> `, an indent) that are not in the value, so the
 * place of the rest is read off the source.
 */
export function splitText(text: SyntaxNode, source: string): [SyntaxNode, SyntaxNode] {
  const { value = '', position } = text;
  const lineEnd = value.indexOf('\n');
  const before = { ...text, value: value.slice(0, lineEnd).trimEnd() };
  const after = { ...text, value: value.slice(lineEnd + 1) };
  const { start, end } = position ?? {};
  if (start?.offset === undefined || !end) return [before, after];
  const next = source.indexOf('\n', start.offset) + 1;
  const marks = /^[ \t>]*/.exec(source.slice(next))?.[0].length ?? 0;
  const lineStart = { line: start.line + 1, column: marks + 1, offset: next + marks };
  const length = source.slice(start.offset, next).trimEnd().length;
  const lineStop = { ...start, column: start.column + length, offset: start.offset + length };
  return [
    { ...before, position: { start, end: lineStop } },
    { ...after, position: { start: lineStart, end } },
  ];
}

/** A paragraph of nodes that are in the source one after another. */
export function paragraphOf(children: readonly SyntaxNode[]): SyntaxNode {
  const start = children[0]?.position?.start;
  const end = children.at(-1)?.position?.end;
  return { type: 'paragraph', children, position: start && end && { start, end } };
}

/** Whether a node is more than an empty text. */
export function isSomething(node: SyntaxNode | null): node is SyntaxNode {
  return node !== null && (node.type !== 'text' || node.value !== '');
}
