import type { ImportNode } from '../imported-deck.ts';
import { eachNode } from '../write/words-of.ts';
import type { Reading } from './reading.ts';

/** Definitions that nothing refers to are gone; many are comments in disguise: `[//]: # (words)`. */
export function reportUnusedDefinitions(
  root: ImportNode,
  { ledger, file, definitions = '' }: Reading,
): void {
  const used = new Set<string>();
  const found = new Map<string, ImportNode>();
  eachNode([root], (node) => {
    if (node.type === 'linkReference' || node.type === 'imageReference')
      used.add(node.identifier ?? '');
    if (node.type === 'definition' && !found.has(node.identifier ?? ''))
      found.set(node.identifier ?? '', node);
  });
  for (const { identifier = '', label, url = '', title, position } of found.values()) {
    const original = `[${label ?? identifier}]: ${url} ${title ?? ''}`.trim();
    if (used.has(identifier)) {
      ledger.add('kept', 'definition', {
        place: { file, line: position?.start.line ?? 1 },
        original,
      });
      continue;
    }
    if (definitions.includes(`[${label ?? identifier}]:`)) continue;
    ledger.add('dropped', 'definition', {
      place: { file, line: position?.start.line ?? 1 },
      original,
      why: 'Nothing on the slide refers to it.',
    });
  }
}
