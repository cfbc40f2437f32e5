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
import type { PassageRequest } from '../refs/passages.ts';
import { readBlock } from '../slides/blocks.ts';
import { isElement, isExpression, literalOf, plainText } from '../syntax/nodes.ts';
import { BLOCK_NAMES } from '../refs/graph.ts';
import { labelKey, type OutlinedTalk } from './outline-talk.ts';

/** A node's own text, with everything below it put into plain form. */
export function written(node: SyntaxNode, state: PlainState): string {
  if (isLeftOut(node, state)) return '';
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
      return copyNode(node, state);
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
  if (target.kind === 'external')
    return isReference ? `[${ownText()}](${target.url})` : copyNode(node, state);
  const link = state.linkOf(target);
  const text = isNamed ? ownText() : escapeMarkdown(link?.text ?? node.url ?? '');
  return link ? `[${text}](${link.href})` : text;

  function ownText(): string {
    return copyChildren(node.children ?? [], state);
  }
}

/** From the first child to the last: the content of an element without its tags. */
export function copyChildren(children: readonly SyntaxNode[], state: PlainState): string {
  const start = children[0]?.position?.start.offset ?? 0;
  return copyBetween(start, children.at(-1)?.position?.end.offset ?? start, children, state);
}

/** A node with its own marks around what is below it. */
function copyNode(node: SyntaxNode, state: PlainState): string {
  const { start, end } = node.position ?? {};
  return copyBetween(start?.offset ?? 0, end?.offset ?? 0, node.children ?? [], state);
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

/** Parts that a reader of the page does not see. */
export function isLeftOut(node: SyntaxNode, state: PlainState): boolean {
  if (isElement(node)) return ['Notes', 'SlideOnly', 'Slide'].includes(node.name ?? '');
  if (node.type === 'footnoteDefinition') return !state.usedFootnotes.has(node.identifier ?? '');
  return ['definition', 'mdxjsEsm', 'yaml', 'toml'].includes(node.type);
}

/** `Figure 3: caption (alt)`. */
export function figureLine(node: SyntaxNode, anchor: Anchor): string {
  const alt = readBlock(node)?.alt ?? '';
  return `${blockLabel(anchor)}${alt ? ` ${escapeMarkdown(anchor.title ? `(${alt})` : alt)}` : ''}`;
}

/** `Table 2: caption`. */
export function blockLabel(anchor: Anchor): string {
  if (anchor.kind === 'slide' || anchor.kind === 'heading') return '';
  const label = `${BLOCK_NAMES[anchor.kind]} ${anchor.number}`;
  return anchor.title ? `${label}: ${escapeMarkdown(anchor.title)}` : `${label}:`;
}

/** Text that stands for itself in Markdown. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*<[\]]/g, '\\$&');
}

/** What the text of a talk is put into plain form with. */
export interface PlainContext extends SourceContext {
  /** Where a target leads, as a full address; null when it leads nowhere. */
  readonly linkOf: (target: Target) => { readonly href: string; readonly text: string } | null;
  /** A source as it is named in a sentence, in Markdown. */
  readonly citationOf: (key: string, locator: string | null) => string;
  /** What is said in the recording where a `<Transcript>` asks for it. */
  readonly passagesOf: (request: PassageRequest) => readonly PlainPassage[];
  /** The text of a file beside the talk. */
  readonly readText: (path: string) => string;
}

/** A passage of a recording, by its time. */
interface PlainPassage {
  readonly clock: string;
  readonly text: string;
  readonly url: string | null;
}

/** The same, with what was read off the whole talk. */
export interface PlainState extends PlainContext {
  readonly labels: OutlinedTalk['labels'];
  /** The addresses that definitions give to links. */
  readonly definitions: ReadonlyMap<string, string>;
  /** The footnotes that published text uses. */
  readonly usedFootnotes: ReadonlySet<string>;
}
