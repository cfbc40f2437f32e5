import type { Speaker } from '../i18n/speak.ts';
import type { Anchor } from '../model/outline.ts';
import type { SyntaxNode } from '../model/syntax.ts';
import { domIdOf } from '../refs/graph.ts';
import {
  targetOfLink,
  hasOwnText,
  isWikiLink,
  type SourceContext,
} from '../format/collect-references.ts';
import { parseLinkTarget } from '../format/parse-target.ts';
import { readPassageRequest } from '../refs/passages.ts';
import { isDiagram } from '../format/blocks.ts';
import { soleChild } from '../format/narration.ts';
import { parseWidth, readPictureAddress, widthOfPicture } from '../format/picture-address.ts';
import { lonePicture, type LonePicture } from '../format/pictures.ts';
import { addressesOf, type Address } from '../syntax/addresses.ts';
import { attributesOf, isElement, literalValueOf, textAttributeOf } from '../syntax/nodes.ts';
import type { DrawMermaid } from '../drawings/diagram-errors.ts';
import type { BlockCache } from './block-cache.ts';
import { asideNode } from './aside.ts';
import {
  component,
  htmlElement,
  inlineComponent,
  inlineRawHtml,
  rawHtml,
  type Expression,
} from './build-nodes.ts';
import { renderMath } from './blocks/math.ts';
import { equationHtml } from './equation-html.ts';
import { citationNodes } from './citation-nodes.ts';
import { diagramNode, figureNode, listingNode, tableNode } from './block-nodes.ts';
import { labelKey } from '../format/outline-talk.ts';
import { footnoteMark, type Footnotes } from './footnotes.ts';
import { formerIdMarks, type FormerIds } from './former-ids.ts';
import { breakLongWords } from './long-words.ts';
import { morphNode } from './morph-node.ts';
import { markSource } from './source-marks.ts';
import { markSteps } from './steps.ts';
import { quoteNode } from './quote-node.ts';
import { tableByClasses } from './table-classes.ts';
import { widthClasses } from '../lib/width-classes.ts';

/** Turns what authors write into what both views can render, node by node, in the order of the document. */
export async function rewriteNodes(
  nodes: readonly SyntaxNode[],
  context: RewriteContext,
): Promise<SyntaxNode[]> {
  const rewritten: SyntaxNode[] = [];
  for (const node of nodes) {
    const made = await rewriteNode(node, context);
    const marks = marksBefore(node, context);
    rewritten.push(...marks, ...(context.marksPlaces ? markSource(made, node) : made));
  }
  return rewritten;
}

/** Former ids of a block, which is finished HTML more often than not and takes nothing in. */
function marksBefore(node: SyntaxNode, { formerIds, labels }: RewriteContext): SyntaxNode[] {
  if (formerIds.size === 0 || node.type === 'heading') return [];
  const anchor = labels.get(labelKey(node));
  return anchor ? formerIdMarks(formerIds, domIdOf(anchor)) : [];
}

async function rewriteNode(node: SyntaxNode, context: RewriteContext): Promise<SyntaxNode[]> {
  switch (node.type) {
    case 'code':
      return [
        isDiagram(node) ? await diagramNode(node, context) : await listingNode(node, context),
      ];
    case 'math':
      return [rawHtml(equationHtml(node, context))];
    case 'inlineMath':
      return [inlineRawHtml(renderMath(node.value ?? '', false))];
    case 'paragraph':
      return rewriteParagraph(node, context);
    case 'pictureRow': {
      const pictures = await rewriteNodes(node.children ?? [], context);
      return [htmlElement('div', { className: ['pictures'] }, pictures)];
    }
    case 'image':
      return rewriteImage(node, context);
    case 'link':
      return [await rewriteLink(node, context)];
    case 'text':
      return citationNodes(node, context.source);
    case 'table':
      return [await rewriteTable(node, context)];
    case 'heading':
      return [await rewriteHeading(node, context)];
    case 'blockquote':
      return [quoteNode(node, await rewriteNodes(node.children ?? [], context))];
    case 'containerDirective':
      return [asideNode(node, await rewriteNodes(node.children ?? [], context), context.speaker)];
    case 'footnoteReference':
      return [footnoteMark(node, context.footnotes, context.speaker)];
    case 'footnoteDefinition':
      return [];
    case 'linkReference':
      return rewriteLinkReference(node, context);
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return rewriteElement(node, context);
    default:
      return [await rewriteChildren(node, context)];
  }
}

/** A paragraph of one picture is a figure, and one of a single element is that element. */
async function rewriteParagraph(node: SyntaxNode, context: RewriteContext): Promise<SyntaxNode[]> {
  const picture = lonePicture(node);
  // A picture inside a `<Figure>` is part of that one.
  if (picture && context.labels.has(labelKey(node)))
    return [await linkedFigure(node, picture, context)];
  const only = soleChild(node);
  if (only && isElement(only))
    return rewriteElement({ ...only, type: 'mdxJsxFlowElement' }, context);
  return [await rewriteChildren(node, context)];
}

/** A figure whose picture, and not its caption, is the link that is around it. */
async function linkedFigure(
  node: SyntaxNode,
  { link }: LonePicture,
  context: RewriteContext,
): Promise<SyntaxNode> {
  const figure = await figureNode(node, context);
  if (!link) return figure;
  const [body, ...rest] = figure.children ?? [];
  if (!body) return figure;
  const anchor = await rewriteNode({ ...link, children: [] }, context);
  const linked = anchor.map((each) => ({ ...each, children: body.children ?? [] }));
  return { ...figure, children: [{ ...body, children: linked }, ...rest] };
}

/** What is inside a `<Figure>` without a file is rewritten like anything else. */
async function rewriteFigure(node: SyntaxNode, context: RewriteContext): Promise<SyntaxNode> {
  const children = await rewriteNodes(node.children ?? [], context);
  return figureNode({ ...node, children }, context);
}

/** A picture in a sentence; one with a width stands in a box of that width. */
function rewriteImage(node: SyntaxNode, context: RewriteContext): SyntaxNode[] {
  const url = node.url ?? '';
  const width = widthOfPicture(url);
  const image = { ...node, url: context.bindPicture(readPictureAddress(url).path) };
  if (width === null) return [image];
  const className = ['picture', ...widthClasses(width)];
  return [htmlElement('span', { className }, [image])];
}

async function rewriteElement(node: SyntaxNode, context: RewriteContext): Promise<SyntaxNode[]> {
  const children = node.children ?? [];
  switch (node.name) {
    case 'Slide':
      return [];
    case 'Figure':
      return [await rewriteFigure(node, context)];
    case 'Table':
      return [tableNode(node, await rewriteNodes(children, context), context)];
    case 'Steps':
      return [
        htmlElement(
          'div',
          { className: ['steps'] },
          markSteps(await rewriteNodes(asBlocks(children), context)),
        ),
      ];
    case 'Columns': {
      const isSized = children.some((child) => columnWidth(child) !== null);
      const className = ['columns', ...(isSized ? ['sized'] : [])];
      return [htmlElement('div', { className }, await rewriteNodes(children, context))];
    }
    case 'Column': {
      const className = ['column', ...widthClasses(columnWidth(node))];
      // A heading in a column is the next one below that of its slide.
      const own = children.map((child) =>
        child.type === 'heading' && (child.depth ?? 0) > 3 ? { ...child, depth: 3 } : child,
      );
      return [htmlElement('div', { className }, await rewriteNodes(own, context))];
    }
    case 'Morph':
      return [await morphNode(node, context, (fence, own) => rewriteNodes([fence], own))];
    case 'Show':
      return [await rewriteShow(node, context)];
    case 'a':
      return [await rewriteAnchor(node, context)];
    case 'Transcript':
      return [component('Transcript', { talk: context.slug, ...readPassageRequest(node) })];
    case 'Video':
      return [{ ...node, attributes: bindAttributes(node, context), children: [] }];
    default:
      return [
        {
          ...(await rewriteChildren(node, context)),
          attributes: isPlainHtml(node) ? bindAttributes(node, context) : (node.attributes ?? []),
        },
      ];
  }
}

function columnWidth(node: SyntaxNode): number | null {
  return isElement(node, 'Column') ? parseWidth(textAttributeOf(node, 'width') ?? '') : null;
}

async function rewriteShow(node: SyntaxNode, context: RewriteContext): Promise<SyntaxNode> {
  const children = await rewriteNodes(node.children ?? [], context);
  if (node.type === 'mdxJsxTextElement')
    return htmlElement('span', { className: ['show'] }, children);
  const isProse = children.every((child) => child.type !== 'paragraph' && child.type !== 'list');
  return htmlElement(
    'div',
    { className: ['show'] },
    isProse ? [{ type: 'paragraph', children }] : children,
  );
}

/** Words on the line of their tag are one paragraph, and one step. */
function asBlocks(children: readonly SyntaxNode[]): readonly SyntaxNode[] {
  const isLine = children.some(({ type }) => type === 'text') && children.every(isInline);
  return isLine ? [{ type: 'paragraph', children: [...children] }] : children;
}

function isInline({ type }: SyntaxNode): boolean {
  return /^(?:text|strong|emphasis|delete|inline\w+|link\w*|image\w*|break|mdxText\w+|mdxJsxTextElement|footnoteReference)$/.test(
    type,
  );
}

async function rewriteLink(node: SyntaxNode, context: RewriteContext): Promise<SyntaxNode> {
  const target = targetOfLink(node, context);
  const children = await rewriteNodes(node.children ?? [], context);
  if (target.kind === 'external') return { ...node, children };
  if (target.kind === 'file')
    return inlineComponent('a', { href: context.bindAsset(node.url ?? '') }, children);
  const isNamed = !isWikiLink(node, context.source) || hasOwnText(node, context.source);
  return inlineComponent(
    'Ref',
    { target: JSON.stringify(target), from: context.slug },
    isNamed ? children : [],
  );
}

/** `<a href="…">` with an address that is known before it runs leads where `[…](…)` would. */
async function rewriteAnchor(node: SyntaxNode, context: RewriteContext): Promise<SyntaxNode> {
  const url = addressesOf(node, context.source)[0]?.url;
  const target = url === undefined ? null : parseLinkTarget(url, context.slug);
  if (!target || target.kind === 'external' || target.kind === 'malformed')
    return rewriteChildren(node, context);
  return rewriteLink(
    { ...node, type: 'link', url: url ?? '', title: null, position: undefined },
    context,
  );
}

/** A wide table scrolls by itself, and can be scrolled with the keyboard. */
async function rewriteTable(node: SyntaxNode, context: RewriteContext): Promise<SyntaxNode> {
  const table = tableByClasses(node, breakLongWords(await rewriteChildren(node, context)));
  return htmlElement(
    'div',
    {
      className: ['table-scroll'],
      tabIndex: 0,
      role: 'group',
      ariaLabel: context.speaker.say('block.scrolls'),
    },
    [table],
  );
}

async function rewriteHeading(node: SyntaxNode, context: RewriteContext): Promise<SyntaxNode> {
  const anchor = context.labels.get(labelKey(node));
  const heading = await rewriteChildren(node, context);
  if (!anchor) return heading;
  const id = domIdOf(anchor);
  const children = [...formerIdMarks(context.formerIds, id), ...(heading.children ?? [])];
  return { ...heading, children, data: { ...node.data, hProperties: { id } } };
}

async function rewriteChildren(node: SyntaxNode, context: RewriteContext): Promise<SyntaxNode> {
  return node.children ? { ...node, children: await rewriteNodes(node.children, context) } : node;
}

/** A component is a variable, and knows itself what its attributes mean. */
function isPlainHtml({ name }: SyntaxNode): boolean {
  return /^[a-z][^.]*$/.test(name ?? '');
}

/** Gives the files an element names the addresses they have once published. */
function bindAttributes(
  node: SyntaxNode,
  context: RewriteContext,
): NonNullable<SyntaxNode['attributes']> {
  return attributesOf(node).map((attribute) => {
    const value = literalValueOf(attribute);
    const urls = addressesOf({ ...node, attributes: [attribute] }, context.source);
    const parts = typeof value === 'string' ? bindParts(value, urls, context) : [];
    if (!parts.some((part) => typeof part === 'object')) return attribute;
    const code = parts.map((part) =>
      typeof part === 'object' ? part.expression : JSON.stringify(part),
    );
    return {
      ...attribute,
      value: { type: 'mdxJsxAttributeValueExpression', value: code.join(' + ') },
    };
  });
}

/** `./a.png 1x, ./b.png 2x` as `asset0`, ` 1x, `, `asset1`, ` 2x`. */
function bindParts(
  value: string,
  urls: readonly Address[],
  context: RewriteContext,
): (string | Expression)[] {
  const parts: (string | Expression)[] = [];
  let at = 0;
  for (const { url } of urls) {
    const start = value.indexOf(url, at);
    parts.push(value.slice(at, start), context.bindAsset(url));
    at = start + url.length;
  }
  return [...parts, value.slice(at)].filter((part) => part !== '');
}

/** `[text][label]` leads where its definition says, like a link that says it itself. */
async function rewriteLinkReference(
  node: SyntaxNode,
  context: RewriteContext,
): Promise<SyntaxNode[]> {
  const url = context.definitions.get(node.identifier ?? '');
  if (url === undefined) return [await rewriteChildren(node, context)];
  return [
    await rewriteLink({ ...node, type: 'link', url, title: null, position: undefined }, context),
  ];
}

/** What the rewriting of a talk needs to know and may use. */
export interface RewriteContext extends SourceContext {
  /** The words of the talk's language. */
  readonly speaker: Speaker;
  readonly labels: ReadonlyMap<string, Anchor>;
  readonly footnotes: Footnotes;
  readonly formerIds: FormerIds;
  /** Addresses of link definitions by identifier. */
  readonly definitions: ReadonlyMap<string, string>;
  readonly stacks: boolean;
  /** The picture of the title slide, where that has no background of its own. @default null */
  readonly cover?: string | null;
  /** Whether elements say where they were written, as the review needs it. */
  readonly marksPlaces: boolean;
  /** Whether drawings of the slide say what they are, so that they can move on from one slide to the next. @default false */
  readonly isAnimated?: boolean;
  /** Which listing of a `<Morph>` the fence is that is being rewritten. */
  readonly step?: ListingStep;
  readonly cache: BlockCache;
  /** Draws what the renderer of this room cannot. */
  readonly drawMermaid: DrawMermaid;
  /** The text of a file beside the talk. */
  readonly readText: (path: string) => string;
  /** The published address of a file beside the talk, as an expression; any other address as it is. */
  readonly bindAsset: (url: string) => string | Expression;
  /** The address of a picture as the compiler finds its file, whatever the file's name. */
  readonly bindPicture: (url: string) => string;
  /** The import lines of all files bound so far. */
  readonly imports: () => readonly SyntaxNode[];
}

/** One of the listings that code goes through on stage. */
export interface ListingStep {
  /** From 1. */
  readonly number: number;
  readonly count: number;
  /** Lines that the listing before did not have, from 0. */
  readonly newLines: ReadonlySet<number>;
}
