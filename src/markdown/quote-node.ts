import type { SyntaxNode } from '../model/syntax.ts';
import { plainText } from '../syntax/nodes.ts';

/** A quotation; its last paragraph is the name of who said it, when it begins with a dash. */
export function quoteNode(node: SyntaxNode, children: readonly SyntaxNode[]): SyntaxNode {
  const written = node.children ?? [];
  const isNamed = written.length > 1 && isName(written.at(-1));
  const hasMark = /^\s*["'«»„“”‚‘’「『]/.test(plainText(node));
  const shown = children.map((child, index) =>
    isNamed && index === children.length - 1 ? withClass(child, 'quote-name') : child,
  );
  return withClass({ ...node, children: shown }, hasMark ? 'is-marked' : null);
}

function isName(node: SyntaxNode | undefined): boolean {
  return node?.type === 'paragraph' && /^\s*(?:[—–―]|--+)\s*\S/.test(plainText(node));
}

function withClass(node: SyntaxNode, name: string | null): SyntaxNode {
  if (name === null) return node;
  return { ...node, data: { ...node.data, hProperties: { className: [name] } } };
}
