import type { ImportNode } from '../imported-deck.ts';
import { readText } from './read-text.ts';
import type { SlideContext } from './slide-context.ts';
import { childOf, elementsOf, isOn, numberOf, wordsBelow, type Xml } from './xml.ts';

/** A table of a slide; merged cells are empty ones beside the first. */
export function readTable(table: Xml, context: SlideContext): ImportNode[] {
  const rows = elementsOf(table, 'tr').map((row) =>
    elementsOf(row, 'tc').map((cell) => cellOf(cell, context)),
  );
  if (rows.every((row) => row.every(({ children = [] }) => children.length === 0))) return [];
  const width = Math.max(...rows.map((row) => row.length));
  const node = tableOf(
    rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => cell([]))]),
  );
  const isMerged = elementsOf(table, 'tr').some((row) =>
    elementsOf(row, 'tc').some(
      (each) => (numberOf(each, 'gridSpan') ?? 1) > 1 || (numberOf(each, 'rowSpan') ?? 1) > 1,
    ),
  );
  const reasons = [
    ...(isMerged ? ['Cells that were merged are one cell and empty ones.'] : []),
    ...(isOn(childOf(table, 'tblPr'), 'firstRow')
      ? []
      : ['Its first row is the head of the table.']),
  ];
  if (reasons.length > 0)
    context.ledger.add('changed', 'table', {
      place: context.place,
      original: wordsBelow(table),
      why: reasons.join(' '),
      node,
    });
  return [node];
}

/** A table of rows of cells; the first row is its head. */
export function tableOf(rows: readonly (readonly ImportNode[])[]): ImportNode {
  return {
    type: 'table',
    align: [],
    children: rows.map((cells) => ({ type: 'tableRow', children: [...cells] })),
  };
}

/** A cell of a table. */
export function cell(children: readonly ImportNode[]): ImportNode {
  return { type: 'tableCell', children: [...children] };
}

function cellOf(element: Xml, context: SlideContext): ImportNode {
  const blocks = readText(childOf(element, 'txBody'), [], context);
  return cell(
    blocks.flatMap((block, index) => [...(index > 0 ? [{ type: 'break' }] : []), ...inline(block)]),
  );
}

/** In a cell there are only words, so that items of a list stand below each other. */
function inline(block: ImportNode): ImportNode[] {
  const { children = [] } = block;
  if (block.type === 'code')
    return (block.value ?? '')
      .split('\n')
      .flatMap((line, index): ImportNode[] => [
        ...(index > 0 ? [{ type: 'break' }] : []),
        ...(line.trim() === '' ? [] : [{ type: 'inlineCode', value: line.trim() }]),
      ]);
  if (block.type === 'math') return [{ ...block, type: 'inlineMath' }];
  if (block.type !== 'list' && block.type !== 'listItem') return children;
  return children.flatMap((each, index) => [
    ...(index > 0 ? [{ type: 'break' }] : []),
    ...(each.type === 'listItem' ? [{ type: 'text', value: '• ' }] : []),
    ...inline(each),
  ]);
}
