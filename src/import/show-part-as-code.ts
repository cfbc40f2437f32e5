import type { ImportNode } from './imported-deck.ts';
import { toMdx } from './write/to-mdx.ts';

/** Shows the part of a block that stands on a line as code: in columns and steps the part alone, else the whole block. */
export function showPartAsCode(nodes: readonly ImportNode[], line: number): ShownPart {
  const lines = new Map<ImportNode, number>();
  toMdx(nodes, lines);
  const [block] = nodes;
  const parent = block && nodes.length === 1 ? innermost(block, line, lines) : null;
  const part = parent && partAt(parent, line, lines);
  if (parent && part && !isShown(part)) {
    const written = toMdx([part]);
    parent.children = (parent.children ?? []).map((child) =>
      child === part ? asCode(part, written) : child,
    );
    return { nodes, text: toMdx(nodes), part: written, isWhole: false };
  }
  const written = toMdx(nodes);
  const code = [asCode(block, written)];
  return { nodes: code, text: toMdx(code), part: written, isWhole: true };
}

/** A refused listing is a listing still, without its language and options. */
function asCode(node: ImportNode | undefined, written: string): ImportNode {
  const value = node?.type === 'code' || node?.type === 'math' ? (node.value ?? '') : written;
  return { type: 'code', lang: 'text', meta: null, value };
}

function isShown({ type, lang, meta }: ImportNode): boolean {
  return type === 'code' && lang === 'text' && meta === null;
}

/** The deepest box around a line whose parts can be exchanged one by one. */
function innermost(
  node: ImportNode,
  line: number,
  lines: ReadonlyMap<ImportNode, number>,
): ImportNode | null {
  if (!BOXES.has(node.name ?? '')) return null;
  const inside = partAt(node, line, lines);
  return (
    (inside && innermost(inside, line, lines)) ??
    (node.name === 'Columns' || node.name === 'Morph' ? null : node)
  );
}

/** The child that a line is in: the last one that begins on it or before. */
function partAt(
  node: ImportNode,
  line: number,
  lines: ReadonlyMap<ImportNode, number>,
): ImportNode | null {
  return (node.children ?? []).findLast((child) => (lines.get(child) ?? Infinity) <= line) ?? null;
}

const BOXES = new Set(['Columns', 'Column', 'Steps', 'Notes', 'PageOnly']);

interface ShownPart {
  readonly nodes: readonly ImportNode[];
  readonly text: string;
  /** What is code now, as it was. */
  readonly part: string;
  readonly isWhole: boolean;
}
