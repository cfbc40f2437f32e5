import type { Problem } from '../model/problem.ts';
import type { TalkTree } from '../model/sources.ts';
import { createProblem } from '../problems/catalogue.ts';
import { placeOf, walk } from '../syntax/nodes.ts';

/** Links and footnotes that are defined twice: Markdown takes the first and drops the others. */
export function checkDuplicateDefinitions({ root, file, originOf }: TalkTree): Problem[] {
  const problems: Problem[] = [];
  const seen = new Map<string, { file: string; line: number }>();
  walk(root, (node) => {
    if (node.type !== 'definition' && node.type !== 'footnoteDefinition') return;
    const kind = node.type === 'definition' ? 'link' : 'footnote';
    const label = node.label ?? node.identifier ?? '';
    const key = `${kind} ${node.identifier ?? label}`;
    const here = originOf(placeOf(node).line);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, here);
    // A shared part that is put in twice brings one definition twice.
    if (first === undefined || (first.file === here.file && first.line === here.line)) return;
    const written = kind === 'footnote' ? `[^${label}]` : `[${label}]`;
    const at = { file, ...placeOf(node), target: written };
    const other = first.file === here.file ? {} : { file: first.file };
    problems.push(
      createProblem('duplicate-definition', at, { written, kind, line: first.line, ...other }),
    );
  });
  return problems;
}
