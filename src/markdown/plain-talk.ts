import type { Anchor, Target } from '../model/outline.ts';
import type { SyntaxNode } from '../model/syntax.ts';
import { findCitations } from '../refs/citations.ts';
import {
  hasOwnText,
  isWikiLink,
  targetOfLink,
  type SourceContext,
} from '../refs/collect-references.ts';
import { parseLinkTarget } from '../refs/parse-target.ts';
import { readBlock } from '../slides/blocks.ts';
import { parseCodeMeta } from '../slides/code-meta.ts';
import { soleChild } from '../slides/narration.ts';
import {
  isElement,
  isExpression,
  literalOf,
  plainText,
  textAttributeOf,
  walk,
} from '../syntax/nodes.ts';
import { readRegion } from '../slides/regions.ts';
import { ASIDES } from './aside.ts';
import { BLOCK_NAMES } from './blocks/figure.ts';
import { labelKey, type OutlinedTalk } from './outline-talk.ts';

/**
 * A talk as plain Markdown: what its page says, without its components and never with private notes.
 *
 *     <Columns>…[[#gvisor|there]]…</Columns>   ->   …[there](https://example.org/talks/kvm/#gvisor)…
 *     ![alt](./a.svg "Caption")                ->   Figure 3: Caption (alt)
 *
 * Text is copied as its author wrote it, node by node, so that what is not understood is left out and not let through.
 */
export function plainTalk({ split, labels }: OutlinedTalk, context: PlainContext): string {
  const state: PlainState = {
    ...context,
    labels,
    ...readReferenced(split.slides.flatMap(({ body }) => body)),
  };
  const blocks = split.slides.flatMap(({ opener, body }) => [
    ...(opener?.type === 'heading' ? [written(opener, state)] : opener ? ['---'] : []),
    ...plainBlocks(body, state),
  ]);
  return blocks.filter((block) => block.trim() !== '').join('\n\n');
}

/** Text that stands for itself in Markdown. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*<[\]]/g, '\\$&');
}

/** Parts that a reader of the page does not see. */
function isLeftOut(node: SyntaxNode): boolean {
  if (isElement(node)) return ['Notes', 'SlideOnly', 'Slide'].includes(node.name ?? '');
  return ['definition', 'mdxjsEsm', 'yaml', 'toml'].includes(node.type);
}

function plainBlocks(nodes: readonly SyntaxNode[], state: PlainState): string[] {
  const kept = nodes.filter((node) => !isLeftOut(node));
  if (kept.length > 0 && !kept.some(isBlock)) return [copyChildren(nodes, state)];
  return kept.flatMap((node) => plainBlock(node, state));
}

function plainBlock(node: SyntaxNode, state: PlainState): string[] {
  const anchor = state.labels.get(labelKey(node));
  if (anchor?.kind === 'figure')
    return [figureLine(node, anchor), ...plainBlocks(childBlocks(node), state)];
  if (anchor?.kind === 'table')
    return [blockLabel(anchor), ...plainBlocks(node.children ?? [], state)];
  if (node.type === 'code')
    return [...(anchor ? [blockLabel(anchor)] : []), plainFence(node, state)];
  if (node.type === 'containerDirective') return [plainAside(node, state)];
  if (node.type === 'footnoteDefinition' && !state.usedFootnotes.has(node.identifier ?? ''))
    return [];
  const only = node.type === 'paragraph' ? soleChild(node) : node;
  if (only && isElement(only)) return plainElement(only, state);
  return [dedent(written(node, state), node)];
}

function plainElement(node: SyntaxNode, state: PlainState): string[] {
  if (isLeftOut(node)) return [];
  if (node.name === 'Video') return [plainVideo(node)];
  return plainBlocks(node.children ?? [], state);
}

/** What stands inside a `<Figure>` besides its picture. */
function childBlocks(node: SyntaxNode): readonly SyntaxNode[] {
  return isElement(node, 'Figure') ? (node.children ?? []) : [];
}

/** `Figure 3: caption (alt)`. */
function figureLine(node: SyntaxNode, anchor: Anchor): string {
  const alt = readBlock(node)?.alt ?? '';
  return `${blockLabel(anchor)}${alt ? ` ${escapeMarkdown(anchor.title ? `(${alt})` : alt)}` : ''}`;
}

function blockLabel(anchor: Anchor): string {
  if (anchor.kind === 'slide' || anchor.kind === 'heading') return '';
  const label = `${BLOCK_NAMES[anchor.kind]} ${anchor.number}`;
  return anchor.title ? `${label}: ${escapeMarkdown(anchor.title)}` : `${label}:`;
}

/** A fence with its language alone; steps and options are for the views. */
function plainFence(node: SyntaxNode, { readText }: PlainState): string {
  const { src } = parseCodeMeta(node.meta).options;
  const code = src ? readRegion(readText, src) : (node.value ?? '');
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${node.lang ?? ''}\n${code}\n${fence}`;
}

/** `:::note[Title]` as a quotation that opens with its title. */
function plainAside(node: SyntaxNode, state: PlainState): string {
  const [first, ...rest] = node.children ?? [];
  const isLabelled = first?.data?.['directiveLabel'] === true;
  const title =
    isLabelled && first
      ? copyChildren(first.children ?? [], state)
      : (ASIDES[node.name ?? ''] ?? 'Note');
  const body = plainBlocks(isLabelled ? rest : (node.children ?? []), state);
  return [`**${title}**`, ...body]
    .join('\n\n')
    .replace(/^(?=.)/gm, '> ')
    .replace(/^$/gm, '>');
}

function plainVideo(node: SyntaxNode): string {
  const source = textAttributeOf(node, 'src') ?? '';
  const title = escapeMarkdown(textAttributeOf(node, 'title') ?? 'Recording');
  return /^https?:\/\//i.test(source) ? `[${title}](${encodeURI(source)})` : title;
}

/** A node's own text, with everything below it put into plain form. */
function written(node: SyntaxNode, state: PlainState): string {
  if (isLeftOut(node)) return '';
  if (isElement(node)) return copyChildren(node.children ?? [], state);
  if (isExpression(node)) return escapeMarkdown(literalOf(node.value ?? '') ?? '');
  const anchor = state.labels.get(labelKey(node));
  if (anchor?.kind === 'figure') return figureLine(node, anchor);
  switch (node.type) {
    case 'text':
      return writtenText(node, state);
    case 'link':
    case 'linkReference':
      return writtenLink(node, state);
    case 'image':
    case 'imageReference':
      return escapeMarkdown(node.alt ?? plainText(node));
    default:
      return copyBetween(
        node.position?.start.offset ?? 0,
        node.position?.end.offset ?? 0,
        node.children ?? [],
        state,
      );
  }
}

function writtenText(node: SyntaxNode, { source, citationOf }: PlainState): string {
  const text = source.slice(node.position?.start.offset, node.position?.end.offset);
  let plain = '';
  let at = 0;
  for (const { start, end, citations, isEscaped } of findCitations(text)) {
    if (isEscaped) continue;
    const items = citations.map(({ key, locator }) => citationOf(key, locator));
    plain += `${text.slice(at, start)}(${items.join('; ')})`;
    at = end;
  }
  return plain + text.slice(at);
}

function writtenLink(node: SyntaxNode, state: PlainState): string {
  const isReference = node.type === 'linkReference';
  const target = isReference
    ? parseLinkTarget(state.definitions.get(node.identifier ?? '') ?? '', state.slug)
    : targetOfLink(node, state);
  const isNamed = isReference || !isWikiLink(node, state.source) || hasOwnText(node, state.source);
  if (target.kind === 'external') return isReference ? `[${ownText()}](${target.url})` : copyNode();
  const link = state.linkOf(target);
  const text = isNamed ? ownText() : escapeMarkdown(link?.text ?? node.url ?? '');
  return link ? `[${text}](${link.href})` : text;

  function ownText(): string {
    return copyChildren(node.children ?? [], state);
  }
  function copyNode(): string {
    return copyBetween(
      node.position?.start.offset ?? 0,
      node.position?.end.offset ?? 0,
      node.children ?? [],
      state,
    );
  }
}

/** From the first child to the last: the content of an element without its tags. */
function copyChildren(children: readonly SyntaxNode[], state: PlainState): string {
  const start = children[0]?.position?.start.offset ?? 0;
  return copyBetween(start, children.at(-1)?.position?.end.offset ?? start, children, state);
}

function copyBetween(
  start: number,
  end: number,
  children: readonly SyntaxNode[],
  state: PlainState,
): string {
  let copy = '';
  let at = start;
  for (const child of children) {
    copy += state.source.slice(at, child.position?.start.offset) + written(child, state);
    at = child.position?.end.offset ?? at;
  }
  return copy + state.source.slice(at, end);
}

/** Takes the indent of the element around it off a block. */
function dedent(text: string, node: SyntaxNode): string {
  const indent = (node.position?.start.column ?? 1) - 1;
  return indent === 0 ? text : text.replace(new RegExp(`^ {1,${indent}}`, 'gm'), '');
}

function isBlock({ type }: SyntaxNode): boolean {
  return !INLINE.has(type);
}

const INLINE: ReadonlySet<string> = new Set([
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'inlineMath',
  'break',
  'link',
  'linkReference',
  'image',
  'imageReference',
  'footnoteReference',
  'textDirective',
  'mdxJsxTextElement',
  'mdxTextExpression',
]);

/** The addresses that definitions give to links, and the footnotes that published text uses. */
function readReferenced(
  body: readonly SyntaxNode[],
): Pick<PlainState, 'definitions' | 'usedFootnotes'> {
  const definitions = new Map<string, string>();
  const usedFootnotes = new Set<string>();
  for (const part of body) {
    walk(part, (node) => {
      const id = node.identifier ?? '';
      if (node.type === 'definition' && !definitions.has(id)) definitions.set(id, node.url ?? '');
      if (node.type === 'footnoteReference') usedFootnotes.add(id);
      return !(isElement(node) && isLeftOut(node)) && node.type !== 'footnoteDefinition';
    });
  }
  return { definitions, usedFootnotes };
}

/** What the text of a talk is put into plain form with. */
export interface PlainContext extends Pick<
  SourceContext,
  'slug' | 'source' | 'placeAt' | 'literalOf'
> {
  /** Where a target leads, as a full address; null when it leads nowhere. */
  readonly linkOf: (target: Target) => { readonly href: string; readonly text: string } | null;
  /** A source as it is named in a sentence, in Markdown. */
  readonly citationOf: (key: string, locator: string | null) => string;
  /** The text of a file beside the talk. */
  readonly readText: (path: string) => string;
}

interface PlainState extends PlainContext {
  readonly labels: OutlinedTalk['labels'];
  readonly definitions: ReadonlyMap<string, string>;
  readonly usedFootnotes: ReadonlySet<string>;
}
