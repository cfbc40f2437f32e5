import type { AnchorKind } from '../model/outline.ts';
import type { SyntaxNode } from '../model/syntax.ts';
import { slugify } from '../lib/slug.ts';
import { parseCodeMeta } from './code-meta.ts';
import { isElement, plainText, textAttributeOf } from '../syntax/nodes.ts';
import { parseWidth, readPictureAddress, widthOfPicture } from './picture-address.ts';
import { readMermaid } from './mermaid-text.ts';
import { lonePicture } from './pictures.ts';

/** Fences that are drawn, not printed. */
export const DIAGRAM_LANGUAGES = ['dot', 'mermaid'] as const;

/** A block that a reader may point at: a figure, a table or a listing. */
export interface Block {
  readonly kind: Exclude<AnchorKind, 'slide' | 'heading'>;
  /** The id the author gave; null where it comes from the name of its file, or from its place. */
  readonly id: string | null;
  readonly caption: string;
  readonly alt: string | null;
  /** The picture's file, relative to the talk; null for drawn and nested content. */
  readonly source: string | null;
  /** The share of the room it takes, in percent; null for all of it. */
  readonly width: number | null;
}

/** What numbered block a node is, if it is one. Blocks are numbered in the order of the document. */
export function readBlock(node: SyntaxNode): Block | null {
  if (isElement(node, 'Figure')) return readFigure(node);
  if (isElement(node, 'Table')) return readTable(node);
  if (node.type === 'paragraph') return readImageParagraph(node);
  return node.type === 'code' ? readFence(node) : null;
}

/** Whether a fence is a diagram. */
export function isDiagram(node: SyntaxNode): boolean {
  return node.type === 'code' && DIAGRAM_LANGUAGES.some((language) => language === node.lang);
}

/** The listings that a `<Morph>` goes through. */
export function listingsOf(morph: SyntaxNode): SyntaxNode[] {
  return (morph.children ?? []).filter((child) => child.type === 'code' && !isDiagram(child));
}

/** The `data-id` by which an author lets a block move from one slide to the next. */
export function moverName(node: SyntaxNode): string | undefined {
  return node.type === 'code'
    ? parseCodeMeta(node.meta).options['data-id']
    : textAttributeOf(node, 'data-id');
}

function readFigure(node: SyntaxNode): Block {
  const source = textAttributeOf(node, 'src') ?? null;
  return {
    kind: 'figure',
    id: textAttributeOf(node, 'id') ?? null,
    caption: textAttributeOf(node, 'caption') ?? '',
    alt: textAttributeOf(node, 'alt') ?? null,
    source: pathOf(source),
    width: parseWidth(textAttributeOf(node, 'width') ?? '') ?? widthOfPicture(source ?? ''),
  };
}

function readTable(node: SyntaxNode): Block {
  return {
    kind: 'table',
    id: textAttributeOf(node, 'id') ?? null,
    caption: textAttributeOf(node, 'caption') ?? '',
    alt: null,
    source: null,
    width: null,
  };
}

function readImageParagraph(node: SyntaxNode): Block | null {
  const image = lonePicture(node)?.image;
  if (!image) return null;
  return {
    kind: 'figure',
    id: null,
    caption: image.title ?? '',
    alt: plainText(image),
    source: pathOf(image.url ?? null),
    width: widthOfPicture(image.url ?? ''),
  };
}

/** The address of a picture without its options. */
function pathOf(source: string | null): string | null {
  return source === null ? null : readPictureAddress(source).path;
}

/** A drawn fence is always a figure; a printed one is a listing when it has an id or a caption. */
function readFence(node: SyntaxNode): Block | null {
  const { id, caption = '', alt } = parseCodeMeta(node.meta).options;
  if (isDiagram(node)) {
    const own = node.lang === 'mermaid' ? readMermaid(node.value ?? '').alt : null;
    return { kind: 'figure', id: id ?? null, caption, alt: alt ?? own, ...DRAWN };
  }
  if (id === undefined && caption === '') return null;
  return { kind: 'listing', id: id ?? null, caption, alt: null, ...DRAWN };
}

const DRAWN = { source: null, width: null } as const;

/** The id that the file of a picture suggests; null for a block that shows none. */
export function idOfFile(source: string | null): string | null {
  const stem = /([^/\\]+?)(?:\.[^./\\]+)?(?:[?#].*)?$/.exec(source ?? '')?.[1];
  return stem ? slugify(stem) : null;
}
