import type { BlockKind } from '../model/layouts.ts';
import type { SyntaxNode } from '../model/syntax.ts';
import { isComment, isElement, isExpression } from '../syntax/nodes.ts';
import { isDiagram } from './blocks.ts';
import { audienceOf, soleChild } from './narration.ts';
import { lonePicture } from './pictures.ts';

/** The blocks that a slide shows below its title, in their order; what is said, or is for the page alone, is none. */
export function shownBlocks({ body }: { readonly body: readonly SyntaxNode[] }): ShownBlock[] {
  return body.flatMap(blocksOf);
}

/** Elements that are what is in them. */
const GROUPS: ReadonlySet<string> = new Set(['Steps', 'SlideOnly', 'Fragment']);

const KIND_OF_ELEMENT: Readonly<Record<string, BlockKind>> = {
  Columns: 'columns',
  Figure: 'figure',
  Morph: 'code',
  Show: 'text',
  Table: 'table',
  Video: 'video',
  blockquote: 'quote',
  figure: 'figure',
  img: 'figure',
  ol: 'list',
  pre: 'code',
  table: 'table',
  ul: 'list',
};

const KIND_OF_NODE: Readonly<Record<string, BlockKind>> = {
  blockquote: 'quote',
  containerDirective: 'aside',
  html: 'text',
  heading: 'text',
  list: 'list',
  math: 'math',
  table: 'table',
};

function blocksOf(node: SyntaxNode): ShownBlock[] {
  const audience = audienceOf(node);
  if (audience !== 'both' && audience !== 'slide') return [];
  if (node.type === 'paragraph') {
    const only = soleChild(node);
    if (lonePicture(node)) return [{ kind: 'figure', node }];
    return only ? blocksOf(only) : [{ kind: 'text', node }];
  }
  if (isElement(node)) {
    const name = node.name ?? '';
    if (name === 'Transcript') return [];
    if (name === '' || GROUPS.has(name)) return (node.children ?? []).flatMap(blocksWithin);
    const kind = KIND_OF_ELEMENT[name] ?? (/^[a-z]+$/.test(name) ? 'text' : 'component');
    return [{ kind, node }];
  }
  if (isExpression(node)) return isComment(node) ? [] : [{ kind: 'component', node }];
  if (node.type === 'code') return [{ kind: isDiagram(node) ? 'figure' : 'code', node }];
  const kind = KIND_OF_NODE[node.type];
  return kind === undefined ? [] : [{ kind, node }];
}

/** The blocks an element holds, in which paragraphs are shown. */
function blocksWithin(node: SyntaxNode): ShownBlock[] {
  return node.type === 'paragraph' && audienceOf(node) === 'narration'
    ? [{ kind: 'text', node }]
    : blocksOf(node);
}

/** A block of a slide, and what kind a layout counts it as. */
export interface ShownBlock {
  readonly kind: BlockKind;
  readonly node: SyntaxNode;
}
