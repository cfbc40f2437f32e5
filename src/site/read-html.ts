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
  const parser = new Parser({
    onopentag(name, attributes) {
      if (attributes['id'] !== undefined) ids.push(attributes['id']);
      for (const [attribute, value] of Object.entries(attributes)) {
        if (ADDRESSES.has(attribute) && !(name === 'link' && attributes['rel'] === 'canonical'))
          links.push(value);
        else if (attribute === 'srcset')
          links.push(...value.split(',').map((part) => part.trim().split(/\s+/)[0] ?? ''));
        else if (IDREFS.has(attribute)) idrefs.push(...value.split(/\s+/).filter(Boolean));
      }
    },
  });
  parser.end(html);
  return { ids, links, idrefs };
}

/** The ids of a page and the addresses in it, in the order of the document. */
export interface PageLinks {
  readonly ids: readonly string[];
  readonly links: readonly string[];
  readonly idrefs: readonly string[];
}
