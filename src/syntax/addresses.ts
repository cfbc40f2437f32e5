import type { SyntaxNode } from '../model/syntax.ts';
import { isCssColor } from '../lib/css-colors.ts';
import { attributesOf, isElement, literalValueOf, placesOfAttributes } from './nodes.ts';

/** How the value of an attribute holds addresses. */
const SHAPES: ReadonlyMap<string, AddressShape> = new Map([
  ['href', 'one'],
  ['xlink:href', 'one'],
  ['to', 'one'],
  ['src', 'one'],
  ['data-src', 'one'],
  ['poster', 'one'],
  ['captions', 'one'],
  ['srcset', 'candidates'],
  ['background', 'picture'],
  ['data-background', 'picture'],
  ['data-background-image', 'picture'],
  ['data-background-video', 'list'],
  ['data-background-iframe', 'one'],
]);

/** Attributes with an address that a reader follows; every other is fetched by the browser itself. */
const FOLLOWED = new Set(['href', 'xlink:href', 'to']);
/** Elements whose `href` the browser fetches: parts of a drawing. */
const FETCHING = new Set(['image', 'use', 'feImage', 'link']);

/** The addresses in the attributes of an element, as far as they are known before anything runs, whatever the case of the names. */
export function addressesOf(node: SyntaxNode, source: string): Address[] {
  const attributes = attributesOf(node);
  if (!attributes.some(({ name }) => name && SHAPES.has(name.toLowerCase()))) return [];
  const places = placesOfAttributes(node, source);
  return attributes.flatMap((attribute, index) => {
    const name = attribute.name?.toLowerCase() ?? '';
    const shape = SHAPES.get(name);
    const value = literalValueOf(attribute);
    // The end of a passage, a time.
    if (name === 'to' && isElement(node, 'Transcript')) return [];
    if (!shape || typeof value !== 'string' || value === '') return [];
    const isFollowed = FOLLOWED.has(name) || isLinkedFilm(node, name, value);
    const isFetched = !isFollowed || FETCHING.has(node.name ?? '');
    return splitAddresses(value, shape).map((url) => {
      const at = source.indexOf(url, places[index]);
      const isThere = node.position?.start.offset !== undefined && at >= 0;
      return { url, isFetched, offset: isThere ? at : null };
    });
  });
}

/** A film of another site is not shown but linked to. */
function isLinkedFilm(node: SyntaxNode, name: string, value: string): boolean {
  return name === 'src' && isElement(node, 'Video') && /^https?:\/\//i.test(value);
}

/** A color or a gradient is not an address: `#123`, `rgb(0 0 0 / 50%)`, `black`. */
export function isPictureAddress(value: string): boolean {
  return /[./]/.test(value) && !isCssColor(value) && !/^[\w-]+\(/.test(value.trim());
}

/** The addresses a value holds: `a.png 1x, b.png 2x` has two. */
function splitAddresses(value: string, shape: AddressShape): string[] {
  switch (shape) {
    case 'one':
      return [value];
    case 'picture':
      return isPictureAddress(value) ? [value] : [];
    case 'list':
      return value
        .split(',')
        .map((part) => part.trim())
        .filter(Boolean);
    default:
      return [...value.matchAll(CANDIDATE)].map(([, url = '']) => url);
  }
}

/** One candidate of a `srcset`; an address may hold commas, and ends with none. */
const CANDIDATE = /[\s,]*(\S*[^\s,])[^,]*/g;

type AddressShape = 'one' | 'picture' | 'list' | 'candidates';

/** An address in an attribute. */
export interface Address {
  readonly url: string;
  /** Whether the browser fetches it by itself, unlike a link that a reader follows. */
  readonly isFetched: boolean;
  /** Where it begins in the source; null when it is written otherwise there, with entities or escapes. */
  readonly offset: number | null;
}
