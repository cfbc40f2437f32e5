import type { TitlePart } from '../model/outline.ts';
import type { SyntaxNode } from '../model/syntax.ts';
import { isElement, plainText } from '../syntax/nodes.ts';
import { findCitations } from './citations.ts';
import { hasOwnText, isWikiLink, targetOfLink, type SourceContext } from './collect-references.ts';

/**
 * The plain text of a heading around the references that say their own words, which only the graph knows.
 *
 *     ## About [[fig:trap]] [@popek1974]   ->   `About `, the figure, ` (`, the source, `)`
 *
 * Undefined for a heading without such references.
 */
export function titleParts(
  heading: SyntaxNode,
  context: SourceContext,
): readonly TitlePart[] | undefined {
  const found: TitlePart[] = [];
  const marked = plainText(markReferences(heading)).trim();
  if (found.length === 0) return undefined;
  return marked
    .split(MARK)
    .map((part, index) => (index % 2 === 0 ? part : (found[Number(part)] ?? '')))
    .filter((part) => part !== '');

  function markReferences(node: SyntaxNode): SyntaxNode {
    if (isElement(node, 'Notes')) return node;
    if (isWikiLink(node, context.source) && !hasOwnText(node, context.source))
      return { type: 'text', value: mark(targetOfLink(node, context)) };
    if (node.type === 'text') return { ...node, value: markCitations(node) };
    return node.children ? { ...node, children: node.children.map(markReferences) } : node;
  }

  /** What is escaped in the source is a citation in its value, and the other way round nothing is. */
  function markCitations({ value = '', position }: SyntaxNode): string {
    const written = context.source.slice(position?.start.offset, position?.end.offset);
    const groups = value.includes('@') ? findCitations(written) : [];
    const shown = groups.length > 0 ? findCitations(value) : [];
    let text = '';
    let at = 0;
    for (const [index, { start, end, citations }] of shown.entries()) {
      if (groups[index]?.isEscaped !== false) continue;
      const marks = citations.map(({ key, locator }) => mark({ kind: 'citation', key, locator }));
      text += `${value.slice(at, start)}(${marks.join('; ')})`;
      at = end;
    }
    return text + value.slice(at);
  }

  function mark(part: TitlePart): string {
    found.push(part);
    return `\u{f0000}${found.length - 1}\u{f0001}`;
  }
}

/** Signs for private use, between which the number of a reference stands. */
const MARK = /\u{f0000}(\d+)\u{f0001}/u;
