import type { Reference, Target } from '../model/outline.ts';
import type { Place } from '../model/problem.ts';
import type { SyntaxNode } from '../model/syntax.ts';
import { addressesOf } from '../syntax/addresses.ts';
import { elementsInCode, type CodeDocument } from '../syntax/code-elements.ts';
import { placeOf } from '../syntax/nodes.ts';
import { findCitations } from './citations.ts';
import { parseLinkTarget, parseWikiTarget, wikiTextOf } from './parse-target.ts';

/** Everything one syntax node refers to. Code, comments and escaped text refer to nothing. */
export function collectReferences(node: SyntaxNode, context: SourceContext): FoundReference[] {
  switch (node.type) {
    case 'link':
      return [collectLink(node, context)];
    case 'image':
      // `![alt][label]` leads where its definition says, which is named there.
      return node.url === undefined || node.identifier ? [] : [plain(node.url, node, context)];
    case 'definition':
      return node.url === undefined ? [] : [plain(node.url, node, context)];
    case 'text':
      return collectCitations(node, context);
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return [...collectAddresses(node, context), ...collectFromCode(node, context)];
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
    case 'mdxjsEsm':
      return collectFromCode(node, context);
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

function collectAddresses(node: SyntaxNode, context: SourceContext): FoundReference[] {
  return addressesOf(node, context.source).map(({ url, offset }) => ({
    target: parseLinkTarget(url, context.slug),
    raw: url,
    place: offset === null ? placeOf(node) : context.placeAt(offset),
  }));
}

/** Nothing resolves an address in code; what is written there can only lead out of the site. */
function collectFromCode(node: SyntaxNode, context: SourceContext): FoundReference[] {
  return elementsInCode(node, context)
    .flatMap((element) => collectAddresses(element, context))
    .filter(({ target }) => target.kind === 'external');
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

/** Where the file of a fence stands in its first line. */
function placeOfText(text: string, node: SyntaxNode, context: SourceContext): Place {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (start === undefined || end === undefined || node.type !== 'code') return placeOf(node);
  const at = context.source.slice(start, end).indexOf(text);
  return at < 0 ? placeOf(node) : context.placeAt(start + at);
}

/** A reference before it is known which slide it is on. */
export type FoundReference = Omit<Reference, 'slideId' | 'isPrivate'>;

/** The document a node stands in. */
export interface SourceContext extends CodeDocument {
  readonly slug: string;
}
