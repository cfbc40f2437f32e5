import { Parser } from 'htmlparser2';
import { gatherActive, type ActivePart, type PageScript } from './active-parts.ts';

/** Attributes of any element that hold an address, and whether the browser fetches it by itself. */
const ADDRESSES: ReadonlyMap<string, boolean> = new Map([
  ['href', false],
  ['xlink:href', true],
  ['src', true],
  ['poster', true],
  ['data', true],
  ['data-src', true],
  ['background', true],
  ['ping', true],
  ['attributionsrc', true],
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
const LOADED =
  /\b(?:stylesheet|icon|apple-touch-icon|preload|modulepreload|manifest|prefetch|prerender|preconnect|dns-prefetch|import)\b/i;

/** Reads what a built page offers, what it asks for, and what on it could act. */
export function readHtml(html: string): PageLinks {
  const ids: string[] = [];
  const links: PageLink[] = [];
  const idrefs: PageIdref[] = [];
  const active = gatherActive();
  let element = '';
  /** Attributes of an element that says with one of them what another one means. */
  let held: Map<string, string> | null = null;
  let text: string[] | null = null;
  let policy: string | null = null;
  // Every `<` of a page is a tag, or the parser and a browser may read it in different ways.
  let signs = 0;
  const add = (attribute: string, address: string, isFetched: boolean) =>
    void links.push({ attribute, address, isFetched, after: ids.length });
  // Attribute by attribute: a record for each tag of a large site would be most of the work.
  const parser = new Parser({
    onopentagname(name) {
      finishHead();
      signs += 1;
      element = name;
      held = name === 'link' || name === 'meta' || name === 'script' ? new Map() : null;
      text = name === 'style' || name === 'script' ? [] : null;
      active.element(name, ids.length);
    },
    onattribute(name, value) {
      if (value.includes('<')) signs += countSigns(html, parser.startIndex, parser.endIndex + 1);
      active.attribute(name, value, element, ids.length);
      if (held) {
        // Of two attributes of one name, the first one holds.
        if (!held.has(name)) held.set(name, value);
      } else if (name === 'id') ids.push(value);
      else readAttribute(name, value);
    },
    ontext(data) {
      text?.push(data);
    },
    oncomment() {
      signs += 1;
    },
    onprocessinginstruction() {
      signs += 1;
    },
    onclosetag(name, isImplied) {
      if (!isImplied) signs += 1;
      active.closed(name);
      if (text && name === element) readText(name, text.join(''));
      text = null;
    },
    onend: finishHead,
  });
  parser.end(html);
  if (countSigns(html, 0, html.length) > signs)
    active.parts.push({ kind: 'markup', after: ids.length });
  return { ids, links, idrefs, policy, active: active.parts, scripts: active.scripts };

  function readAttribute(name: string, value: string): void {
    const isFetched = ADDRESSES.get(name);
    if (isFetched !== undefined) add(name, value, isFetched || DRAWN.has(element));
    else if (name === 'srcset') for (const address of addressesOf(value)) add(name, address, true);
    else if (name === 'data-background' && /[/.]/.test(value)) add(name, value, true);
    else if (name === 'style') for (const address of urlsOf(value)) add(name, address, true);
    else if (name === 'usemap') idrefs.push({ attribute: name, id: value.replace(/^#/, '') });
    else if (name === 'name' && element === 'map') ids.push(value);
    // An operator of a formula has a form that is no form: `<mo form="prefix">`.
    else if (IDREFS.has(name) && !(name === 'form' && element === 'mo'))
      for (const id of value.split(/\s+/).filter(Boolean)) idrefs.push({ attribute: name, id });
  }

  /** `<link>` and `<meta>` say with one attribute what another one means. */
  function finishHead(): void {
    if (!held || element === 'script') return;
    const rel = held.get('rel') ?? '';
    const href = held.get('href');
    if (href !== undefined) add(rel, href, LOADED.test(rel));
    for (const address of addressesOf(held.get('imagesrcset') ?? '')) add('srcset', address, true);
    const content = held.get('content') ?? '';
    const property = held.get('property') ?? held.get('name') ?? '';
    const meaning = held.get('http-equiv')?.trim().toLowerCase();
    if (meaning === 'refresh') readRefresh(content);
    // Of two policies both hold, so the first one is never weakened.
    if (meaning === 'content-security-policy') policy ??= content;
    if (/^(?:og:(?:url|image|video|audio)|twitter:image)$/.test(property))
      add(property, content, false);
    const id = held.get('id');
    if (id !== undefined) ids.push(id);
    held = null;
  }

  function readRefresh(content: string): void {
    const address = /^\s*[\d.]+\s*[;,]\s*(?:url\s*=\s*)?["']?([^"']*)/i.exec(content)?.[1]?.trim();
    active.parts.push({ kind: 'refresh', address: address ?? '', after: ids.length });
    if (address !== undefined) add('refresh', address, false);
  }

  function readText(name: string, content: string): void {
    if (name === 'style') for (const address of urlsOf(content)) add('style', address, true);
    if (name === 'script') readScript(content);
  }

  function readScript(content: string): void {
    signs += countSigns(content, 0, content.length);
    const type = held?.get('type') ?? '';
    const src = held?.get('src') ?? held?.get('href') ?? held?.get('xlink:href') ?? null;
    held = null;
    if (src !== null) add('src', src, true);
    if (type === 'application/ld+json')
      for (const address of dataUrls(content)) add('json-ld', address, false);
    active.script({ type, src, text: content }, ids.length);
  }
}

function countSigns(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = text.indexOf('<', start); at >= 0 && at < end; at = text.indexOf('<', at + 1))
    count += 1;
  return count;
}

/** The addresses that a style sheet loads. */
export function urlsOf(css: string): string[] {
  const plain = css.replace(/\\([0-9a-f]{1,6})\s?/gi, (_, code: string) =>
    String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff)),
  );
  const found = plain.matchAll(
    /(?:url\(|@import|image-set\()\s*(?:"([^"]*)"|'([^']*)'|([^"')\s;]+))/gi,
  );
  return [...found]
    .map((match) => match[1] ?? match[2] ?? match[3] ?? '')
    .filter((address) => !/^data:|^#|^url\(|^$/i.test(address));
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
  /** The content security policy in its head; null without one. */
  readonly policy: string | null;
  /** What could act, scripts apart. */
  readonly active: readonly ActivePart[];
  readonly scripts: readonly PageScript[];
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
