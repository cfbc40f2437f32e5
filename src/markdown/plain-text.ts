import type { Speaker } from '../i18n/speak.ts';
import type { Anchor, Target } from '../model/outline.ts';
import type { SyntaxNode } from '../model/syntax.ts';
import { findCitations } from '../format/citations.ts';
import {
  hasOwnText,
  isWikiLink,
  targetOfLink,
  type SourceContext,
} from '../format/collect-references.ts';
import { parseLinkTarget } from '../format/parse-target.ts';
import type { PassageRequest } from '../refs/passages.ts';
import { readBlock } from '../format/blocks.ts';
import { lonePicture } from '../format/pictures.ts';
import { isBlockElement } from '../syntax/block-elements.ts';
import { isElement, isExpression, plainText, textAttributeOf } from '../syntax/nodes.ts';
import { labelKey, type OutlinedTalk } from '../format/outline-talk.ts';

/** A node's own text, with everything below it put into plain form. */
export function written(node: SyntaxNode, state: PlainState): string {
  if (isLeftOut(node, state)) return '';
  if (isElement(node)) return writtenElement(node, state);
  if (isExpression(node)) return escapeMarkdown(node.shown ?? '');
  const anchor = state.labels.get(labelKey(node));
  if (anchor?.kind === 'figure') return figureLine(node, anchor, state);
  switch (node.type) {
    case 'text':
      return writtenText(node, state);
    case 'link':
    case 'linkReference':
      return writtenLink(node, state);
    case 'image':
    case 'imageReference':
      return escapeMarkdown(node.alt ?? plainText(node));
    case 'emphasis':
    case 'strong':
    case 'delete':
      return writtenEmphasis(node, state);
    default:
      return copyNode(node, state);
  }
}

/**
 * Emphasis with its own marks, or as HTML where only Lectern reads them: `**真，**她` is asterisks to any other reader of Markdown.
 */
function writtenEmphasis(node: SyntaxNode, state: PlainState): string {
  const { children = [], position } = node;
  const { source } = state;
  const [start, end] = [position?.start.offset ?? 0, position?.end.offset ?? 0];
  const [first, last] = [
    children[0]?.position?.start.offset,
    children.at(-1)?.position?.end.offset,
  ];
  const isOpening = isFlanking(source[first ?? start], source[start - 1]);
  const isClosing = isFlanking(source[(last ?? end) - 1], source[end]);
  if (isOpening && isClosing) return copyNode(node, state);
  const name = HTML_NAMES[node.type] ?? 'em';
  return `<${name}>${copyChildren(children, state)}</${name}>`;
}

const HTML_NAMES: Readonly<Record<string, string>> = {
  emphasis: 'em',
  strong: 'strong',
  delete: 'del',
};

/** Whether a run of marks opens or closes between two signs by the rules of CommonMark. */
function isFlanking(inside = ' ', outside = ' '): boolean {
  return !/[\p{P}\p{S}]/u.test(inside) || /[\s\p{P}\p{S}]/u.test(outside);
}

/** The content of an element without its tags, but for those of HTML that Markdown has no marks for. */
function writtenElement(node: SyntaxNode, state: PlainState): string {
  const { name, children = [] } = node;
  if (name === 'br') return '<br>';
  if (name === 'img') return escapeMarkdown(textAttributeOf(node, 'alt') ?? '');
  const content = copyChildren(children, state);
  if (isBlockElement(node)) return ` ${content.trim()} `;
  return KEPT_ELEMENTS.has(name ?? '') && content !== ''
    ? `<${name}>${content}</${name}>`
    : content;
}

const KEPT_ELEMENTS: ReadonlySet<string> = new Set(['code', 'kbd', 'samp', 'sub', 'sup']);

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
  return link?.href ? `[${text}](${link.href})` : text;

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

/** `Figure 3: caption (alt)`; a picture that is a link stays one. */
export function figureLine(node: SyntaxNode, anchor: Anchor, state: PlainState): string {
  const link = lonePicture(node)?.link;
  const alt = link ? writtenLink(link, state) : escapeMarkdown(readBlock(node)?.alt ?? '');
  return `${blockLabel(anchor, state)}${alt ? ` ${anchor.title ? `(${alt})` : alt}` : ''}`;
}

/** `Table 2: caption`; without a number where readers see none. */
export function blockLabel(anchor: Anchor, { speaker: { say } }: PlainState): string {
  if (anchor.kind === 'slide' || anchor.kind === 'heading') return '';
  const number = anchor.number > 0 ? anchor.number : '';
  const kind = say(`block.${anchor.kind}`, { number }).trim();
  return say('card.label', { kind, title: escapeMarkdown(anchor.title) }).trim();
}

/** Text that stands for itself in Markdown: `snake_case` needs no escape, `_word_` does. */
export function escapeMarkdown(text: string): string {
  return text.replace(MARKS, '\\$&');
}

const MARKS = /[\\`*<[\]]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|~(?=~)|(?<=~)~|&(?=#?\w+;)/gu;

/** What the text of a talk is put into plain form with. */
export interface PlainContext extends SourceContext {
  /** The words of the talk's language. */
  readonly speaker: Speaker;
  /** Where a target leads, as a full address; null when it leads nowhere, or to what the site has no page of. */
  readonly linkOf: (
    target: Target,
  ) => { readonly href: string | null; readonly text: string } | null;
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
