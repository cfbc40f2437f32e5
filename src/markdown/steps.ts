import type { SyntaxNode } from '../model/syntax.ts';
import { htmlElement } from './build-nodes.ts';

/** Marks what comes one at a time: the items of a list, and any other block as a whole. The page shows all of it. */
export function markSteps(children: readonly SyntaxNode[]): SyntaxNode[] {
  return children.map((child) => {
    if (child.type === 'list') return { ...child, children: (child.children ?? []).map(markStep) };
    return htmlElement('div', { className: ['fragment'] }, [child]);
  });
}

function markStep(item: SyntaxNode): SyntaxNode {
  return { ...item, data: { ...item.data, hProperties: { className: ['fragment'] } } };
}
