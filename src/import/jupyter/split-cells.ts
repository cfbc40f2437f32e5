import { asRecord, type Cell, type Notebook } from './parse-notebook.ts';

/**
 * Cuts a notebook into slides by the slide types of its cells; where no cell has one, a heading of the first two levels at the top of a cell
 * begins a slide.
 */
export function splitCells({ cells }: Notebook): SplitNotebook {
  const isTyped = cells.some((cell) => slideTypeOf(cell) !== '');
  const groups: SlideCells[] = [];
  let isFragment = false;
  for (const cell of cells) {
    const type = isTyped ? slideTypeOf(cell) : opensSlide(cell) ? 'slide' : '';
    if (groups.length === 0 || type === 'slide' || type === 'subslide') {
      isFragment = false;
      groups.push({ isBelow: type === 'subslide' && groups.length > 0, cells: [] });
    } else if (type === 'fragment') isFragment = true;
    const role = type === 'notes' || type === 'skip' ? type : isFragment ? 'step' : 'shown';
    groups.at(-1)?.cells.push({ cell, role });
  }
  return { isTyped, groups };
}

function slideTypeOf({ metadata }: Cell): string {
  const type = asRecord(metadata['slideshow'])?.['slide_type'];
  return typeof type === 'string' && type !== '-' ? type : '';
}

function opensSlide({ type, text }: Cell): boolean {
  return (
    type === 'markdown' &&
    /^\s*(?:#{1,2}\s|<h[12][\s>]|[^\n#].*\n(?:=+|-{2,})\s*$)/im.test(firstLines(text))
  );
}

function firstLines(text: string): string {
  return text.trimStart().split('\n').slice(0, 2).join('\n');
}

/** The cells of a slide. */
export interface SlideCells {
  readonly isBelow: boolean;
  readonly cells: { readonly cell: Cell; readonly role: 'shown' | 'step' | 'notes' | 'skip' }[];
}

interface SplitNotebook {
  /** Whether the notebook says itself where its slides are. */
  readonly isTyped: boolean;
  readonly groups: readonly SlideCells[];
}
