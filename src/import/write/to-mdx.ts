import {
  defaultHandlers,
  toMarkdown,
  type Handle,
  type Info,
  type State,
} from 'mdast-util-to-markdown';
import type { Nodes, Parents } from 'mdast';
import type { ImportNode } from '../imported-deck.ts';
import { UNSAFE } from './unsafe.ts';

/** Writes blocks as MDX. `lines` gets the line of each node, the first line being 1. */
export function toMdx(
  blocks: readonly ImportNode[],
  lines = new Map<ImportNode, number>(),
): string {
  const root = { type: 'root', children: [...blocks] } as unknown as Nodes;
  return toMarkdown(root, {
    bullet: '-',
    bulletOther: '*',
    emphasis: '_',
    fences: true,
    listItemIndent: 'one',
    rule: '-',
    resourceLink: true,
    tightDefinitions: true,
    unsafe: UNSAFE,
    handlers: tracked(lines),
    join: [(left, right) => (TIGHT.has(left.type) && TIGHT.has(right.type) ? undefined : 1)],
  }).trimEnd();
}

/** What can follow in a list item without an empty line between. */
const TIGHT = new Set(['paragraph', 'list', 'listItem', 'code']);

/** Every handler also notes where its node begins. */
function tracked(lines: Map<ImportNode, number>): Record<string, Handle> {
  const all: Record<string, Handle> = {
    ...(defaultHandlers as unknown as Record<string, Handle>),
    ...HANDLERS,
  };
  return Object.fromEntries(
    Object.entries(all).map(([name, handle]) => {
      const noting: Handle = (node: ImportNode, parent, state, info) => {
        lines.set(node, info.now.line);
        return (handle as (...given: unknown[]) => string)(node, parent, state, info);
      };
      // A handler may say how its node begins without being called.
      return [name, Object.assign(noting, { peek: (handle as { peek?: unknown }).peek })];
    }),
  );
}

const HANDLERS: Record<string, Handle> = {
  break: () => '<br />',
  heading: writeHeading,
  text: (node: ImportNode, _parent, state, info) =>
    // With a backslash the check would still see a comment of HTML.
    state.safe(oneLine(node.value ?? ''), info).replaceAll('\\<!', '&lt;!'),
  html: (node: ImportNode, _parent, state, info) => state.safe(node.value ?? '', info),
  mdxJsxFlowElement: writeFlowElement,
  mdxJsxTextElement: writeTextElement,
  mdxFlowExpression: (node: ImportNode) => `{${node.value ?? ''}}`,
  math: (node: ImportNode) => `$$\n${node.value ?? ''}\n$$`,
  inlineMath: (node: ImportNode) => `$${(node.value ?? '').trim().replace(/\s*\n\s*/g, ' ')}$`,
  delete: (node: ImportNode, _parent, state, info) => `~~${phrases(node, state, info, '~')}~~`,
  footnoteReference: (node: ImportNode) => `[^${footnoteName(node)}]`,
  footnoteDefinition: (node: ImportNode, _parent, state, info) => {
    const blocks = state.containerFlow(node as unknown as Parents & { type: 'root' }, info);
    return `[^${footnoteName(node)}]: ${blocks.replace(/\n(?=[^\n])/g, '\n    ')}`;
  },
  containerDirective: writeAside,
  table: writeTable,
  listItem: writeItem,
};

/** An item, with the box of a task. */
function writeItem(
  node: ImportNode,
  parent: Parents | undefined,
  state: State,
  info: Info,
): string {
  const text = defaultHandlers.listItem(node as never, parent, state, info);
  return typeof node.checked === 'boolean'
    ? text.replace(/^(\S+ )/, `$1[${node.checked ? 'x' : ' '}] `)
    : text;
}

/** Always with `#` in front: a line of dashes below it would be one more way to write the same. */
function writeHeading(
  node: ImportNode,
  _parent: Parents | undefined,
  state: State,
  info: Info,
): string {
  const marks = '#'.repeat(Math.min(6, Math.max(1, node.depth ?? 2)));
  const text = phrases(node, state, info, '\n')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/(?<!\\)#+$/, (end) => `\\${end}`);
  return `${marks} ${text}`;
}

/** A line end in a text is a space: two of them would end the paragraph, and a sign at the start of a line can mean something. */
function oneLine(text: string): string {
  return text.replace(/[ \t]*\n[ \t\n]*/g, '\n').replace(/\u2028|\u2029/g, ' ');
}

function footnoteName({ identifier = '', label }: ImportNode): string {
  return (label ?? identifier).replace(/[^\p{L}\p{N}_-]+/gu, '-') || 'note';
}

function phrases(node: ImportNode, state: State, info: Info, mark: string): string {
  const exit = state.enter('phrasing');
  const text = state.containerPhrasing(node as unknown as Parents & { type: 'paragraph' }, {
    ...info,
    before: mark,
    after: mark,
  });
  exit();
  return text;
}

/** An element with blocks in it, each tag on a line of its own. */
function writeFlowElement(
  node: ImportNode,
  _parent: Parents | undefined,
  state: State,
  info: Info,
): string {
  const name = node.name ?? '';
  if ((node.children ?? []).length === 0) return `<${name}${attributesText(node)} />`;
  const opening = `<${name}${attributesText(node)}>\n\n`;
  const tracker = state.createTracker(info);
  tracker.move(opening);
  const inside = state.containerFlow(
    node as unknown as Parents & { type: 'root' },
    tracker.current(),
  );
  return `${opening}${inside}\n\n</${name}>`;
}

/** An aside, with as many colons as those in it allow. */
function writeAside(
  node: ImportNode,
  _parent: Parents | undefined,
  state: State,
  info: Info,
): string {
  const title = node.title
    ? `[${state.safe(node.title, { ...info, before: '[', after: ']' })}]`
    : '';
  const inside = state.containerFlow(node as unknown as Parents & { type: 'root' }, info);
  const colons = ':'.repeat(
    Math.max(2, ...[...inside.matchAll(/^\s*(:{3,})/gm)].map(([, marks = '']) => marks.length)) + 1,
  );
  return `${colons}${node.name ?? 'note'}${title}\n${inside}\n${colons}`;
}

function writeTextElement(
  node: ImportNode,
  _parent: Parents | undefined,
  state: State,
  info: Info,
): string {
  const name = node.name ?? '';
  if ((node.children ?? []).length === 0) return `<${name}${attributesText(node)} />`;
  return `<${name}${attributesText(node)}>${phrases(node, state, info, '>').replace(/\n/g, ' ')}</${name}>`;
}

/** Attributes are texts, which may hold no quote of their kind. */
function attributesText({ attributes = [] }: ImportNode): string {
  return attributes
    .map(({ name = '', value }) => {
      if (value === null || value === undefined) return ` ${name}`;
      const text = typeof value === 'string' ? value : value.value;
      return ` ${name}="${text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/\n+/g, ' ')}"`;
    })
    .join('');
}

/** A table with its cells on one line each; what has line ends in it would break its row. */
function writeTable(
  node: ImportNode,
  _parent: Parents | undefined,
  state: State,
  info: Info,
): string {
  const exit = state.enter('table' as never);
  const rows = (node.children ?? []).map((row) =>
    (row.children ?? []).map((cell) =>
      phrases(cell, state, info, '|')
        .replace(/\s*\n\s*/g, ' ')
        .replace(/(?<!\\)\|/g, '\\|')
        .trim(),
    ),
  );
  exit();
  const width = Math.max(1, ...rows.map((row) => row.length));
  const [head = [], ...body] = rows;
  const align = Array.from(
    { length: width },
    (_, index) => ALIGNMENTS[node.align?.[index] ?? ''] ?? '---',
  );
  const line = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, index) => cells[index] ?? '').join(' | ')} |`;
  return [line(head), line(align), ...body.map(line)].join('\n');
}

const ALIGNMENTS: Readonly<Record<string, string>> = { left: ':--', right: '--:', center: ':-:' };
