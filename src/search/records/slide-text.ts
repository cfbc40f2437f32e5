import type { SyntaxNode } from '../../model/syntax.ts';
import type { Target } from '../../model/outline.ts';
import { findCitations } from '../../format/citations.ts';
import { hasOwnText, isWikiLink, targetOfLink } from '../../format/collect-references.ts';
import { isDiagram, readBlock } from '../../format/blocks.ts';
import { mermaidWords } from '../../format/mermaid-text.ts';
import { parseCodeMeta } from '../../format/code-meta.ts';
import { audienceOf } from '../../format/narration.ts';
import { readRegion } from '../../format/regions.ts';
import type { SlideNodes } from '../../format/split-slides.ts';
import { isBlockElement } from '../../syntax/block-elements.ts';
import { isElement, isExpression, raisedText, textAttributeOf, walk } from '../../syntax/nodes.ts';

/**
 * Reads all words of a slide and its section off the syntax tree, apart by how they are met: said, shown, below a figure, in
 * code, inside a drawing. Private notes must be gone from the tree.
 *
 *     Words [[term:trap|here]] [@popek1974].   ->  said      Words here Popek & Goldberg 1974.
 *     - a point                                ->  shown     a point
 *     ![alt](./a.svg "Caption.")               ->  captions  Caption.  alt;  drawn  the words of a.svg
 */
export function readSlideText(
  { opener = null, body }: Pick<SlideNodes, 'body'> & Partial<SlideNodes>,
  context: TextContext,
): SlideText {
  const text: SlideText = { said: [], shown: [], captions: [], code: [], drawn: [] };
  for (const node of body) {
    collect(node, audienceOf(node) === 'narration' ? text.said : text.shown, text, context);
  }
  const parts = opener ? [opener, ...body] : body;
  for (const footnote of footnotesOf(parts, context.footnotes)) {
    for (const child of footnote.children ?? []) collect(child, text.said, text, context);
  }
  return text;
}

/** The footnotes that a slide refers to, and those that they refer to. One that only a private note names is none of them. */
function footnotesOf(
  parts: readonly SyntaxNode[],
  footnotes: TextContext['footnotes'],
): ReadonlySet<SyntaxNode> {
  const used = new Set<SyntaxNode>();
  const visit = (node: SyntaxNode): boolean => {
    const footnote = node.type === 'footnoteReference' && footnotes.get(node.identifier ?? '');
    if (footnote && !used.has(footnote)) {
      used.add(footnote);
      for (const child of footnote.children ?? []) walk(child, visit);
    }
    return node.type !== 'footnoteDefinition';
  };
  for (const node of parts) walk(node, visit);
  return used;
}

/** Adds the words of a block to the list its audience reads, its captions and code to theirs. */
function collect(node: SyntaxNode, own: string[], text: SlideText, context: TextContext): void {
  if (isSilent(node)) return;
  const block = readBlock(node);
  if (block) add(text.captions, block.caption, block.alt ?? '');
  if (block?.source) add(text.drawn, drawingWords(context.read(block.source)));
  if (node.type === 'code') return collectFence(node, text, context);
  if (isExpression(node) || node.type === 'math') return add(own, node.shown ?? '');
  if (block?.kind === 'figure' && !isElement(node)) return;
  if (!block && isElement(node)) add(own, ...spokenAttributes(node));
  const children = node.children ?? [];
  if (node.type === 'tableRow') add(own, children.map((cell) => line(cell, context)).join(' '));
  else if (children.some(isInline)) add(own, line(node, context));
  else for (const child of children) collect(child, own, text, context);
}

/** A listing is its code, or the code of the file it shows; a diagram is its labels. */
function collectFence(node: SyntaxNode, text: SlideText, { read }: TextContext): void {
  const { src, title = '' } = parseCodeMeta(node.meta).options;
  add(text.captions, title);
  if (isDiagram(node)) add(text.drawn, diagramWords(node));
  else add(text.code, src === undefined ? (node.value ?? '') : regionOf(src, read));
}

/** A file or region that is not there has been named by the checks. */
function regionOf(source: string, read: TextContext['read']): string {
  try {
    return readRegion(read, source);
  } catch {
    return '';
  }
}

/** The text of a line of prose, with what its references are called. */
function line(node: SyntaxNode, context: TextContext): string {
  if (isSilent(node)) return '';
  if (isElement(node, 'br')) return ' ';
  if (isElement(node, 'img')) return textAttributeOf(node, 'alt') ?? '';
  switch (node.type) {
    case 'text':
      return withCitations(node.value ?? '', context);
    case 'break':
      return ' ';
    case 'image':
    case 'imageReference':
      return node.alt ?? '';
    case 'link':
      return linkText(node, context);
    default:
      return elementLine(node, context);
  }
}

function elementLine(node: SyntaxNode, context: TextContext): string {
  if (!node.children) return node.shown ?? node.value ?? '';
  const text = node.children.map((child) => line(child, context)).join('');
  if (isBlockElement(node)) return ` ${text} `;
  return isElement(node, 'sup') ? raisedText(text) : text;
}

function linkText(node: SyntaxNode, context: TextContext): string {
  const { source } = context;
  if (isWikiLink(node, source) && !hasOwnText(node, source)) {
    return context.nameOf(targetOfLink(node, context)) ?? '';
  }
  return (node.children ?? []).map((child) => line(child, context)).join('');
}

function withCitations(text: string, { nameOf }: TextContext): string {
  let named = '';
  let at = 0;
  for (const { start, end, citations, isEscaped } of findCitations(text)) {
    if (isEscaped) continue;
    const names = citations.map(({ key, locator }) => nameOf({ kind: 'citation', key, locator }));
    if (names.includes(null)) continue;
    named += `${text.slice(at, start)}${names.join('; ')}`;
    at = end;
  }
  return named + text.slice(at);
}

/** The words of a drawing: what an SVG writes, and how it describes itself. */
function drawingWords(svg: string): string {
  const parts = [...svg.matchAll(/<(title|desc|text)\b[^>]*>([\s\S]*?)<\/\1>/g)];
  return parts.map(([, , inner = '']) => decode(inner.replace(/<[^>]*>/g, ' ').trim())).join('. ');
}

/** The labels of a diagram: of a `dot` text what stands between quotes or brackets. */
function diagramWords({ lang, value = '' }: SyntaxNode): string {
  if (lang === 'mermaid') return mermaidWords(value);
  const labels = [...value.matchAll(/"([^"\n]+)"|\[([^\]"=\n]+)\]/g)];
  return labels
    .map(([, quoted, bracketed = '']) => (quoted ?? bracketed).replace(/\\[nlr]|<br\s*\/?>/g, ' '))
    .join('. ');
}

function decode(text: string): string {
  return text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? '');
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** Attributes whose words a reader meets. */
function spokenAttributes(node: SyntaxNode): string[] {
  return ['title', 'caption', 'alt', 'label', 'summary'].flatMap(
    (name) => textAttributeOf(node, name) ?? [],
  );
}

function add(texts: string[], ...more: readonly string[]): void {
  texts.push(...more.map((each) => each.replace(/\s+/g, ' ').trim()).filter(Boolean));
}

/** Parts that no reader sees as words. */
function isSilent(node: SyntaxNode): boolean {
  if (isElement(node)) return node.name === 'Slide' || node.name === 'Notes';
  return SILENT.has(node.type);
}

const SILENT: ReadonlySet<string> = new Set([
  'definition',
  'footnoteDefinition',
  'footnoteReference',
  'html',
  'mdxjsEsm',
  'toml',
  'yaml',
]);

function isInline({ type }: SyntaxNode): boolean {
  return INLINE.has(type);
}

const INLINE: ReadonlySet<string> = new Set([
  'break',
  'delete',
  'emphasis',
  'footnoteReference',
  'image',
  'imageReference',
  'inlineCode',
  'inlineMath',
  'link',
  'linkReference',
  'mdxJsxTextElement',
  'mdxTextExpression',
  'strong',
  'text',
]);

/** What the words of a talk are read with. */
export interface TextContext {
  readonly slug: string;
  /** The text the tree was parsed from. */
  readonly source: string;
  readonly placeAt: (offset: number) => { readonly line: number; readonly column: number };
  /** What a target is called where the author gave it no text; null when it is called nothing. */
  readonly nameOf: (target: Target) => string | null;
  /** The footnotes of the talk, by their names. */
  readonly footnotes: ReadonlyMap<string, SyntaxNode>;
  /** The text of a file beside the talk; empty when it has none. */
  readonly read: (path: string) => string;
}

/** The words of one slide, apart by how a reader meets them. */
export interface SlideText {
  readonly said: string[];
  readonly shown: string[];
  readonly captions: string[];
  readonly code: string[];
  readonly drawn: string[];
}
