import type { Place } from '../model/problem.ts';
import type { SyntaxNode } from '../model/syntax.ts';
import { createPlaceFinder } from '../lib/places.ts';
import { attributesOf, isElement, placeOf } from '../syntax/nodes.ts';

/** The attribute that says where an element was written: `line:column`, or `file:line:column` for a file beside the talk. */
const SOURCE = 'data-source';

/** Marks what a node became with the place the node was written at. Text, and components of the views, carry no mark. */
export function markSource(made: readonly SyntaxNode[], { position }: SyntaxNode): SyntaxNode[] {
  if (!position) return [...made];
  const place = formatPlace(placeOf({ type: 'source', position }));
  return made.map((node) => markNode(node, place));
}

/** `12:1`. */
export function formatPlace({ line, column }: Place): string {
  return `${line}:${column}`;
}

function markNode(node: SyntaxNode, place: string): SyntaxNode {
  if (isElement(node)) return markElement(node, place);
  if (!node.children && node.type !== 'inlineCode' && node.type !== 'image') return node;
  const properties = node.data?.['hProperties'] as Record<string, unknown> | undefined;
  return { ...node, data: { ...node.data, hProperties: { ...properties, [SOURCE]: place } } };
}

/** Finished HTML is marked in its first tag; an element of HTML by an attribute; `<Video>` hands the attribute on. */
function markElement(node: SyntaxNode, place: string): SyntaxNode {
  const attributes = attributesOf(node);
  const html = attributes.find(({ name }) => name === 'set:html');
  if (html && typeof html.value === 'string') {
    const marked = { ...html, value: html.value.replace(/^<[\w-]+/, `$& ${SOURCE}="${place}"`) };
    return { ...node, attributes: attributes.map((each) => (each === html ? marked : each)) };
  }
  if (!/^[a-z]|^Video$/.test(node.name ?? '')) return node;
  const mark = { type: 'mdxJsxAttribute' as const, name: SOURCE, value: place };
  return { ...node, attributes: [...attributes, mark] };
}

/** Marks each line of highlighted code; code whose notes took lines out is left with the mark of its block. */
export function markLines(html: string, places: readonly string[]): string {
  const lines = html.match(/<span class="line\b/g) ?? [];
  if (lines.length !== places.length) return html;
  let index = 0;
  return html.replace(
    /<span class="line\b/g,
    (tag) => `<span ${SOURCE}="${places[index++] ?? ''}"${tag.slice('<span'.length)}`,
  );
}

/** Marks the words of a drawing with their place in its file. */
export function markDrawing(svg: string, path: string): string {
  const placeAt = createPlaceFinder(svg);
  return svg.replace(
    /<(?:text|tspan)\b/g,
    (tag, offset: number) => `${tag} ${SOURCE}="${path}:${formatPlace(placeAt(offset))}"`,
  );
}

/** Marks the words of a drawn diagram with the first line of its text that holds them. */
export function markLabels(svg: string, text: string, firstLine: number): string {
  const lines = text.split('\n');
  return svg.replace(/<text\b([^>]*)>([^<]*)/g, (tag, attributes: string, label: string) => {
    const word = label.replace(/&#\d+;|&\w+;/g, ' ').trim();
    const index = word === '' ? -1 : lines.findIndex((line) => line.includes(word));
    if (index < 0) return tag;
    const column = (lines[index] ?? '').indexOf(word) + 1;
    return `<text ${SOURCE}="${firstLine + index}:${column}"${attributes}>${label}`;
  });
}
