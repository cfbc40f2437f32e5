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
    // A picture whose address is in a definition keeps its label.
    const kind = KINDS.get(node.type) ?? (node.identifier ? 'link' : undefined);
    if (kind === undefined) return;
    if (node.type.endsWith('efinition')) definitions.push(node);
    else used.add(`${kind} ${node.identifier ?? ''}`);
  });
  return definitions.flatMap((node) => {
    const kind = KINDS.get(node.type) ?? 'link';
    const key = `${kind} ${node.identifier ?? ''}`;
    if (used.has(key)) return [];
    // Another of the same name is a duplicate.
    used.add(key);
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
