/** One `@key` of a citation group, with offsets into the text it was found in. */
export interface Citation {
  readonly key: string;
  /** A page or section after the comma: `[@popek1974, p. 413]`. */
  readonly locator: string | null;
  readonly offset: number;
}

/** A bracketed group: `[@popek1974; @goldberg1974, p. 3]`. */
export interface CitationGroup {
  readonly start: number;
  readonly end: number;
  readonly citations: readonly Citation[];
  /** Written `\[@…]` or `[\@…]`: text that looks like a citation and is none. */
  readonly isEscaped: boolean;
}

const GROUP = /(\\?)\[(\s*)(\\?)(@[^[\]]+)\]/g;
const ITEM = /^(\s*)@([^\s,;@]+)(?:,\s*(.*?))?\s*$/s;

/** All citation groups of a text; a group with an item that is no citation is left as text. */
export function findCitations(text: string): CitationGroup[] {
  return [...text.matchAll(GROUP)].flatMap((match) => {
    const [whole, before = '', space = '', inside = '', items = ''] = match;
    const start = match.index + before.length;
    const citations = parseItems(items, start + 1 + space.length + inside.length);
    if (!citations) return [];
    const isEscaped = before !== '' || inside !== '';
    return [{ start, end: match.index + whole.length, citations, isEscaped }];
  });
}

function parseItems(inner: string, offset: number): Citation[] | null {
  const citations: Citation[] = [];
  let at = offset;
  for (const item of inner.split(';')) {
    const match = ITEM.exec(item);
    if (!match) return null;
    citations.push({
      key: match[2] ?? '',
      locator: match[3] ?? null,
      offset: at + (match[1]?.length ?? 0),
    });
    at += item.length + 1;
  }
  return citations;
}
