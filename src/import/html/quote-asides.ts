import type { ImportNode } from '../imported-deck.ts';

/** Quotes that begin with `[!NOTE]` are asides, as on GitHub. */
export function readQuoteAsides(node: ImportNode): void {
  for (const child of node.children ?? []) {
    readQuoteAsides(child);
    const first = child.type === 'blockquote' ? child.children?.[0] : undefined;
    const lead = first?.type === 'paragraph' ? first.children?.[0] : undefined;
    const mark =
      lead?.type === 'text' ? /^\[!(\w+)\][ \t]*([^\n]*)(?:\n|$)/.exec(lead.value ?? '') : null;
    if (!mark || !lead || !first) continue;
    lead.value = (lead.value ?? '').slice(mark[0].length);
    const isEmpty = lead.value === '' && (first.children ?? []).length === 1;
    if (isEmpty) child.children = (child.children ?? []).slice(1);
    Object.assign(child, {
      type: 'containerDirective',
      name: (mark[1] ?? 'note').toLowerCase(),
      title: mark[2]?.trim() || null,
    });
  }
}
