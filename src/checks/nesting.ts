import type { Problem } from '../model/problem.ts';
import type { TalkTree } from '../model/sources.ts';
import type { SyntaxNode } from '../model/syntax.ts';
import { createProblem } from '../problems/catalogue.ts';
import { isElement, placeOf } from '../syntax/nodes.ts';

/** The compiler takes trees of 128 levels; some of them are what the views put around the parts of a talk. */
const DEEPEST = 100;

/** Parts that are nested deeper than the compiler can take, told by the tree: how they are written does not matter. */
export function checkNesting({ root, file }: TalkTree): Problem[] {
  const deepest = findDeepest(root);
  if (deepest.depth <= DEEPEST) return [];
  const data = { what: 'Parts of the talk', depth: deepest.depth, limit: DEEPEST };
  return [createProblem('nesting-too-deep', { file, ...placeOf(deepest.node) }, data)];
}

/** The deepest level, and the first node past the limit or, where none is, the root. */
function findDeepest(root: SyntaxNode): { depth: number; node: SyntaxNode } {
  const found = { depth: 0, node: root };
  descend(root, 0);
  return found;

  function descend(node: SyntaxNode, above: number): void {
    const level = above + weightOf(node);
    found.depth = Math.max(found.depth, level);
    if (level > DEEPEST && node.position && found.node === root) found.node = node;
    for (const child of node.children ?? []) descend(child, level);
  }
}

/** Of most components two or three elements are made. */
function weightOf(node: SyntaxNode): number {
  return isElement(node) && /^\p{Lu}/u.test(node.name ?? '') ? 3 : 1;
}
