import type { JsxAttribute, SyntaxNode } from '../model/syntax.ts';
import { typesetPieces, typesetText, type Piece } from '../lib/typography.ts';
import { attributesOf, isElement, literalValueOf, plainText } from '../syntax/nodes.ts';
import { findFixedSigns } from './fixed-signs.ts';

/**
 * Sets the quotes and dashes of a talk by its language: in prose, captions and the text of pictures, never in code and addresses.
 *
 * A text that changes keeps what its author wrote in `written`.
 */
export function typesetTree(root: SyntaxNode, source: string, lang: string): SyntaxNode {
  return typesetBlock(root);

  /** Looks for the lines of prose in a block: nodes that hold text themselves. */
  function typesetBlock(node: SyntaxNode): SyntaxNode {
    if (isVerbatim(node)) return node;
    const own = typesetOwnTexts(node);
    if (!own.children || isBareAddress(own)) return own;
    if (LINE_TYPES.has(own.type) || own.children.some(({ type }) => type === 'text'))
      return typesetLine(own);
    return { ...own, children: own.children.map(typesetBlock) };
  }

  /** One line of prose: a quote may open inside emphasis and close outside of it. */
  function typesetLine(line: SyntaxNode): SyntaxNode {
    const texts: (Piece & { readonly node: SyntaxNode })[] = [];
    collect(line);
    const set = typesetPieces(texts, lang);
    const made = new Map(texts.map(({ node }, index) => [node, set[index]]));
    return rebuild(line);

    function collect(node: SyntaxNode): void {
      for (const child of node.children ?? []) {
        if (child.type === 'text') texts.push(textPiece(child));
        else if (child.type === 'break') texts.push({ node: child, text: '\n' });
        else if (isOpaque(child)) texts.push({ node: child, text: '', isOpaque: true });
        else if (!isApart(child)) collect(child);
      }
    }

    function rebuild(node: SyntaxNode): SyntaxNode {
      if (node.type === 'text') return withValue(node, made.get(node));
      if (node !== line && isApart(node)) return typesetBlock(node);
      if (isVerbatim(node)) return node;
      const own = node === line ? node : typesetOwnTexts(node);
      return own.children ? { ...own, children: own.children.map(rebuild) } : own;
    }
  }

  function textPiece(node: SyntaxNode): Piece & { readonly node: SyntaxNode } {
    const { start, end } = node.position ?? {};
    const text = node.value ?? '';
    const fixed = start && end && findFixedSigns(text, source.slice(start.offset, end.offset));
    return { node, text, ...(fixed && { fixed }) };
  }

  /** Captions, titles and the text of pictures, which are attributes and not nodes. */
  function typesetOwnTexts(node: SyntaxNode): SyntaxNode {
    if (node.type === 'image' || node.type === 'imageReference') return typesetPicture(node);
    if (node.type === 'link' && node.title)
      return { ...node, title: typesetText(node.title, lang) };
    if (node.type === 'code' && node.meta) return { ...node, meta: typesetMeta(node.meta) };
    if (!isElement(node)) return node;
    return { ...node, attributes: attributesOf(node).map(typesetAttribute) };
  }

  function typesetPicture(node: SyntaxNode): SyntaxNode {
    const { alt, altNodes, title } = node;
    const line = altNodes && typesetLine({ type: 'paragraph', children: altNodes });
    const set = line ? plainText(line) : alt && typesetText(alt, lang);
    return {
      ...node,
      ...(set && set !== alt && { alt: set, written: alt ?? '' }),
      ...(title && { title: typesetText(title, lang) }),
    };
  }

  function typesetMeta(meta: string): string {
    return meta.replace(
      /(\b(?:caption|alt)=")([^"]*)(?=")/g,
      (_, start: string, text: string) => start + typesetText(text, lang),
    );
  }

  function typesetAttribute(attribute: JsxAttribute): JsxAttribute {
    const value = literalValueOf(attribute);
    const isProse = attribute.name !== undefined && PROSE_ATTRIBUTES.has(attribute.name);
    if (!isProse || typeof value !== 'string') return attribute;
    const set = typesetText(value, lang);
    return set === value ? attribute : { ...attribute, value: set };
  }
}

const PROSE_ATTRIBUTES: ReadonlySet<string> = new Set([
  'alt',
  'caption',
  'label',
  'summary',
  'title',
]);

function withValue(node: SyntaxNode, value: string | undefined): SyntaxNode {
  return value === undefined || value === node.value
    ? node
    : { ...node, value, written: node.value ?? '' };
}

/** Code and what is read by programs: no sign of it changes. */
function isVerbatim(node: SyntaxNode): boolean {
  return isElement(node) ? VERBATIM_ELEMENTS.has(node.name ?? '') : node.type === 'mdxjsEsm';
}

const VERBATIM_ELEMENTS: ReadonlySet<string> = new Set([
  'code',
  'kbd',
  'pre',
  'samp',
  'script',
  'style',
  'svg',
  'textarea',
  'tt',
  'var',
]);

/** Words to the quotes around them, though none of their signs may change. */
function isOpaque(node: SyntaxNode): boolean {
  return isVerbatim(node) || OPAQUE_TYPES.has(node.type) || isBareAddress(node);
}

const OPAQUE_TYPES: ReadonlySet<string> = new Set([
  'image',
  'imageReference',
  'inlineCode',
  'inlineMath',
  'mdxTextExpression',
]);

/** `https://example.org/a--b` as it stands in a sentence. */
function isBareAddress({ type, url = '', children }: SyntaxNode): boolean {
  const text = children?.length === 1 ? children[0]?.value : undefined;
  return (
    type === 'link' &&
    !!text &&
    (url === text || url.endsWith(`://${text}`) || url === `mailto:${text}`)
  );
}

/** A line of its own inside another: private notes must not decide how public words are set. */
function isApart(node: SyntaxNode): boolean {
  return isElement(node, 'Notes') || BLOCK_TYPES.has(node.type);
}

const LINE_TYPES: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell']);
const BLOCK_TYPES: ReadonlySet<string> = new Set([
  'blockquote',
  'code',
  'containerDirective',
  'footnoteDefinition',
  'heading',
  'list',
  'listItem',
  'math',
  'mdxJsxFlowElement',
  'paragraph',
  'table',
  'tableRow',
  'tableCell',
]);
