import type { SyntaxNode } from '../model/syntax.ts';
import { isElement } from './nodes.ts';

/**
 * A document with every `<Notes>` taken out, wherever it stands: in a list, a heading, a footnote.
 *
 * It runs before anything else is made of a talk, so that no later step can let a private word out.
 */
export function withoutNotes(node: SyntaxNode): SyntaxNode {
  if (!node.children) return node;
  const children = node.children.filter((child) => !isElement(child, 'Notes')).map(withoutNotes);
  return { ...node, children };
}
