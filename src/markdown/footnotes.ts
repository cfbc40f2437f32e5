import type { Speaker } from '../i18n/speak.ts';
import type { SyntaxNode } from '../model/syntax.ts';
import { walk } from '../syntax/nodes.ts';
import { component, htmlElement, text } from './build-nodes.ts';

/** Numbers a talk's footnotes by their first use, and finds their texts. */
export function readFootnotes(root: SyntaxNode): Footnotes {
  const definitions = new Map<string, SyntaxNode>();
  const numbers = new Map<string, number>();
  walk(root, (node) => {
    const id = node.identifier ?? '';
    if (node.type === 'footnoteDefinition' && !definitions.has(id)) definitions.set(id, node);
    if (node.type === 'footnoteReference' && !numbers.has(id)) numbers.set(id, numbers.size + 1);
  });
  return { definitions, numbers, marked: new Set() };
}

/** The raised number in the text; its slide's own list of notes holds the target. */
export function footnoteMark(
  node: SyntaxNode,
  { numbers, marked }: Footnotes,
  { say }: Speaker,
): SyntaxNode {
  const id = node.identifier ?? '';
  const number = numbers.get(id) ?? 0;
  // Only the first mark of a note is a place to come back to.
  const mark = marked.has(id) ? {} : { id: `fnref-${number}` };
  marked.add(id);
  const link = htmlElement(
    'a',
    { href: `#fn-${number}`, ...mark, ariaLabel: say('block.footnote', { number }) },
    [text(String(number))],
  );
  return htmlElement('sup', { className: ['footnote-mark'] }, [link]);
}

/**
 * The footnotes that a slide is the first to use, to stand at its end.
 *
 * At the end of the document, where Markdown puts them, they would be a slide of their own in the deck.
 */
export async function footnoteList(
  parts: readonly SyntaxNode[],
  { definitions, numbers }: Footnotes,
  seen: Set<string>,
  rewrite: (nodes: readonly SyntaxNode[]) => Promise<SyntaxNode[]>,
): Promise<SyntaxNode[]> {
  const items: SyntaxNode[] = [];
  const waiting = usedIn(parts);
  for (const id of waiting) {
    const definition = definitions.get(id);
    if (!definition || seen.has(id)) continue;
    seen.add(id);
    // A note may have notes of its own, which then stand after it.
    waiting.push(...usedIn(definition.children ?? []));
    const number = numbers.get(id) ?? 0;
    items.push(
      htmlElement(
        'li',
        { id: `fn-${number}`, value: number },
        await rewrite(definition.children ?? []),
      ),
    );
  }
  return items.length === 0
    ? []
    : [component('Footnotes', { class: 'notes' }, [htmlElement('ol', {}, items)])];
}

/**
 * The notes whose marks a slide shows, for its foot. A note stands on every slide that has its mark, as nobody can turn back to the
 * one that was the first.
 */
export async function footnotesOnSlide(
  parts: readonly SyntaxNode[],
  { definitions, numbers }: Footnotes,
  rewrite: (nodes: readonly SyntaxNode[]) => Promise<SyntaxNode[]>,
): Promise<SyntaxNode[]> {
  const items: SyntaxNode[] = [];
  for (const id of new Set(usedIn(parts))) {
    // What else a note may hold has no room at the foot of a slide.
    const words = definitions.get(id)?.children?.filter(({ type }) => type === 'paragraph') ?? [];
    if (words.length === 0) continue;
    items.push(htmlElement('li', { value: numbers.get(id) ?? 0 }, await rewrite(words)));
  }
  return items.length === 0
    ? []
    : [component('SlideFootnotes', { class: 'slide-footnotes' }, [htmlElement('ol', {}, items)])];
}

function usedIn(parts: readonly SyntaxNode[]): string[] {
  const ids: string[] = [];
  for (const part of parts) {
    walk(part, (node) => {
      if (node.type === 'footnoteReference') ids.push(node.identifier ?? '');
      return node.type !== 'footnoteDefinition';
    });
  }
  return ids;
}

/** A talk's footnotes by identifier. */
export interface Footnotes {
  readonly definitions: ReadonlyMap<string, SyntaxNode>;
  readonly numbers: ReadonlyMap<string, number>;
  /** Notes that a mark was made for. */
  readonly marked: Set<string>;
}
