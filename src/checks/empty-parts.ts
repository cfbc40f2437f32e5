import type { Problem } from '../model/problem.ts';
import type { TalkTree } from '../model/sources.ts';
import type { SyntaxNode } from '../model/syntax.ts';
import { WRAPPERS } from '../format/component-options.ts';
import { createProblem } from '../problems/catalogue.ts';
import { isElement, isExpression, isComment, placeOf, walk } from '../syntax/nodes.ts';

/** Components and asides with nothing between their tags to show. */
export function checkEmptyParts({ root, file }: TalkTree): Problem[] {
  const problems: Problem[] = [];
  walk(root, (node) => {
    const wanted = wantedIn(node);
    if (wanted === undefined || isFilled(node)) return;
    const written = isElement(node) ? `<${node.name}>` : `:::${node.name}`;
    const place = { file, ...placeOf(node), target: node.name ?? '' };
    problems.push(createProblem('empty-component', place, { written, wanted }));
  });
  return problems;
}

/** What a component or an aside is for; undefined for what may be empty. */
function wantedIn(node: SyntaxNode): string | undefined {
  if (isElement(node)) return WRAPPERS.get(node.name ?? '');
  return node.type === 'containerDirective' ? 'words' : undefined;
}

/** Whether a component holds what it is for: a table in `<Table>`, anything at all in the others. */
function isFilled(node: SyntaxNode): boolean {
  if (node.name !== 'Table') return hasContent(node);
  let isFound = false;
  walk(node, (each) => {
    const isTable = each.type === 'table' || isElement(each, 'table');
    // What code makes, or a component of the talk, may be a table.
    const mayBeOne = (isExpression(each) && hasContent(each)) || /^\p{Lu}/u.test(each.name ?? '');
    isFound ||= each !== node && (isTable || mayBeOne);
    return !isFound;
  });
  return isFound;
}

/** Whether a node has anything in it but space and comments. */
export function hasContent(node: SyntaxNode): boolean {
  if (isExpression(node)) return !isComment(node);
  if (node.type === 'text') return /[^\s\p{Default_Ignorable_Code_Point}]/u.test(node.value ?? '');
  if (node.type === 'break') return false;
  if (!GROUPS.has(node.type) && !isElement(node)) return true;
  if (isElement(node) && (node.children ?? []).length === 0)
    return (
      !WRAPPERS.has(node.name ?? '') && !/^(?:a|b|br|em|i|p|div|span|strong)$/.test(node.name ?? '')
    );
  // A title alone says nothing.
  const inside = (node.children ?? []).filter(({ data }) => data?.['directiveLabel'] !== true);
  return inside.some(hasContent);
}

/** Nodes that are nothing without what is in them. */
const GROUPS: ReadonlySet<string> = new Set([
  'containerDirective',
  'emphasis',
  'heading',
  'paragraph',
  'strong',
]);
