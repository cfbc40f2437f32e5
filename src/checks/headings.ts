import type { Problem } from '../model/problem.ts';
import type { TalkTree } from '../model/sources.ts';
import { createProblem } from '../problems/catalogue.ts';
import { placeOf, walk } from '../syntax/nodes.ts';
import { hasContent } from './empty-parts.ts';

/** Headings have words, which outlines, lists and ids can show. */
export function checkHeadings({ root, file }: TalkTree): Problem[] {
  const problems: Problem[] = [];
  walk(root, (node) => {
    if (node.type !== 'heading') return true;
    const data = { marks: '#'.repeat(node.depth ?? 2) };
    if (!hasContent(node))
      problems.push(createProblem('empty-heading', { file, ...placeOf(node) }, data));
    return false;
  });
  return problems;
}
