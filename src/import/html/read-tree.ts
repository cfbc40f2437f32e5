import type { Element, ElementContent, Root, RootContent } from 'hast';
import { defaultHandlers, toMdast, type Handle, type State } from 'hast-util-to-mdast';
import type { ImportNode } from '../imported-deck.ts';
import { attributeText } from './element.ts';
import { aside } from './aside.ts';
import { jsx } from './jsx.ts';
import { settleInside } from './settle-tree.ts';
import type { Reading } from './reading.ts';
import { createStash, type Stash } from './stash.ts';

/** The blocks that a tree of HTML is. Its elements are settled first, then the rest is what any HTML is in Markdown. */
export function readTree(tree: Root, reading: Reading, stash: Stash = createStash()): ImportNode[] {
  reading.tree?.(tree);
  const settling = {
    reading,
    stash,
    blocksOf: (element: Element) => blocksOf(element.children, stash),
  };
  const place = { file: reading.file, line: reading.line ?? 1 };
  return blocksOf(settleInside('body', tree.children, settling, place).inside, stash);
}

function blocksOf(children: readonly (ElementContent | RootContent)[], stash: Stash): ImportNode[] {
  const root: Root = { type: 'root', children: [...(children as RootContent[])] };
  const result = toMdast(root, {
    document: true,
    handlers: handlersWith(stash),
  }) as unknown as ImportNode;
  return (result.children ?? []).filter(isSomething);
}

/** The handlers of the standard elements, which also carry on what the settling found out, and ours for the elements it makes. */
function handlersWith(stash: Stash): Record<string, Handle> {
  const ours: Record<string, Handle> = {
    div: containerHandle,
    section: containerHandle,
    pre: (state, node, parent) =>
      (stash.taken(node) ?? defaultOf('pre')(state, node, parent)) as never,
    span: (state, node, parent) =>
      (stash.taken(node) ?? defaultOf('span')(state, node, parent)) as never,
    img: imageHandle,
    ...Object.fromEntries(
      ['sub', 'sup', 'kbd', 'mark', 'small', 'u', 'abbr'].map((name) => [name, inlineHandle]),
    ),
  };
  const names = new Set([...Object.keys(defaultHandlers), ...Object.keys(ours)]);
  return Object.fromEntries(
    [...names].map((name): [string, Handle] => [
      name,
      (state, node, parent) => marked((ours[name] ?? defaultOf(name))(state, node, parent), node),
    ]),
  );
}

function defaultOf(name: string): Handle {
  return (
    (defaultHandlers as unknown as Record<string, Handle>)[name] ??
    ((state, node) => state.all(node))
  );
}

/** Carries on that an element appears on its own, and gives nodes the place of their element. */
function marked<T>(result: T, element: Element): T {
  const nodes = (Array.isArray(result) ? result : [result]) as unknown as (
    ImportNode | undefined
  )[];
  for (const node of nodes) {
    if (!node) continue;
    if (element.properties['dataXStep'] !== undefined) node.data = { ...node.data, step: true };
    if (!node.position && element.position) node.position = element.position;
    // Items have space between them when they are paragraphs, however long the lists in them are.
    if (node.type === 'listItem') node.spread = hasParagraphs(element);
    if (node.type === 'list') node.spread = (node.children ?? []).some(({ spread }) => spread);
  }
  return result;
}

function hasParagraphs({ children }: Element): boolean {
  return children.some((child) => child.type === 'element' && child.tagName === 'p');
}

const containerHandle: Handle = (state, node) => {
  const { dataXColumns, dataXColumn, dataXFootnote } = node.properties;
  if (dataXFootnote !== undefined)
    return jsxLess({
      type: 'footnoteDefinition',
      identifier: String(dataXFootnote),
      label: String(dataXFootnote),
      children: flow(state, node),
    });
  const { dataXAside, dataXTitle } = node.properties;
  if (dataXAside !== undefined)
    return jsxLess(
      aside(
        String(dataXAside),
        typeof dataXTitle === 'string' ? dataXTitle : '',
        flow(state, node),
      ),
    );
  if (dataXColumns !== undefined) return jsxLess(jsx('Columns', {}, flow(state, node)));
  if (dataXColumn !== undefined)
    return jsxLess(
      jsx('Column', dataXColumn === '' ? {} : { width: String(dataXColumn) }, flow(state, node)),
    );
  // Each box is a block of its own: its words do not run into those of the next.
  return flow(state, node) as never;
};

const inlineHandle: Handle = (state, node) => {
  const title = node.properties['title'];
  return jsxLess({
    ...jsx(
      node.tagName,
      typeof title === 'string' ? { title } : {},
      state.all(node) as unknown as ImportNode[],
    ),
    type: 'mdxJsxTextElement',
  });
};

const imageHandle: Handle = (_state, node) => {
  const title = attributeText(node, 'title') ?? '';
  return jsxLess({
    type: 'image',
    url: attributeText(node, 'src') ?? '',
    alt: attributeText(node, 'alt') ?? '',
    title: title === '' ? null : title,
  });
};

function flow(state: State, node: Element): ImportNode[] {
  const nodes = state.toFlow(state.all(node)) as unknown as ImportNode[];
  const isText = nodes.length > 0 && nodes.every((each) => PHRASES.has(each.type));
  return isText ? [{ type: 'paragraph', children: nodes }] : nodes;
}

const PHRASES = new Set(
  'text emphasis strong delete inlineCode inlineMath break link linkReference image imageReference mdxJsxTextElement footnoteReference'.split(
    ' ',
  ),
);

function jsxLess(node: ImportNode): never {
  return node as never;
}

/** Empty paragraphs come of elements that were settled without anything left. */
function isSomething(node: ImportNode): boolean {
  if (node.type !== 'paragraph') return true;
  return (node.children ?? []).some((child) => child.type !== 'text' || child.value?.trim() !== '');
}
