import type { SyntaxNode } from '../model/syntax.ts';
import { isElement } from '../syntax/nodes.ts';

/** Elements that are a picture or a film. */
const PICTURES = new Set(['img', 'picture', 'svg', 'video', 'Figure', 'Video']);
/** Those that are blocks, and no part of a sentence. */
const BLOCKS = new Set(['Figure', 'Video', 'video']);
/** What may be around a picture without making it part of a sentence. */
const WRAPPERS = new Set(['link', 'linkReference', 'emphasis', 'strong', 'delete']);
const WRAPPING_ELEMENTS = new Set(['a', 'b', 'center', 'em', 'i', 'span', 'strong', 'u']);

/** Whether a node is a picture, or has nothing in it but pictures. */
export function isPicture(node: SyntaxNode): boolean {
  if (node.type === 'image' || (isElement(node) && PICTURES.has(node.name ?? ''))) return true;
  if (!isWrapper(node)) return false;
  const words = (node.children ?? []).filter((child) => !isBlank(child));
  return words.length > 0 && words.every(isPicture);
}

/** Parts of a sentence that are not on its slide. */
const HIDDEN = new Set(['Notes', 'PageOnly']);

/** The pictures in a sentence, each with the link around it and without emphasis, in their order. */
export function picturesIn(node: SyntaxNode): SyntaxNode[] {
  if (isElement(node) && HIDDEN.has(node.name ?? '')) return [];
  if (node.type === 'image' || (isElement(node) && PICTURES.has(node.name ?? ''))) return [node];
  const pictures = (node.children ?? []).flatMap(picturesIn);
  if (!isLink(node)) return pictures;
  // A picture is one link, whatever else is in the one around it.
  return pictures.map((picture) => (isLink(picture) ? picture : { ...node, children: [picture] }));
}

/** Whether a node is a figure or a film, which has its lines to itself wherever it is written. */
export function isBlockPicture(node: SyntaxNode): boolean {
  return isElement(node) && BLOCKS.has(node.name ?? '');
}

/** The picture of a paragraph that has nothing else in it, and the link around it. */
export function lonePicture(paragraph: SyntaxNode): LonePicture | null {
  const words = (paragraph.children ?? []).filter((child) => !isBlank(child));
  const [only, ...others] = words;
  if (!only || others.length > 0) return null;
  if (only.type === 'image') return { image: only, link: null };
  if (only.type !== 'link' && only.type !== 'linkReference') return null;
  const inner = lonePicture(only);
  return inner && { image: inner.image, link: only };
}

function isWrapper(node: SyntaxNode): boolean {
  return WRAPPERS.has(node.type) || (isElement(node) && WRAPPING_ELEMENTS.has(node.name ?? ''));
}

function isLink(node: SyntaxNode): boolean {
  return node.type === 'link' || node.type === 'linkReference' || isElement(node, 'a');
}

function isBlank({ type, value }: SyntaxNode): boolean {
  return type === 'text' && value?.trim() === '';
}

/** A picture and the link around it. */
export interface LonePicture {
  readonly image: SyntaxNode;
  readonly link: SyntaxNode | null;
}
