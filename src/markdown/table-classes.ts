import type { SyntaxNode } from '../model/syntax.ts';
import { soleChild } from '../format/narration.ts';
import { htmlElement } from './build-nodes.ts';

/**
 * A table as HTML, with the alignment of its cells as classes, and the rows and columns marked that its author set in bold.
 *
 * A row is marked when its first cell is all bold, a column when its heading is; where all are, none is. The compiler itself would
 * write `style="text-align: …"`, which the security policy forbids, and takes no classes for cells.
 *
 * @param written the table before its cells were rewritten
 */
export function tableByClasses(written: SyntaxNode, table: SyntaxNode): SyntaxNode {
  const { align = [] } = table;
  const [head, ...body] = written.children ?? [];
  const markedColumns = someOf((head?.children ?? []).map(isBold));
  const markedRows = [false, ...someOf(body.map((row) => isBold(row.children?.[0])))];
  const [headRow, ...rows] = (table.children ?? []).map((row, at) =>
    htmlElement(
      'tr',
      classes(markedRows[at] && 'marked'),
      (row.children ?? []).map((cell, index) =>
        htmlElement(
          at === 0 ? 'th' : 'td',
          classes(align[index] && `align-${align[index]}`, markedColumns[index] && 'marked'),
          cell.children ?? [],
        ),
      ),
    ),
  );
  return {
    ...htmlElement('table', {}, [
      ...(headRow ? [htmlElement('thead', {}, [headRow])] : []),
      ...(rows.length > 0 ? [htmlElement('tbody', {}, rows)] : []),
    ]),
    ...(table.position && { position: table.position }),
  };
}

function classes(...names: readonly unknown[]): Readonly<Record<string, unknown>> {
  const className = names.filter((name) => typeof name === 'string');
  return className.length > 0 ? { className } : {};
}

function isBold(cell: SyntaxNode | undefined): boolean {
  return cell !== undefined && soleChild(cell)?.type === 'strong';
}

/** What marks everything marks nothing. */
function someOf(marks: readonly boolean[]): readonly boolean[] {
  return marks.every(Boolean) ? marks.map(() => false) : marks;
}
