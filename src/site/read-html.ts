import { Parser } from 'htmlparser2';

/** Attributes of any element that hold an address, and whether the browser fetches it by itself. */
const ADDRESSES: ReadonlyMap<string, boolean> = new Map([
  ['href', false],
  ['xlink:href', true],
  ['src', true],
  ['poster', true],
  ['data', true],
  ['data-src', true],
  ['data-background-image', true],
  ['data-background-video', true],
  ['data-background-iframe', true],
  ['data-page', false],
  ['action', false],
  ['formaction', false],
]);
/** Attributes that name other elements of the page. */
const IDREFS = new Set([
  'aria-activedescendant',
  'aria-controls',
  'aria-describedby',
  'aria-details',
  'aria-errormessage',
  'aria-flowto',
  'aria-labelledby',
  'aria-owns',
  'commandfor',
  'for',
  'form',
  'headers',
  'list',
  'popovertarget',
]);
/** Elements of a drawing whose `href` is part of the picture. */
const DRAWN = new Set(['use', 'image', 'feimage', 'pattern', 'lineargradient', 'radialgradient']);
/** Kinds of `<link>` that the browser loads. */
const LOADED = /\b(?:stylesheet|icon|preload|modulepreload|manifest|prefetch)\b/;

/** Reads what a built page offers and what it asks for. */
export function readHtml(html: string): PageLinks {
  const ids: string[] = [];
  const links: PageLink[] = [];
  const idrefs: PageIdref[] = [];
  let element = '';
  let head: Map<string, string> | null = null;
  let text: string[] | null = null;
  let isData = false;
  const add = (attribute: string, address: string, isFetched: boolean) =>
    void links.push({ attribute, address, isFetched, after: ids.length });
  // Attribute by attribute: a record for each tag of a large site would be most of the work.
  const parser = new Parser({
    onopentagname(name) {
      finishHead();
      element = name;
      head = name === 'link' || name === 'meta' ? new Map() : null;
      text = name === 'style' ? [] : null;
      isData = false;
    },
    onattribute(name, value) {
      if (head) head.set(name, value);
      else if (name === 'id') ids.push(value);
      else readAttribute(name, value);
    },
    ontext(data) {
      text?.push(data);
    },
    onclosetag(name) {
      if (text && name === element) readText(text.join(''));
      text = null;
    },
    onend: finishHead,
  });
  parser.end(html);
  return { ids, links, idrefs };

  function readAttribute(name: string, value: string): void {
    const isFetched = ADDRESSES.get(name);
    if (isFetched !== undefined) add(name, value, isFetched || DRAWN.has(element));
    else if (name === 'srcset') for (const address of addressesOf(value)) add(name, address, true);
    else if (name === 'data-background' && /[/.]/.test(value)) add(name, value, true);
    else if (name === 'style') for (const address of urlsOf(value)) add(name, address, true);
    else if (name === 'usemap') idrefs.push({ attribute: name, id: value.replace(/^#/, '') });
    else if (name === 'name' && element === 'map') ids.push(value);
    else if (name === 'type' && element === 'script' && value === 'application/ld+json') {
      isData = true;
      text = [];
      // An operator of a formula has a form that is no form: `<mo form="prefix">`.
    } else if (IDREFS.has(name) && !(name === 'form' && element === 'mo'))
      for (const id of value.split(/\s+/).filter(Boolean)) idrefs.push({ attribute: name, id });
  }

  /** `<link>` and `<meta>` say with one attribute what another one means. */
  function finishHead(): void {
    if (!head) return;
    const rel = head.get('rel') ?? '';
    const href = head.get('href');
    if (href !== undefined) add(rel, href, LOADED.test(rel));
    for (const address of addressesOf(head.get('imagesrcset') ?? '')) add('srcset', address, true);
    const content = head.get('content') ?? '';
    const property = head.get('property') ?? head.get('name') ?? '';
    const refresh = /^\s*[\d.]+\s*[;,]\s*url\s*=\s*["']?([^"']*)/i.exec(content)?.[1];
    if (head.get('http-equiv')?.toLowerCase() === 'refresh' && refresh !== undefined)
      add('refresh', refresh.trim(), false);
    if (/^(?:og:(?:url|image|video|audio)|twitter:image)$/.test(property))
      add(property, content, false);
    head = null;
  }

  function readText(content: string): void {
    if (isData) for (const address of dataUrls(content)) add('json-ld', address, false);
    else for (const address of urlsOf(content)) add('style', address, true);
  }
}

/** The addresses that a style sheet loads. */
export function urlsOf(css: string): string[] {
  return [...css.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')\s]+))\s*\)/g)]
    .map((match) => match[1] ?? match[2] ?? match[3] ?? '')
    .filter((address) => !/^data:|^#/i.test(address));
}

/** The addresses in a `srcset`: `a.png 1x, b.png 2x`. A comma inside an address does not part it. */
function addressesOf(srcset: string): string[] {
  return [...srcset.matchAll(/[\s,]*(\S*[^\s,])(?:\s+[^,]*)?/g)].map((match) => match[1] ?? '');
}

/** The addresses of a JSON-LD description; one that is no JSON has none. */
function dataUrls(text: string): string[] {
  const urls: string[] = [];
  try {
    JSON.parse(text, (key, value: unknown) => {
      const isAddress = /^(?:@id|url|image|contentUrl|embedUrl|thumbnailUrl)$/.test(key);
      if (isAddress && typeof value === 'string') urls.push(value);
      return value;
    });
  } catch {
    return [];
  }
  return urls;
}

/** The ids of a page and what leads away from it, in the order of the document. */
export interface PageLinks {
  readonly ids: readonly string[];
  readonly links: readonly PageLink[];
  readonly idrefs: readonly PageIdref[];
}

/** An address on a page. */
export interface PageLink {
  /** The attribute that holds it, or what a `<link>` or `<meta>` says it is. */
  readonly attribute: string;
  readonly address: string;
  /** Whether the browser fetches it by itself. */
  readonly isFetched: boolean;
  /** How many ids stand before it. */
  readonly after: number;
}

/** An id that an attribute names. */
interface PageIdref {
  readonly attribute: string;
  readonly id: string;
}
