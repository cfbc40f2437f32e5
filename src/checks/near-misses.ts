import type { Problem } from '../model/problem.ts';
import type { TalkTree } from '../model/sources.ts';
import type { SyntaxNode } from '../model/syntax.ts';
import { createProblem } from '../problems/catalogue.ts';
import { placeOf, walk } from '../syntax/nodes.ts';

/** Markdown that is read, but not as it was meant: code by its indent alone, and cells that no column has room for. */
export function checkNearMisses(talk: TalkTree): Problem[] {
  const problems = checkIndents(talk);
  walk(talk.root, (node) => {
    if (node.type === 'table') problems.push(...checkCells(node, talk));
    return node.type !== 'table';
  });
  return problems;
}

/** A run of indented blocks is one problem: blank lines cut what was one listing into several. */
function checkIndents({ root, file, text }: TalkTree): Problem[] {
  let isInRun = false;
  return (root.children ?? []).flatMap((node) => {
    const isIndented = INDENTED.has(node.type) && isAfterIndent(node, text);
    const isFirst = isIndented && !isInRun;
    isInRun = isIndented;
    return isFirst ? [createProblem('indented-code', { file, ...placeOf(node) }, {})] : [];
  });
}

/** Whether nothing but four spaces or a tab is before a block on its line. */
function isAfterIndent({ position }: SyntaxNode, text: string): boolean {
  const start = position?.start.offset ?? 0;
  return /^(?: {4}|\t)\s*$/.test(text.slice(text.lastIndexOf('\n', start - 1) + 1, start));
}

const INDENTED: ReadonlySet<string> = new Set(['paragraph', 'heading', 'list', 'blockquote']);

function checkCells(table: SyntaxNode, { file, text }: TalkTree): Problem[] {
  const [header, ...rows] = table.children ?? [];
  const columns = header?.children?.length ?? 0;
  return rows.flatMap((row) => {
    const cells = row.children ?? [];
    const extra = cells[columns];
    if (!extra) return [];
    const start = extra.position?.start.offset ?? 0;
    const end = cells.at(-1)?.position?.end.offset ?? start;
    const lost = text.slice(start, end).replace(/^\s*\|\s*|\s*\|?\s*$/g, '');
    const data = { cells: cells.length, columns, lost };
    return [createProblem('extra-cell', { file, ...placeOf(extra) }, data)];
  });
}
