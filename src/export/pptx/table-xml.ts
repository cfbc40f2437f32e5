import { frameXml } from './shape-xml.ts';
import type { TableCell, TablePart } from './shown-deck.ts';
import { paragraphsXml, type TextStyle } from './text-xml.ts';
import { emu } from './units.ts';
import { xml } from './xml.ts';

/** A table that can be edited, with its header row said to be one. */
export function tableXml(part: TablePart, id: number, name: string, style: TextStyle): string {
  const grid = placeCells(part);
  const rows = part.rows.map(({ height }, row) =>
    xml(
      'a:tr',
      { h: emu(Math.max(1, height)) },
      ...part.columns.map((_, column) => cellXml(grid[row]?.[column], style)),
    ),
  );
  return xml(
    'p:graphicFrame',
    {},
    xml(
      'p:nvGraphicFramePr',
      {},
      xml('p:cNvPr', { id, name }),
      xml('p:cNvGraphicFramePr', {}, xml('a:graphicFrameLocks', { noGrp: true })),
      xml('p:nvPr'),
    ),
    frameXml('p', part.box),
    xml(
      'a:graphic',
      {},
      xml(
        'a:graphicData',
        { uri: 'http://schemas.openxmlformats.org/drawingml/2006/table' },
        xml(
          'a:tbl',
          {},
          xml('a:tblPr', { firstRow: part.hasHead }, `<a:tableStyleId>${PLAIN}</a:tableStyleId>`),
          xml(
            'a:tblGrid',
            {},
            ...part.columns.map((width) => xml('a:gridCol', { w: emu(Math.max(1, width)) })),
          ),
          ...rows,
        ),
      ),
    ),
  );
}

/** "No Style, No Grid", which every version of PowerPoint has. */
const PLAIN = '{2D5ABB26-0587-4C30-8999-92F81FD0307C}';

/** Each place of the grid: a cell, or the part of one that reaches there. */
function placeCells({ rows, columns }: TablePart): (PlacedCell | undefined)[][] {
  const grid: (PlacedCell | undefined)[][] = rows.map(() => []);
  rows.forEach(({ cells }, row) => {
    let column = 0;
    for (const cell of cells) {
      while (grid[row]?.[column]) column += 1;
      const wide = Math.max(1, Math.min(cell.columns, columns.length - column));
      const high = Math.max(1, Math.min(cell.rows, rows.length - row));
      for (let down = 0; down < high; down += 1)
        for (let right = 0; right < wide; right += 1) {
          const line = grid[row + down];
          if (line) line[column + right] = { cell, wide, high, down, right };
        }
      column += wide;
    }
  });
  return grid;
}

function cellXml(placed: PlacedCell | undefined, style: TextStyle): string {
  const isOwn = placed?.down === 0 && placed.right === 0;
  const text = xml(
    'a:txBody',
    {},
    xml('a:bodyPr'),
    xml('a:lstStyle'),
    paragraphsXml(isOwn ? placed.cell.paragraphs : [], style),
  );
  return xml(
    'a:tc',
    {
      rowSpan: isOwn && placed.high > 1 ? placed.high : undefined,
      gridSpan: placed?.right === 0 && placed.wide > 1 ? placed.wide : undefined,
      hMerge: placed && placed.right > 0 ? true : undefined,
      vMerge: placed && placed.down > 0 ? true : undefined,
    },
    text,
    xml(
      'a:tcPr',
      { marL: emu(8), marR: emu(8), marT: emu(4), marB: emu(4), anchor: 'ctr' },
      placed?.cell.line ? xml('a:lnB', { w: 12_700 }, style.paint(placed.cell.line)) : '',
      placed?.cell.fill ? style.paint(placed.cell.fill) : xml('a:noFill'),
    ),
  );
}

interface PlacedCell {
  readonly cell: TableCell;
  readonly wide: number;
  readonly high: number;
  /** How far from its first row and column. */
  readonly down: number;
  readonly right: number;
}
