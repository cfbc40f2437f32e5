import type { SyntaxNode } from '../model/syntax.ts';

/** A component in the tree; attributes that are null are left out. */
export function component(
  name: string,
  attributes: Attributes,
  children: readonly SyntaxNode[] = [],
): SyntaxNode {
  return { type: 'mdxJsxFlowElement', name, attributes: jsxAttributes(attributes), children };
}

/** A component inside a line of text. */
export function inlineComponent(
  name: string,
  attributes: Attributes,
  children: readonly SyntaxNode[] = [],
): SyntaxNode {
  return { type: 'mdxJsxTextElement', name, attributes: jsxAttributes(attributes), children };
}

/** A plain HTML element around other nodes. Both views show it alike, so the compiler may fold it into static HTML. */
export function htmlElement(
  name: string,
  properties: Readonly<Record<string, unknown>>,
  children: readonly SyntaxNode[],
): SyntaxNode {
  return { type: 'htmlElement', data: { hName: name, hProperties: properties }, children };
}

/** Finished HTML, put into the output as it is. */
export function rawHtml(html: string): SyntaxNode {
  return component('Fragment', { 'set:html': html });
}

/** Finished HTML inside a line of text. */
export function inlineRawHtml(html: string): SyntaxNode {
  return inlineComponent('Fragment', { 'set:html': html });
}

/** Plain text. */
export function text(value: string): SyntaxNode {
  return { type: 'text', value };
}

/** A JavaScript expression as an attribute's value. */
export interface Expression {
  readonly expression: string;
}

export type Attributes = Readonly<
  Record<string, string | number | true | Expression | null | undefined>
>;

function jsxAttributes(attributes: Attributes): NonNullable<SyntaxNode['attributes']> {
  return Object.entries(attributes).flatMap(([name, value]) => {
    if (value === null || value === undefined) return [];
    const jsxValue =
      value === true
        ? null
        : typeof value === 'object'
          ? { type: 'mdxJsxAttributeValueExpression', value: value.expression }
          : String(value);
    return [{ type: 'mdxJsxAttribute' as const, name, value: jsxValue }];
  });
}
