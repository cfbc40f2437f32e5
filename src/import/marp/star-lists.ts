import type { ImportNode } from '../imported-deck.ts';
import { eachNode } from '../write/words-of.ts';

/** In Marp the items of a list with `*` or `1)` appear one by one; with `-` and `1.` they are there at once. */
export function markStarLists(blocks: ImportNode[], text: string, line: number): ImportNode[] {
  const lines = text.split('\n');
  eachNode(blocks, (node) => {
    if (node.type !== 'list' || !node.position) return;
    const written = lines[node.position.start.line - line] ?? '';
    if (/^[\s>]*(?:\*\s|\d+\)\s)/.test(written))
      for (const item of node.children ?? []) item.data = { ...item.data, step: true };
  });
  return blocks;
}
