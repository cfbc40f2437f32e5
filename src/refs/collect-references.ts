import type { Reference, Target } from '../model/outline.ts';
import type { Place } from '../model/problem.ts';
import type { SyntaxNode } from '../model/syntax.ts';
import { attributesOf, literalValueOf, placeOf } from '../syntax/nodes.ts';
import { findCitations } from './citations.ts';
import { parseLinkTarget, parseWikiTarget, wikiTextOf } from './parse-target.ts';

/** JSX attributes whose value is an address. */
const ADDRESS_ATTRIBUTES = new Set([
  'href',
  'src',
  'poster',
  'to',
  'background',
  'captions',
  'data-background-image',
]);

/** A colour is not an address: `background="#123"`, `background="var(--ink)"`, `background="black"`. */
const IS_FILE = /[./]/;

/** Everything one syntax node refers to. Code, comments and escaped text refer to nothing. */
export function collectReferences(node: SyntaxNode, context: SourceContext): FoundReference[] {
  switch (node.type) {
    case 'link':
      return [collectLink(node, context)];
    case 'image':
    case 'definition':
      return node.url === undefined ? [] : [plain(node.url, node, context)];
    case 'text':
      return collectCitations(node, context);
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return collectAttributes(node, context);
    case 'code':
      return collectFenceSource(node, context);
    default:
      return [];
  }
}

/** Whether a link was written `[[…]]`; the parser gives both kinds the same node. */
export function isWikiLink(node: SyntaxNode, source: string): boolean {
  const start = node.position?.start.offset;
  return node.type === 'link' && start !== undefined && source.startsWith('[[', start);
}

/** Whether a `[[…]]` says its own text after a `|`. */
export function hasOwnText(node: SyntaxNode, source: string): boolean {
  const { start, end } = node.position ?? {};
  return source.slice(start?.offset, end?.offset).includes('|');
}

/** The target of a link node of either kind. */
export function targetOfLink(node: SyntaxNode, context: SourceContext): Target {
  const url = node.url ?? '';
  return isWikiLink(node, context.source)
    ? parseWikiTarget(url, context.slug)
    : parseLinkTarget(url, context.slug);
}

function collectLink(node: SyntaxNode, context: SourceContext): FoundReference {
  const url = node.url ?? '';
  const raw = isWikiLink(node, context.source) ? wikiTextOf(url) : url;
  return { target: targetOfLink(node, context), raw, place: placeOf(node) };
}

function collectCitations(node: SyntaxNode, context: SourceContext): FoundReference[] {
  const start = node.position?.start.offset;
  if (start === undefined || !node.value?.includes('@')) return [];
  const written = context.source.slice(start, node.position?.end.offset);
  return findCitations(written)
    .filter((group) => !group.isEscaped)
    .flatMap((group) => group.citations)
    .map(({ key, locator, offset }) => ({
      target: { kind: 'citation', key, locator },
      raw: key,
      place: context.placeAt(start + offset),
    }));
}

function collectAttributes(node: SyntaxNode, context: SourceContext): FoundReference[] {
  return attributesOf(node).flatMap((attribute) => {
    const { name = '' } = attribute;
    const value = literalValueOf(attribute);
    if (typeof value !== 'string' || value === '') return [];
    if (name === 'srcset')
      return value
        .split(',')
        .map((part) => plain(part.trim().split(/\s+/)[0] ?? '', node, context));
    if (!ADDRESS_ATTRIBUTES.has(name) || (name === 'background' && !IS_FILE.test(value))) return [];
    return [plain(value, node, context)];
  });
}

/** ` ```ts src=./sample.ts#region ` shows a file. */
function collectFenceSource(node: SyntaxNode, context: SourceContext): FoundReference[] {
  const source = /(?:^|\s)src=(?:"([^"]*)"|(\S+))/.exec(node.meta ?? '');
  const url = source?.[1] ?? source?.[2];
  return url ? [plain(url, node, context)] : [];
}

function plain(url: string, node: SyntaxNode, context: SourceContext): FoundReference {
  return {
    target: parseLinkTarget(url, context.slug),
    raw: url,
    place: placeOfText(url, node, context),
  };
}

/** Where a value stands inside its node: an attribute has no position of its own. */
function placeOfText(text: string, node: SyntaxNode, context: SourceContext): Place {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (start === undefined || end === undefined || !isMany(node)) return placeOf(node);
  const at = context.source.slice(start, end).indexOf(text);
  return at < 0 ? placeOf(node) : context.placeAt(start + at);
}

function isMany(node: SyntaxNode): boolean {
  return node.type.startsWith('mdxJsx') || node.type === 'code';
}

/** A reference before it is known which slide it is on. */
export type FoundReference = Omit<Reference, 'slideId' | 'isPrivate'>;

/** The document a node stands in. */
export interface SourceContext {
  readonly slug: string;
  readonly source: string;
  /** The line and column of an offset into `source`. */
  readonly placeAt: (offset: number) => Place;
}
