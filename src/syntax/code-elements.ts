import type { JsxAttribute, SyntaxNode } from '../model/syntax.ts';
import type { Place } from '../model/problem.ts';
import { codeOf, isCodeNode, walkCode, type CodeNode, type CodePiece } from './code.ts';
import { placeOf } from './nodes.ts';

/**
 * The elements inside the code of a node, at any depth, as nodes like any other.
 *
 *     {ready && <a href="./a.pdf">b</a>}   ->   an element `a` with its attribute and its place
 *
 * Their children are left out: text in code is code.
 */
export function elementsInCode(node: SyntaxNode, document: CodeDocument): SyntaxNode[] {
  const pieces = codeOf(node, document.source);
  if (pieces.length === 0) return [];
  return pieces.flatMap((piece) => {
    const elements: SyntaxNode[] = [];
    if (piece.tree)
      walkCode(piece.tree, (each) => {
        if (each.type === 'JSXOpeningElement')
          elements.push(elementNode(each, piece, node, document));
      });
    return elements;
  });
}

/** Where a node of code stands in the document. */
export function placeInCode(
  { start }: Pick<CodeNode, 'start'>,
  piece: CodePiece,
  owner: SyntaxNode,
  { placeAt }: CodeDocument,
): Place {
  const offset = piece.offsetOf(start);
  return offset === null ? placeOf(owner) : placeAt(offset);
}

function elementNode(
  opening: CodeNode,
  piece: CodePiece,
  owner: SyntaxNode,
  document: CodeDocument,
): SyntaxNode {
  const attributes = opening['attributes'] as readonly CodeNode[];
  const place = placeInCode(opening, piece, owner, document);
  const offsets = (at: number) => {
    const offset = piece.offsetOf(at);
    return offset === null ? {} : { offset };
  };
  return {
    type: 'mdxJsxTextElement',
    name: nameOf(opening['name'] as CodeNode),
    attributes: attributes.map((attribute) => attributeNode(attribute, piece.text)),
    position: {
      start: { ...place, ...offsets(opening.start) },
      end: { ...place, ...offsets(opening.end) },
    },
  };
}

function attributeNode(attribute: CodeNode, text: string): JsxAttribute {
  const { name, value } = attribute;
  if (!isCodeNode(name)) {
    const spread = text.slice(attribute.start + 1, attribute.end - 1);
    return { type: 'mdxJsxExpressionAttribute', value: spread };
  }
  const written = isCodeNode(value) ? text.slice(value.start, value.end) : null;
  return {
    type: 'mdxJsxAttribute',
    name: nameOf(name),
    value: written?.startsWith('{')
      ? { type: 'mdxJsxAttributeValueExpression', value: written.slice(1, -1) }
      : isCodeNode(value)
        ? String(value['value'])
        : null,
  };
}

/** `a`, `A.B`, `set:html`. */
function nameOf(name: CodeNode): string {
  if (name.type === 'JSXMemberExpression')
    return `${nameOf(name['object'] as CodeNode)}.${nameOf(name['property'] as CodeNode)}`;
  if (name.type === 'JSXNamespacedName')
    return `${nameOf(name['namespace'] as CodeNode)}:${nameOf(name['name'] as CodeNode)}`;
  return String(name['name']);
}

/** The text that code stands in. */
export interface CodeDocument {
  readonly source: string;
  /** The line and column of an offset into `source`. */
  readonly placeAt: (offset: number) => Place;
}
