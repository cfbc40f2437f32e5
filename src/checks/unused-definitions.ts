import type { Problem } from '../model/problem.ts';
import type { TalkTree } from '../model/sources.ts';
import type { SyntaxNode } from '../model/syntax.ts';
import { createProblem } from '../problems/catalogue.ts';
import { placeOf, walk } from '../syntax/nodes.ts';

/** Definitions of links and texts of footnotes that nothing in the talk uses, so that no reader ever sees them. */
export function checkUnusedDefinitions({ root, file }: TalkTree): Problem[] {
  const definitions: SyntaxNode[] = [];
  const used = new Set<string>();
  walk(root, (node) => {
    const kind = KINDS.get(node.type);
    if (kind === undefined) return;
    if (node.type.endsWith('efinition')) definitions.push(node);
    else used.add(`${kind} ${node.identifier ?? ''}`);
  });
  return definitions.flatMap((node) => {
    const kind = KINDS.get(node.type) ?? 'link';
    if (used.has(`${kind} ${node.identifier ?? ''}`)) return [];
    const label = node.label ?? node.identifier ?? '';
    const written = kind === 'footnote' ? `[^${label}]` : `[${label}]`;
    const at = { file, ...placeOf(node), target: written };
    return [createProblem('unused-definition', at, { written, kind })];
  });
}

const KINDS: ReadonlyMap<string, 'link' | 'footnote'> = new Map([
  ['definition', 'link'],
  ['linkReference', 'link'],
  ['imageReference', 'link'],
  ['footnoteDefinition', 'footnote'],
  ['footnoteReference', 'footnote'],
]);
