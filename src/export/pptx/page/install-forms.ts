import type { Paragraph } from '../shown-deck.ts';

/** Paragraphs: their marks, indents and steps. Runs inside the page. */
export function installForms(): void {
  const { colorOf, readRuns, trimmed } = globalThis.pptx;
  globalThis.pptx = { ...globalThis.pptx, stepOf, paragraphsOf, formOf, notesOf };

  const NOTE_BLOCKS =
    'p, ul, ol, li, dl, dt, dd, pre, table, thead, tbody, tr, td, th, figure, figcaption, blockquote, div, section, aside, h1, h2, h3, h4, h5, h6';
  const orders = new Map<Element, Map<Element, number>>();

  /** The step with which something appears: that of its own element or of one around it. What takes the place of another is there at once. */
  function stepOf(element: Element, slide: Element): number | null {
    if (element.closest('.morph')) return null;
    const order = orders.get(slide) ?? orderOf(slide);
    orders.set(slide, order);
    for (let each: Element | null = element; each && each !== slide; each = each.parentElement) {
      const step = order.get(each);
      if (step !== undefined) return step;
    }
    return null;
  }

  /** Fragments in the order of reveal.js: those with an index by it, then the others one by one. */
  function orderOf(slide: Element): Map<Element, number> {
    const all = [...slide.querySelectorAll<HTMLElement>('.fragment:not(.code-step, .morph *)')];
    const indexOf = (each: HTMLElement) => each.dataset['fragmentIndex'];
    const indexes = [...new Set(all.map(indexOf))]
      .filter((index) => index !== undefined)
      .sort((a, b) => Number(a) - Number(b));
    const rest = all.filter((each) => indexOf(each) === undefined);
    return new Map([
      ...all.flatMap((each) => {
        const index = indexOf(each);
        return index === undefined ? [] : [[each, indexes.indexOf(index)] as const];
      }),
      ...rest.map((each, index) => [each, indexes.length + index] as const),
    ]);
  }

  function paragraphsOf(element: HTMLElement, nodes: readonly Node[], level: number): Paragraph[] {
    const runs = trimmed(readRuns(nodes, false));
    return runs.length === 0 ? [] : [{ ...formOf(element, level), runs }];
  }

  function formOf(element: HTMLElement, level: number): Omit<Paragraph, 'runs'> {
    const style = getComputedStyle(element);
    const list = element.parentElement;
    const isNumbered = level >= 0 && list instanceof HTMLOListElement;
    const hasBullet =
      level >= 0 &&
      (style.display === 'list-item' || element.closest('.notes') !== null) &&
      (isNumbered ||
        style.listStyleType !== 'none' ||
        getComputedStyle(element, '::marker').content !== 'none');
    const isRightToLeft = style.direction === 'rtl';
    const ends = {
      start: isRightToLeft ? 'right' : 'left',
      end: isRightToLeft ? 'left' : 'right',
    } as const;
    const align =
      style.textAlign === 'start' || style.textAlign === 'end'
        ? ends[style.textAlign]
        : style.textAlign;
    const size = parseFloat(style.fontSize);
    const slide = element.closest('section.slide');
    return {
      level: Math.max(0, level),
      bullet: hasBullet ? (isNumbered ? 'number' : 'disc') : 'none',
      markColor: hasBullet ? colorOf(getComputedStyle(element, '::marker').color) : null,
      start: isNumbered ? (element instanceof HTMLLIElement ? numberOf(element, list) : 1) : 1,
      align: align === 'center' || align === 'right' ? align : 'left',
      isRightToLeft,
      indent: 0,
      before: 0,
      leading: Math.round((parseFloat(style.lineHeight) / size || 1.3) * 100) / 100,
      step: slide ? stepOf(element, slide) : null,
    };
  }

  function numberOf(item: HTMLLIElement, list: HTMLOListElement): number {
    return [...list.children].indexOf(item) + (list.start || 1);
  }

  function notesOf(notes: HTMLElement): Paragraph[] {
    const paragraphs: Paragraph[] = [];
    readNotes(notes, -1);
    return paragraphs;

    function readNotes(element: HTMLElement, level: number): void {
      if (element.matches('pre')) {
        const lines = element.querySelectorAll<HTMLElement>('.line');
        for (const line of lines.length > 0 ? lines : [element])
          paragraphs.push({ ...plainForm(line, -1), runs: readRuns([...line.childNodes], true) });
        return;
      }
      let loose: Node[] = [];
      const flush = () => {
        const runs = trimmed(readRuns(loose, false));
        if (runs.length > 0) paragraphs.push({ ...plainForm(element, level), runs });
        loose = [];
      };
      for (const child of element.childNodes) {
        if (!(child instanceof HTMLElement) || !child.matches(NOTE_BLOCKS)) {
          loose.push(child);
          continue;
        }
        flush();
        readNotes(child, child.matches('li') ? depthOf(child) : -1);
      }
      flush();
    }
  }

  function plainForm(element: HTMLElement, level: number): Omit<Paragraph, 'runs'> {
    return { ...formOf(element, level), align: 'left', before: 0, indent: 0, step: null };
  }

  function depthOf(item: Element): number {
    let depth = -1;
    for (
      let list = item.closest('ul, ol');
      list;
      list = list.parentElement?.closest('ul, ol') ?? null
    )
      depth += 1;
    return depth;
  }
}
