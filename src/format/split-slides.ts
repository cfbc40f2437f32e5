import type { SyntaxNode } from '../model/syntax.ts';
import { isElement } from '../syntax/nodes.ts';

/**
 * Cuts a talk into slides.
 *
 * A heading of depth 2 or 3 and a thematic break open a slide when they stand at the top level of the document; what comes
 * before the first of them belongs to the title slide. A `<Slide …/>` right after the opener sets its options.
 *
 *     intro                 -> title slide   [intro]
 *     ## Traps              -> slide         heading "Traps", marker `x`
 *     <Slide id="x" />
 *     words
 *     ---                   -> slide         break
 *     ![](a.svg)
 *
 * Nothing is dropped: `front` and the parts of all slides, in order, are the children of the document.
 */
export function splitSlides(root: SyntaxNode): SplitTalk {
  const front: SyntaxNode[] = [];
  const slides: SlideNodes[] = [{ opener: null, marker: null, body: [] }];
  for (const node of root.children ?? []) {
    const current = slides.at(-1) as SlideNodes;
    if (isFrontMatter(node)) front.push(node);
    else if (isOpener(node)) slides.push({ opener: node, marker: null, body: [] });
    else if (isMarkerOf(current, node)) current.marker = node;
    else current.body.push(node);
  }
  return { front, slides };
}

/** Frontmatter, imports and exports: parts of the file that are never shown. */
export function isFrontMatter(node: SyntaxNode): boolean {
  return node.type === 'yaml' || node.type === 'toml' || node.type === 'mdxjsEsm';
}

function isOpener(node: SyntaxNode): boolean {
  if (node.type === 'thematicBreak') return true;
  return node.type === 'heading' && (node.depth === 2 || node.depth === 3);
}

/** A marker counts only as the first thing of its slide, so that it cannot drift away from its heading. */
function isMarkerOf(slide: SlideNodes, node: SyntaxNode): boolean {
  return isElement(node, 'Slide') && slide.marker === null && slide.body.length === 0;
}

/** One slide's part of the syntax tree. */
export interface SlideNodes {
  /** The heading or thematic break; null for the title slide. */
  opener: SyntaxNode | null;
  /** The `<Slide …/>` that sets its options. */
  marker: SyntaxNode | null;
  body: SyntaxNode[];
}

/** A document cut into slides; the first is the title slide. */
export interface SplitTalk {
  readonly front: readonly SyntaxNode[];
  readonly slides: readonly SlideNodes[];
}
