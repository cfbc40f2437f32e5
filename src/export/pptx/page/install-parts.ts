import type { Box, CodePart, Look, Paragraph, PicturePart, TablePart } from '../shown-deck.ts';
import type { Place, SlidePlace } from './page-tools.ts';

/** Tables, code and pictures. Runs inside the page. */
export function installParts(): void {
  const {
    altOf,
    colorOf,
    formOf,
    isInline,
    linkOf,
    lookOf,
    paragraphsOf,
    readRuns,
    runOf,
    stepOf,
  } = globalThis.pptx;
  globalThis.pptx = { ...globalThis.pptx, placeOf, boxOf, tableOf, codeOf, pictureOf };

  let marks = 0;

  function boxOf(rect: DOMRect, { origin }: SlidePlace): Box {
    const round = (value: number) => Math.round(value * 100) / 100;
    return {
      x: round(rect.left - origin.left),
      y: round(rect.top - origin.top),
      width: round(rect.width),
      height: round(rect.height),
    };
  }

  function placeOf(element: Element, at: SlidePlace): Place {
    return {
      box: boxOf(element.getBoundingClientRect(), at),
      step: stepOf(element, at.slide),
      column: at.columns.findIndex((column) => column.contains(element)) + 1,
    };
  }

  function tableOf(table: HTMLElement, at: SlidePlace): TablePart {
    const rows = [...table.querySelectorAll('tr')];
    const edges = new Set<number>();
    const round = (value: number) => Math.round(value);
    const cellsOf = (row: Element) =>
      [...row.children].filter(
        (cell): cell is HTMLTableCellElement => cell instanceof HTMLTableCellElement,
      );
    for (const row of rows)
      for (const cell of cellsOf(row)) {
        const { left, right } = cell.getBoundingClientRect();
        edges.add(round(left)).add(round(right));
      }
    const sorted = [...edges]
      .sort((a, b) => a - b)
      .filter((edge, index, all) => index === 0 || edge - (all[index - 1] ?? 0) > 2);
    const nearest = (x: number) =>
      sorted.reduce(
        (best, edge, index) =>
          Math.abs(edge - x) < Math.abs((sorted[best] ?? 0) - x) ? index : best,
        0,
      );
    return {
      type: 'table',
      ...placeOf(table, at),
      columns: sorted.slice(1).map((edge, index) => edge - (sorted[index] ?? 0)),
      hasHead: table.querySelector('thead') !== null,
      rows: rows.map((row) => ({
        height: row.getBoundingClientRect().height,
        cells: cellsOf(row).map((cell) => {
          const rect = cell.getBoundingClientRect();
          const style = getComputedStyle(cell);
          const grounds = [cell, row, ...(row.parentElement ? [row.parentElement] : [])];
          const fills = grounds.map((each) => colorOf(getComputedStyle(each).backgroundColor));
          return {
            paragraphs: cellParagraphs(cell),
            columns: Math.max(1, nearest(rect.right) - nearest(rect.left)),
            rows: cell.rowSpan,
            fill: fills.find((fill) => fill !== null) ?? null,
            line: parseFloat(style.borderBottomWidth) > 0 ? colorOf(style.borderBottomColor) : null,
          };
        }),
      })),
    };
  }

  function cellParagraphs(cell: HTMLElement): Paragraph[] {
    const paragraphs: Paragraph[] = [];
    let loose: Node[] = [];
    const flush = () => {
      paragraphs.push(...paragraphsOf(cell, loose, -1));
      loose = [];
    };
    for (const child of cell.childNodes) {
      if (!(child instanceof HTMLElement) || isInline(child)) {
        loose.push(child);
        continue;
      }
      flush();
      const blocks = child.matches('ul, ol') ? [...child.children] : [child];
      for (const block of blocks)
        if (block instanceof HTMLElement)
          paragraphs.push(...paragraphsOf(block, [...block.childNodes], block === child ? -1 : 0));
    }
    flush();
    return paragraphs;
  }

  function codeOf(pre: HTMLElement, at: SlidePlace): CodePart {
    const lines = [...pre.querySelectorAll<HTMLElement>('.line')];
    const code = pre.querySelector<HTMLElement>('code') ?? pre;
    const figure = pre.closest<HTMLElement>('figure.code');
    const all =
      lines.length > 0
        ? lines.map((line) => [line, [...line.childNodes]] as const)
        : [[code, [...code.childNodes]] as const];
    return {
      type: 'code',
      ...placeOf(pre, at),
      step: stepOf(figure ?? pre, at.slide),
      look: {
        fill: null,
        line: null,
        inset: [8, 8, 8, 8],
        ...lookOf(pre),
        ...(figure && onlyFill(figure)),
      },
      lines: all.map(([line, nodes]) => {
        const runs = readRuns(nodes, true);
        return {
          ...formOf(line, -1),
          align: 'left',
          before: 0,
          indent: 0,
          runs: runs.length > 0 ? runs : [runOf('', line)],
        };
      }),
    };
  }

  function onlyFill(figure: HTMLElement): Partial<Look> {
    const fill = colorOf(getComputedStyle(figure).backgroundColor);
    return fill === null ? {} : { fill };
  }

  function pictureOf(element: Element, at: SlidePlace): PicturePart {
    const mark = String((marks += 1));
    element.setAttribute('data-pptx', mark);
    const link = element.closest('a');
    return {
      type: 'picture',
      kind: kindOf(element),
      ...placeOf(element, at),
      alt: altOf(element),
      mark,
      address: addressOf(element),
      link: link ? linkOf(link) : null,
    };
  }

  function kindOf(element: Element): PicturePart['kind'] {
    if (element.localName === 'svg') return 'drawing';
    if (element.localName === 'img') return 'image';
    if (element.localName === 'video') return 'film';
    return element.matches('math, .math-display') ? 'formula' : 'other';
  }

  function addressOf(element: Element): string | null {
    if (element instanceof HTMLImageElement) return element.currentSrc;
    if (!(element instanceof HTMLVideoElement)) return null;
    return element.currentSrc || (element.querySelector('source')?.src ?? null);
  }
}
