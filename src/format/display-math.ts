import type { SyntaxNode } from '../model/syntax.ts';

/**
 * Sets formulas apart that stand alone: the parser takes `$$…$$` on one line for words of a sentence.
 *
 *     paragraph [inlineMath `$$a$$`]   ->   math `a`
 *
 * A paragraph that holds anything else, and a formula between single dollars, stays what it is.
 */
export function setFormulasApart(node: SyntaxNode, source: string): SyntaxNode {
  if (!node.children) return node;
  const children = node.children.flatMap((child) => {
    // No paragraph holds another one.
    if (child.type !== 'paragraph') return [setFormulasApart(child, source)];
    const formulas = loneFormulas(child, source);
    return formulas.length > 0 ? formulas : [child];
  });
  return { ...node, children };
}

/** The formulas a paragraph consists of; none when it has other words as well. */
function loneFormulas(paragraph: SyntaxNode, source: string): SyntaxNode[] {
  const parts = (paragraph.children ?? []).filter(
    ({ type, value }) => type !== 'text' || value?.trim() !== '',
  );
  const areAlone = parts.every(
    ({ type, position }) =>
      type === 'inlineMath' && source.startsWith('$$', position?.start.offset ?? 0),
  );
  return areAlone ? parts.map((part) => ({ ...part, type: 'math' })) : [];
}
