import type { SyntaxNode } from '../model/syntax.ts';
import { countWords } from '../lib/words.ts';
import { isElement, plainText } from '../syntax/nodes.ts';
import { lonePicture } from './pictures.ts';

/** In which views a part of a talk stands; `private` parts are in none that is published. */
export type Audience = 'narration' | 'both' | 'page' | 'slide' | 'private';

/** Elements that decide by their name who sees what they hold. */
const AUDIENCE_OF: ReadonlyMap<string, Audience> = new Map([
  ['Notes', 'private'],
  ['PageOnly', 'page'],
  ['SlideOnly', 'slide'],
]);

/**
 * Who sees a top-level part of a slide: prose is what one says, everything else is what one shows.
 *
 * A paragraph that holds nothing but a picture or one element is shown, as its author would expect of `![](a.svg)`.
 */
export function audienceOf(node: SyntaxNode): Audience {
  if (isElement(node)) return AUDIENCE_OF.get(node.name ?? '') ?? 'both';
  if (node.type !== 'paragraph') return 'both';
  const only = soleChild(node);
  if (only && isElement(only)) return AUDIENCE_OF.get(only.name ?? '') ?? 'both';
  return lonePicture(node) ? 'both' : 'narration';
}

/** Puts every paragraph of narration on its slide, as if its author had written `<Show>` around it. */
export function showNarration(root: SyntaxNode): SyntaxNode {
  const children = root.children?.map((node) =>
    audienceOf(node) === 'narration' ? showing(node) : node,
  );
  return children ? { ...root, children } : root;
}

function showing(paragraph: SyntaxNode): SyntaxNode {
  const { position } = paragraph;
  return {
    type: 'mdxJsxFlowElement',
    name: 'Show',
    attributes: [],
    children: [paragraph],
    position,
  };
}

/** The one child of a paragraph, leaving spaces aside; undefined when there are more. */
export function soleChild(paragraph: SyntaxNode): SyntaxNode | undefined {
  const children = (paragraph.children ?? []).filter(
    (child) => child.type !== 'text' || child.value?.trim() !== '',
  );
  return children.length === 1 ? children[0] : undefined;
}

/** Words a speaker says on a slide: its top-level paragraphs. */
export function countNarration(body: readonly SyntaxNode[]): number {
  const spoken = body.filter((node) => audienceOf(node) === 'narration');
  return spoken.reduce((words, node) => words + countWords(plainText(node)), 0);
}
