import type { ImportNode } from '../imported-deck.ts';

/** The words of a node, as they are read. */
export function wordsOf(node: ImportNode): string {
  if (node.type === 'image') return node.alt ?? '';
  if (node.type === 'break') return ' ';
  if (node.children) return node.children.map(wordsOf).join(BLOCKS.has(node.type) ? ' ' : '');
  return node.value ?? '';
}

const BLOCKS = new Set([
  'root',
  'list',
  'listItem',
  'blockquote',
  'table',
  'tableRow',
  'mdxJsxFlowElement',
]);

/** Calls `visit` for a node and everything in it. */
export function eachNode(
  nodes: readonly ImportNode[],
  visit: (node: ImportNode, parent: ImportNode | null) => void,
  parent: ImportNode | null = null,
): void {
  for (const node of nodes) {
    visit(node, parent);
    eachNode(node.children ?? [], visit, node);
  }
}
