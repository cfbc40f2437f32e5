/** A piece of code in an element of its own. */
export interface CodePiece {
  readonly element: HTMLElement;
  /** Which of the spans it belongs to; null for what is in none. */
  readonly span: number | null;
  /** How far into its span it begins. */
  readonly offset: number;
}

/** A stretch of characters. */
interface TextSpan {
  readonly start: number;
  readonly length: number;
}

/** Cuts a block of code along spans of its text, which come in order; colours stay, so a span may fall into several pieces. */
export function cutCode(code: Element, spans: readonly TextSpan[]): CodePiece[] {
  let start = 0;
  return textsOf(code).flatMap((text) => {
    const pieces = cutText(text, start, spans);
    start += text.length;
    text.replaceWith(...pieces.map(({ element }) => element));
    return pieces;
  });
}

/** Where a stretch of the text of a block stands in the window. */
export function rectOfText(code: Element, { start, length }: TextSpan): DOMRect {
  const range = document.createRange();
  let at = 0;
  for (const text of textsOf(code)) {
    const end = at + text.length;
    if (at <= start && start < end) range.setStart(text, start - at);
    if (start + length <= end) {
      range.setEnd(text, start + length - at);
      break;
    }
    at = end;
  }
  return range.getBoundingClientRect();
}

function cutText(text: Text, start: number, spans: readonly TextSpan[]): CodePiece[] {
  const end = start + text.length;
  const pieces: CodePiece[] = [];
  let at = start;
  spans.forEach((span, index) => {
    const from = Math.max(span.start, start);
    const to = Math.min(span.start + span.length, end);
    if (from >= to) return;
    add(from, null, 0);
    add(to, index, from - span.start);
  });
  add(end, null, 0);
  return pieces;

  function add(until: number, span: number | null, offset: number): void {
    if (until <= at) return;
    const element = document.createElement('span');
    element.textContent = text.data.slice(at - start, until - start);
    pieces.push({ element, span, offset });
    at = until;
  }
}

function textsOf(code: Element): Text[] {
  const walker = document.createTreeWalker(code, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
}
