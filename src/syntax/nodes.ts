import type { Place } from '../model/problem.ts';
import type { JsxAttribute, SyntaxNode } from '../model/syntax.ts';

/** Whether a node is the JSX element `name`, in a block or in a line. */
export function isElement(node: SyntaxNode, name?: string): boolean {
  const isJsx = node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
  return isJsx && (name === undefined || node.name === name);
}

/** The JSX attributes of an element; none for any other node. */
export function attributesOf(node: SyntaxNode): readonly JsxAttribute[] {
  const { attributes } = node;
  return isElement(node) && isAttributeList(attributes) ? attributes : [];
}

/** Directives keep their attributes as a record, elements as a list. */
function isAttributeList(
  attributes: SyntaxNode['attributes'],
): attributes is readonly JsxAttribute[] {
  return Array.isArray(attributes);
}

/**
 * The value of an attribute as written: a string, the string of a literal expression (`{"x"}`), `true` for a bare name.
 *
 * An expression that is not a literal is unknown before it runs and gives `undefined`, like a missing attribute.
 */
export function attributeOf(node: SyntaxNode, name: string): string | true | undefined {
  const attribute = attributesOf(node).find((each) => each.name === name);
  return attribute && literalValueOf(attribute);
}

/** What one attribute says before anything runs. */
export function literalValueOf({ value }: JsxAttribute): string | true | undefined {
  if (value === null || value === undefined) return true;
  return typeof value === 'string' ? value : literalOf(value.value);
}

/**
 * Where the values of an element's attributes begin in the source, one by one: the parser gives no places of their own.
 *
 * Of `a="x"` and `a={x}` it is the place of the `x`, of a bare name the place after it.
 */
export function placesOfAttributes(node: SyntaxNode, source: string): number[] {
  let at = (node.position?.start.offset ?? 0) + 1 + (node.name?.length ?? 0);
  return attributesOf(node).map(({ name, value }) => {
    if (name === undefined) at = source.indexOf('{', at) + 1;
    else at = Math.max(at, source.indexOf(name, at)) + name.length;
    const opening = /^\s*=\s*["'{]/.exec(source.slice(at, at + 80))?.[0];
    if (opening) at += opening.length;
    const start = at;
    const text = typeof value === 'object' ? value?.value : value;
    if (text && source.startsWith(text, at)) at += text.length;
    return start;
  });
}

/** The attribute when it is text, else undefined. */
export function textAttributeOf(node: SyntaxNode, name: string): string | undefined {
  const value = attributeOf(node, name);
  return typeof value === 'string' ? value : undefined;
}

/** The words of a node and everything in it, as they are read; private notes are not. */
export function plainText(node: SyntaxNode, spelling: Spelling = 'shown'): string {
  if (isElement(node, 'Notes')) return '';
  if (isElement(node, 'br') || node.type === 'break') return ' ';
  if (node.type === 'image')
    return (spelling === 'written' ? node.written : null) ?? node.alt ?? '';
  if (node.shown !== undefined) return (spelling === 'written' ? node.written : null) ?? node.shown;
  if (isExpression(node)) return literalOf(node.value ?? '') ?? '';
  if (node.children) {
    const text = node.children.map((child) => plainText(child, spelling)).join('');
    return isElement(node, 'sup') ? raisedText(text) : text;
  }
  return (spelling === 'written' ? node.written : null) ?? node.value ?? '';
}

/** Text as typography sets it, or as its author wrote it. */
export type Spelling = 'shown' | 'written';

/** `x<sup>2</sup>` as `x^2`; words such as the `th` of `10<sup>th</sup>` need no mark. */
export function raisedText(text: string): string {
  if (text === '' || /^\p{L}{2,}\.?$/u.test(text)) return text;
  return /^(?:.|[\p{N}.]+)$/su.test(text) ? `^${text}` : `^(${text})`;
}

/** Whether a node is `{…}` standing in the text. */
export function isExpression(node: SyntaxNode): boolean {
  return node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression';
}

/** Whether a node is braces with nothing in them but a comment. */
export function isComment(node: SyntaxNode): boolean {
  return isExpression(node) && (node.value ?? '').replace(/\/\*[\s\S]*?\*\//g, '').trim() === '';
}

/** Where a node starts; 1:1 for nodes that no source wrote. */
export function placeOf(node: SyntaxNode): Place {
  const start = node.position?.start;
  return { line: start?.line ?? 1, column: start?.column ?? 1 };
}

/** The string a literal expression stands for: `"x"`, `'x'` or a template without holes. */
export function literalOf(expression: string): string | undefined {
  const match = /^\s*(["'`])((?:\\.|(?!\1)[^\\])*)\1\s*$/s.exec(expression);
  if (!match || (match[1] === '`' && match[2]?.includes('${'))) return undefined;
  return match[2]?.replace(/\\(.)/gs, '$1');
}

/** Calls `visit` on a node and everything below it, parents first; `false` skips what is below. The list of ancestors is lent. */
export function walk(
  node: SyntaxNode,
  visit: (node: SyntaxNode, ancestors: readonly SyntaxNode[]) => boolean | void,
): void {
  const ancestors: SyntaxNode[] = [];
  descend(node);

  function descend(at: SyntaxNode): void {
    if (visit(at, ancestors) === false || !at.children) return;
    ancestors.push(at);
    for (const child of at.children) descend(child);
    ancestors.pop();
  }
}
