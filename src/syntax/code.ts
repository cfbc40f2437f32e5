import { Parser, type Options } from 'acorn';
import jsx from 'acorn-jsx';
import type { SyntaxNode } from '../model/syntax.ts';
import { attributesOf, isExpression, placesOfAttributes } from './nodes.ts';

/**
 * The code that stands at a node: `{…}` in the text, the values in braces of an element's attributes, an import or export.
 *
 * What the parser of JavaScript cannot read has no tree but a fault.
 */
export function codeOf(node: SyntaxNode, source: string): readonly CodePiece[] {
  const known = pieces.get(node);
  if (known) return known;
  const texts = codeTextsOf(node, source);
  if (texts.length === 0) return NO_CODE;
  const kind = node.type === 'mdxjsEsm' ? 'module' : isExpression(node) ? 'text' : 'value';
  const found = texts.map(({ text, offset }) => ({
    text,
    offsetOf: createOffsetFinder(text, source, offset),
    ...parseCode(text, kind),
  }));
  pieces.set(node, found);
  return found;
}

const NO_CODE: readonly CodePiece[] = [];
/** Several rules look into the same code; nodes never change. */
const pieces = new WeakMap<SyntaxNode, readonly CodePiece[]>();

function codeTextsOf(node: SyntaxNode, source: string): { text: string; offset: number }[] {
  const start = node.position?.start.offset ?? 0;
  if (isExpression(node)) return [{ text: node.value ?? '', offset: start + 1 }];
  if (node.type === 'mdxjsEsm') return [{ text: node.value ?? '', offset: start }];
  const attributes = attributesOf(node);
  if (!attributes.some(({ type, value }) => type !== 'mdxJsxAttribute' || isCode(value))) return [];
  const places = placesOfAttributes(node, source);
  return attributes.flatMap(({ type, value }, index) => {
    const offset = places[index] ?? 0;
    if (isCode(value)) return [{ text: value.value, offset }];
    return type === 'mdxJsxExpressionAttribute' && typeof value === 'string'
      ? [{ text: `({${value}})`, offset: offset - 2 }]
      : [];
  });
}

/** The parser takes the indent and the marks of quotes out of every line but the first. */
function createOffsetFinder(text: string, source: string, start: number): CodePiece['offsetOf'] {
  if (source.startsWith(text, start)) return (at) => start + at;
  const lines: { from: number; offset: number }[] = [];
  let [from, offset] = [0, start];
  for (const line of text.split(/\r\n?|\n/)) {
    while (
      lines.length > 0 &&
      !source.startsWith(line, offset) &&
      /[ \t>]/.test(source[offset] ?? '')
    )
      offset += 1;
    if (!source.startsWith(line, offset)) return () => null;
    lines.push({ from, offset });
    from += line.length + 1;
    offset += line.length + (source.startsWith('\r\n', offset + line.length) ? 2 : 1);
  }
  return (at) => {
    const line = lines.findLast((each) => each.from <= at);
    return line ? line.offset + at - line.from : null;
  };
}

function isCode(value: unknown): value is { readonly value: string } {
  return typeof value === 'object' && value !== null;
}

const JsxParser = Parser.extend(jsx());
const OPTIONS = {
  ecmaVersion: 'latest',
  sourceType: 'module',
  allowAwaitOutsideFunction: true,
} satisfies Options;

/**
 * Braces in the text may have nothing but a comment in them, which is a program without statements; the value of an attribute is an
 * expression.
 */
function parseCode(text: string, kind: 'module' | 'text' | 'value'): ParsedCode {
  if (kind === 'module') return tryParse(text);
  const { tree, fault } = tryParse(`(${text}\n)`);
  if (tree) return { tree: shift(tree, 1), fault: null };
  if (kind === 'text') {
    const program = tryParse(text);
    if (program.tree) return program;
  }
  return {
    tree: null,
    fault: fault && { ...fault, at: Math.min(Math.max(0, fault.at - 1), text.length) },
  };
}

function tryParse(text: string): ParsedCode {
  try {
    return { tree: JsxParser.parse(text, OPTIONS) as unknown as CodeNode, fault: null };
  } catch (error) {
    const { message, pos = 0 } = error as SyntaxError & { readonly pos?: number };
    return { tree: null, fault: { message: message.replace(/ \(\d+:\d+\)$/, ''), at: pos } };
  }
}

interface ParsedCode {
  readonly tree: CodeNode | null;
  readonly fault: CodeFault | null;
}

/** What a strict module does not allow, and where in its piece. */
export interface CodeFault {
  readonly message: string;
  readonly at: number;
}

/** The tree of a text that was parsed with `by` signs in front. */
function shift(tree: CodeNode, by: number): CodeNode {
  walkCode(tree, (node) => {
    (node as { start: number; end: number }).start -= by;
    (node as { start: number; end: number }).end -= by;
  });
  return tree;
}

/** Calls `visit` on a node of JavaScript and everything below it, parents first. */
export function walkCode(
  node: CodeNode,
  visit: (node: CodeNode, parent: CodeNode | null, key: string) => void,
  parent: CodeNode | null = null,
  key = '',
): void {
  visit(node, parent, key);
  for (const [name, value] of Object.entries(node)) {
    for (const child of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (isCodeNode(child)) walkCode(child, visit, node, name);
    }
  }
}

/** Whether a value is a node of JavaScript. */
export function isCodeNode(value: unknown): value is CodeNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

/** A loose view of any node of JavaScript; offsets count from the start of its piece. */
export interface CodeNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

/** Code as it stands in a talk. */
export interface CodePiece {
  readonly text: string;
  /** Where a place in it is in the source; null when the two are written too differently to tell. */
  readonly offsetOf: (at: number) => number | null;
  readonly tree: CodeNode | null;
  /** Why there is no tree. */
  readonly fault: CodeFault | null;
}
