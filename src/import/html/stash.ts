import type { Element, ElementContent } from 'hast';
import type { ImportNode } from '../imported-deck.ts';

/**
 * Nodes that have no form in HTML travel through it by number: code with its options, formulas, footnotes.
 *
 * In a block a number is in a `pre`, which ends a paragraph as the block did; in a line it is in a `span`.
 */
export interface Stash {
  readonly handlers: Record<string, (state: HastState, node: ImportNode) => Element>;
  /** The element that stands for nodes. */
  readonly put: (
    nodes: readonly ImportNode[],
    isBlock: boolean,
    position?: ImportNode['position'],
  ) => Element;
  /** The nodes an element stands for; null for an ordinary one. */
  readonly taken: (element: Element) => readonly ImportNode[] | null;
}

/** What mdast-util-to-hast hands its handlers. */
export interface HastState {
  readonly all: (node: never) => ElementContent[];
}

/** An empty stash. */
export function createStash(): Stash {
  const nodes: (readonly ImportNode[])[] = [];
  const put: Stash['put'] = (given, isBlock, position) => {
    nodes.push(given);
    return {
      type: 'element',
      tagName: isBlock ? 'pre' : 'span',
      properties: { [STASHED]: String(nodes.length - 1) },
      // Its words, for whoever asks what the text of an element is.
      children: [{ type: 'text', value: given.map((node) => node.value ?? '').join('\n') }],
      ...(position && { position: position }),
    };
  };
  const block = (_state: HastState, node: ImportNode) => put([node], true, node.position);
  const inline = (_state: HastState, node: ImportNode) => put([node], false, node.position);
  return {
    put,
    taken(element) {
      const number = element.properties[STASHED];
      return number === undefined ? null : (nodes[Number(number)] ?? null);
    },
    handlers: {
      code: block,
      math: block,
      inlineMath: inline,
      footnoteReference: inline,
      containerDirective: (state, node) => ({
        type: 'element',
        tagName: 'section',
        properties: { dataXAside: node.name ?? 'note', dataXTitle: node.title ?? '' },
        children: state.all(node as never),
      }),
      footnoteDefinition: (state, node) => ({
        type: 'element',
        tagName: 'section',
        properties: { dataXFootnote: node.identifier ?? node.label ?? '' },
        children: state.all(node as never),
      }),
    },
  };
}

const STASHED = 'dataXStash';
