import type { ImportNode } from '../imported-deck.ts';

/**
 * HTML has blocks in lines of text, Markdown has none: a block in a paragraph or a heading comes after it, and in a cell its words are put on the
 * line.
 *
 *     <b>See <video src="a.mp4"></video></b>   ->   <b>See </b>, then the film
 */
export function liftBlocks(nodes: readonly ImportNode[]): ImportNode[] {
  return nodes.flatMap((node) => {
    if (node.type === 'tableCell')
      return [{ ...node, children: (node.children ?? []).flatMap(inLine) }].map((each) =>
        Object.assign(node, each),
      );
    if (LINES.has(node.type)) {
      const lifted: ImportNode[] = [];
      node.children = takeOut(node.children ?? [], lifted);
      const isEmpty = node.children.every(
        (child) => child.type === 'break' || (child.type === 'text' && child.value?.trim() === ''),
      );
      const step = node.data?.step === true;
      return [
        ...(isEmpty ? [] : [node]),
        ...liftBlocks(lifted).map((each) =>
          step ? Object.assign(each, { data: { ...each.data, step } }) : each,
        ),
      ];
    }
    if (node.children) node.children = liftBlocks(node.children);
    return [node];
  });
}

/** Takes blocks out of the children of a line, at any depth. */
function takeOut(children: readonly ImportNode[], lifted: ImportNode[]): ImportNode[] {
  return children.flatMap((child, index): ImportNode[] => {
    if (child.type === 'paragraph')
      return [...(index > 0 ? [BREAK()] : []), ...takeOut(child.children ?? [], lifted)];
    if (BLOCKS.has(child.type)) {
      lifted.push(child);
      return [];
    }
    if (child.children) child.children = takeOut(child.children, lifted);
    return [child];
  });
}

/** The words of a block on one line. */
function inLine(node: ImportNode, index: number): ImportNode[] {
  const before = index > 0 && BLOCKS.has(node.type) ? [BREAK()] : [];
  if (node.type === 'code')
    return [...before, { type: 'inlineCode', value: (node.value ?? '').replace(/\s+/g, ' ') }];
  if (node.type === 'math') return [...before, { type: 'inlineMath', value: node.value ?? '' }];
  if (node.type === 'paragraph' || BLOCKS.has(node.type))
    return [...(index > 0 ? [BREAK()] : []), ...(node.children ?? []).flatMap(inLine)];
  if (node.children) node.children = node.children.flatMap(inLine);
  return [node];
}

const BREAK = (): ImportNode => ({ type: 'break' });
const LINES = new Set(['paragraph', 'heading']);
const BLOCKS = new Set([
  'list',
  'listItem',
  'blockquote',
  'code',
  'math',
  'table',
  'tableRow',
  'tableCell',
  'heading',
  'thematicBreak',
  'mdxJsxFlowElement',
  'containerDirective',
  'footnoteDefinition',
  'paragraph',
]);
