import { shorten } from '../lib/shorten.ts';
import type { JsxAttribute, SyntaxNode } from '../model/syntax.ts';
import { attributesOf, isElement, isExpression, placeOf } from '../syntax/nodes.ts';

/**
 * Makes every part of a talk that runs code say where it stands when it fails.
 *
 *     <Badge text={f()} />   ->   <Traced mark="⟦talks/a/index.mdx:7:1 <Badge>⟧"><Badge text={(() => {try …})()} /></Traced>
 *
 * This is for the second look at a build that failed; a talk that is published goes without.
 */
export function traceNodes(node: SyntaxNode, file: string): SyntaxNode {
  const children = node.children?.map((child) => traceNodes(child, file));
  const traced = children ? { ...node, children } : node;
  if (!node.position) return traced;
  if (isExpression(node)) {
    const mark = markOf(node, file, `{${(node.value ?? '').trim()}}`);
    return { ...traced, value: traceCode(node.value ?? '', mark) };
  }
  if (!isElement(node) || !/^\p{Lu}|\./u.test(node.name ?? '')) return traced;
  const mark = markOf(node, file, `<${node.name ?? ''}>`);
  const attributes = attributesOf(node).map((attribute) => traceAttribute(attribute, mark));
  return {
    type: node.type,
    name: 'Traced',
    attributes: [{ type: 'mdxJsxAttribute', name: 'mark', value: mark }],
    children: [{ ...traced, attributes }],
  };
}

/** The failure that a traced build ended with, read off what it said; null when no traced part failed. */
export function readTrace(output: string): Trace | null {
  const match = /⟦([^⟧\n]*):(\d+):(\d+) ([^⟧\n]*)⟧ ?(.*)/.exec(output);
  if (!match) return null;
  const [, file = '', line, column, part = '', message = ''] = match;
  return { file, line: Number(line), column: Number(column), part, message: message.trim() };
}

function markOf(node: SyntaxNode, file: string, part: string): string {
  const { line, column } = placeOf(node);
  const short = part.replace(/\s+/g, ' ').replace(/[⟦⟧]/g, '');
  return traceMark({ file, line, column, part: shorten(short, 40) });
}

/** What `readTrace` finds the place of a failure by. */
export function traceMark({ file, line, column, part }: Omit<Trace, 'message'>): string {
  return `⟦${file}:${line}:${column} ${part}⟧`;
}

function traceAttribute(attribute: JsxAttribute, mark: string): JsxAttribute {
  const { value } = attribute;
  if (attribute.type !== 'mdxJsxAttribute' || typeof value !== 'object' || value === null)
    return attribute;
  return { ...attribute, value: { ...value, value: traceCode(value.value, mark) } };
}

/** What is thrown keeps the mark of the innermost part. */
function traceCode(code: string, mark: string): string {
  if (code.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '').trim() === '') return code;
  return `(() => { try { return (${code}\n); } catch (error) { ${rethrow(mark)} } })()`;
}

/** The code that throws an `error` again with a mark before what it says; of two marks, the inner one stays. */
export function rethrow(mark: string): string {
  return `const said = String(error?.message ?? error); throw new Error(said.startsWith('⟦') ? said : ${JSON.stringify(`${mark} `)} + said, { cause: error });`;
}

/** A part of a talk that failed. */
export interface Trace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** `<Badge>`, or an expression as it was written. */
  readonly part: string;
  /** What it threw. */
  readonly message: string;
}
