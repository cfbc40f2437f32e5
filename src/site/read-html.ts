import { Parser } from 'htmlparser2';

/** Attributes that hold an address. */
const ADDRESSES = new Set([
  'href',
  'src',
  'poster',
  'data-background-image',
  'data-page',
  'action',
]);
/** Attributes that name other elements of the page. */
const IDREFS = new Set(['aria-labelledby', 'aria-describedby', 'aria-controls', 'for', 'headers']);

/** Reads what a built page offers and what it asks for. */
export function readHtml(html: string): PageLinks {
  const ids: string[] = [];
  const links: string[] = [];
  const idrefs: string[] = [];
  // Attribute by attribute: a record for each tag of a large site would be most of the work.
  const parser = new Parser({
    onattribute(name, value) {
      if (name === 'id') ids.push(value);
      else if (ADDRESSES.has(name)) links.push(value);
      else if (name === 'srcset') links.push(...addressesOf(value));
      else if (IDREFS.has(name)) idrefs.push(...value.split(/\s+/).filter(Boolean));
    },
  });
  parser.end(html);
  return { ids, links, idrefs };
}

/** The addresses in a `srcset`: `a.png 1x, b.png 2x`. */
function addressesOf(srcset: string): string[] {
  return srcset.split(',').map((part) => part.trim().split(/\s+/)[0] ?? '');
}

/** The ids of a page and the addresses in it, in the order of the document. */
export interface PageLinks {
  readonly ids: readonly string[];
  readonly links: readonly string[];
  readonly idrefs: readonly string[];
}
