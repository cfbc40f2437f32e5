import type { SyntaxNode } from '../model/syntax.ts';
import { findCitations } from '../format/citations.ts';
import { inlineComponent, text } from './build-nodes.ts';

/**
 * Splits a text at its `[@key]` groups.
 *
 * The text has lost the backslash of an escaped `\[@key]` and has dashes and quotes where its author typed signs, the source has
 * not: the two have the same groups in the same order, so the source decides which of them are citations, and of what.
 */
export function citationNodes(node: SyntaxNode, source: string): SyntaxNode[] {
  const value = node.value ?? '';
  if (!value.includes('[@') && !/\[\s+@/.test(value)) return [node];
  const written = findCitations(
    source.slice(node.position?.start.offset, node.position?.end.offset),
  );
  const nodes: SyntaxNode[] = [];
  let at = 0;
  findCitations(value).forEach((group, index) => {
    const source = written[index];
    if (source?.isEscaped) return;
    if (group.start > at) nodes.push(text(value.slice(at, group.start)));
    const items = group.citations.map(({ key, locator }, item) => ({
      key: source?.citations[item]?.key ?? key,
      locator,
    }));
    nodes.push(inlineComponent('Cite', { items: JSON.stringify(items) }));
    at = group.end;
  });
  return at === 0 ? [node] : [...nodes, ...(at < value.length ? [text(value.slice(at))] : [])];
}
