import { codeOf, isCodeNode, type CodeNode } from './code.ts';
import type { SyntaxNode } from '../model/syntax.ts';

/**
 * The words that code in a talk puts on the page, as far as they are known before it runs.
 *
 *     {1 + 1}                              ->   2
 *     export const year = 2018             ->   (knows the name from here on)
 *     {[1, 2].map((n) => <li>{n}</li>)}    ->   1 2
 *     {fetchNames().join()}                ->   (nothing)
 *
 * Only values are looked at: nothing is called but what strings, numbers and lists always have, and never for long.
 */
export function createCodeReader(root: SyntaxNode, source: string): (node: SyntaxNode) => string {
  const scope = new Map<string, Value>();
  for (const node of root.children ?? []) {
    if (node.type !== 'mdxjsEsm') continue;
    for (const { tree } of codeOf(node, source)) if (tree) declareIn(tree, scope);
  }
  return (node) => {
    const tree = codeOf(node, source)[0]?.tree;
    return tree ? tidy(wordsOf(evaluate(tree, { scope, steps: MAX_STEPS }))) : '';
  };
}

/** A text that `map` inside `map` must not outgrow. */
const MAX_STEPS = 10_000;

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Learns the values of `const`, with or without `export`. */
function declareIn(tree: CodeNode, scope: Map<string, Value>): void {
  for (const statement of nodesOf(tree['body'])) {
    const declaration =
      statement.type === 'ExportNamedDeclaration' ? nodeOf(statement['declaration']) : statement;
    if (declaration?.type !== 'VariableDeclaration' || declaration['kind'] !== 'const') continue;
    for (const { id, init } of nodesOf(declaration['declarations']) as unknown as Declarator[]) {
      if (id.type === 'Identifier' && init)
        scope.set(String(id['name']), evaluate(init, { scope, steps: MAX_STEPS }));
    }
  }
}

interface Declarator {
  readonly id: CodeNode;
  readonly init: CodeNode | null;
}

function evaluate(node: CodeNode, context: Context): Value {
  context.steps -= 1;
  if (context.steps < 0) return UNKNOWN;
  const part = (key: string): Value => {
    const child = nodeOf(node[key]);
    return child ? evaluate(child, context) : UNKNOWN;
  };
  switch (node.type) {
    case 'Program':
      return nodesOf(node['body']).length === 1 ? evaluateFirst(node['body'], context) : UNKNOWN;
    case 'Literal':
      return isPlain(node['value']) ? node['value'] : UNKNOWN;
    case 'TemplateLiteral':
      return templateText(node, context);
    case 'Identifier':
      return valueOfName(String(node['name']), context);
    case 'ParenthesizedExpression':
      return part('expression');
    case 'UnaryExpression':
      return applyUnary(String(node['operator']), part('argument'));
    case 'BinaryExpression':
      return applyBinary(String(node['operator']), part('left'), part('right'));
    case 'LogicalExpression':
      return applyLogical(String(node['operator']), part('left'), () => part('right'));
    case 'ConditionalExpression': {
      const test = part('test');
      return test === UNKNOWN ? UNKNOWN : part(test ? 'consequent' : 'alternate');
    }
    case 'ArrayExpression':
      return nodesOf(node['elements']).map((each) => evaluate(each, context));
    case 'ObjectExpression':
      return readObject(node, context);
    case 'MemberExpression':
      return readMember(node, context);
    case 'CallExpression':
      return call(node, context);
    case 'JSXElement':
    case 'JSXFragment':
      return elementText(node, context);
    default:
      return UNKNOWN;
  }
}

function evaluateFirst(body: unknown, context: Context): Value {
  const [statement] = nodesOf(body);
  const expression = nodeOf(statement);
  return expression && expression !== statement ? evaluate(expression, context) : UNKNOWN;
}

function valueOfName(name: string, { scope }: Context): Value {
  return name === 'undefined' ? undefined : known(scope, name);
}

function known(values: ReadonlyMap<string, Value>, name: string): Value {
  return values.has(name) ? values.get(name) : UNKNOWN;
}

function templateText(node: CodeNode, context: Context): Value {
  const holes = nodesOf(node['expressions']).map((each) => evaluate(each, context));
  if (!holes.every(isPlain)) return UNKNOWN;
  const pieces = nodesOf(node['quasis']).map(({ value }) => (value as { cooked: string }).cooked);
  return pieces
    .map((piece, index) => piece + (index < holes.length ? String(holes[index]) : ''))
    .join('');
}

function applyUnary(operator: string, value: Value): Value {
  if (operator === '!') return value === UNKNOWN ? UNKNOWN : !value;
  if (!isPlain(value)) return UNKNOWN;
  if (operator === '-') return -Number(value);
  return operator === '+' ? Number(value) : UNKNOWN;
}

function applyBinary(operator: string, left: Value, right: Value): Value {
  if (!isPlain(left) || !isPlain(right)) return UNKNOWN;
  if (operator === '+')
    return typeof left === 'string' || typeof right === 'string'
      ? `${left}${right}`
      : Number(left) + Number(right);
  return BINARY[operator]?.(left as number, right as number) ?? UNKNOWN;
}

const BINARY: Readonly<Record<string, (left: number, right: number) => Value>> = {
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
  '%': (left, right) => left % right,
  '**': (left, right) => left ** right,
  '<': (left, right) => left < right,
  '>': (left, right) => left > right,
  '<=': (left, right) => left <= right,
  '>=': (left, right) => left >= right,
  '===': (left, right) => left === right,
  '!==': (left, right) => left !== right,
};

function applyLogical(operator: string, left: Value, right: () => Value): Value {
  if (left === UNKNOWN) return UNKNOWN;
  if (operator === '&&') return left ? right() : left;
  if (operator === '||') return left ? left : right();
  return left ?? right();
}

function readObject(node: CodeNode, context: Context): Value {
  const entries = nodesOf(node['properties']).flatMap((property): [string, Value][] => {
    const [key, value] = [nodeOf(property['key']), nodeOf(property['value'])];
    if (property.type !== 'Property' || property['computed'] === true || !key || !value) return [];
    return [[String(key['name'] ?? key['value']), evaluate(value, context)]];
  });
  return { entries: new Map(entries) };
}

function readMember(node: CodeNode, context: Context): Value {
  const [object, property] = [nodeOf(node['object']), nodeOf(node['property'])];
  if (!object || !property) return UNKNOWN;
  const value = evaluate(object, context);
  const key = node['computed'] === true ? evaluate(property, context) : String(property['name']);
  if (!isPlain(key)) return UNKNOWN;
  if (isEntries(value)) return known(value.entries, String(key));
  if (!isList(value) && typeof value !== 'string') return UNKNOWN;
  if (key === 'length') return value.length;
  return typeof key === 'number' ? value[key] : UNKNOWN;
}

/** Calls what strings, numbers and lists always have. */
function call(node: CodeNode, context: Context): Value {
  const callee = nodeOf(node['callee']);
  const given = nodesOf(node['arguments']);
  if (callee?.type === 'Identifier' && callee['name'] === 'String' && given[0]) {
    const value = evaluate(given[0], context);
    return isPlain(value) ? String(value) : UNKNOWN;
  }
  const [object, property] = [nodeOf(callee?.['object']), nodeOf(callee?.['property'])];
  if (callee?.type !== 'MemberExpression' || callee['computed'] === true || !object || !property)
    return UNKNOWN;
  const method = String(property['name']);
  const value = evaluate(object, context);
  if (isList(value) && method === 'map' && given[0]) return mapList(value, given[0], context);
  const values = given.map((each) => evaluate(each, context));
  if (!values.every(isPlain)) return UNKNOWN;
  if (isList(value))
    return method === 'join' && value.every(isPlain)
      ? value.join(values.length > 0 ? String(values[0]) : ',')
      : UNKNOWN;
  return isPlain(value) ? callMethod(value, method, values) : UNKNOWN;
}

function callMethod(value: Plain, method: string, values: readonly Plain[]): Value {
  if (method === 'toString' && values.length === 0) return String(value);
  if (typeof value === 'string')
    return Object.hasOwn(STRING_METHODS, method)
      ? STRING_METHODS[method]?.(value, values)
      : UNKNOWN;
  if (typeof value !== 'number') return UNKNOWN;
  const digits = Number(values[0] ?? 0);
  return method === 'toFixed' && digits >= 0 && digits <= 20 ? value.toFixed(digits) : UNKNOWN;
}

const STRING_METHODS: Readonly<Record<string, (text: string, given: readonly Plain[]) => Value>> = {
  toUpperCase: (text) => text.toUpperCase(),
  toLowerCase: (text) => text.toLowerCase(),
  trim: (text) => text.trim(),
  slice: (text, [start, end]) =>
    text.slice(Number(start ?? 0), end === undefined ? undefined : Number(end)),
  split: (text, [by]) => text.split(String(by)),
};

/** `list.map((item, index) => …)` for a function that is nothing but an expression. */
function mapList(list: readonly Value[], callback: CodeNode, context: Context): Value {
  const body = nodeOf(callback['body']);
  if (callback.type !== 'ArrowFunctionExpression' || !body || body.type === 'BlockStatement')
    return UNKNOWN;
  const names = nodesOf(callback['params']);
  return list.map((item, index) => {
    const scope = new Map(context.scope);
    const given: readonly Value[] = [item, index];
    given.forEach((value, at) => {
      const name = names[at];
      if (name?.type === 'Identifier') scope.set(String(name['name']), value);
      if (name?.type === 'ObjectPattern') destructure(name, value, scope);
    });
    const own = { scope, steps: context.steps };
    const value = evaluate(body, own);
    context.steps = own.steps;
    return value;
  });
}

function destructure(pattern: CodeNode, value: Value, scope: Map<string, Value>): void {
  for (const property of nodesOf(pattern['properties'])) {
    const [key, name] = [nodeOf(property['key']), nodeOf(property['value'])];
    if (!key || name?.type !== 'Identifier') continue;
    const inside = isEntries(value) ? known(value.entries, String(key['name'])) : UNKNOWN;
    scope.set(String(name['name']), inside);
  }
}

/** What stands between the tags; what is for the speaker alone is never part of it. */
function elementText(node: CodeNode, context: Context): Value {
  const tag = nodeOf(nodeOf(node['openingElement'])?.['name'])?.['name'];
  if (tag === 'Notes' || tag === 'SlideOnly') return '';
  const parts = nodesOf(node['children']).map((child) => {
    if (child.type === 'JSXText') return jsxText(String(child['value']));
    const inside = child.type === 'JSXExpressionContainer' ? nodeOf(child['expression']) : child;
    return inside ? wordsOf(evaluate(inside, context)) : '';
  });
  return typeof tag === 'string' && INLINE_TAGS.has(tag) ? parts.join('') : ` ${parts.join('')} `;
}

/** JSX drops what lies between lines. */
function jsxText(text: string): string {
  return text.replace(/^\s*\n\s*|\s*\n\s*$/g, '').replace(/\s*\n\s*/g, ' ');
}

const INLINE_TAGS: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp small span strong sub sup time u var'.split(
    ' ',
  ),
);

/** A value as it is shown: lists one after the other, nothing for `null`, `true` and what is not known. */
function wordsOf(value: Value): string {
  if (isList(value)) return value.map(wordsOf).join('');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function isList(value: Value): value is List {
  return Array.isArray(value);
}

function isEntries(value: Value): value is Entries {
  return typeof value === 'object' && value !== null && 'entries' in value && !isList(value);
}

function isPlain(value: unknown): value is Plain {
  return (
    value === null || value === undefined || ['string', 'number', 'boolean'].includes(typeof value)
  );
}

function nodeOf(value: unknown): CodeNode | null {
  if (!isCodeNode(value)) return null;
  return value.type === 'ExpressionStatement' ? nodeOf(value['expression']) : value;
}

function nodesOf(value: unknown): CodeNode[] {
  return Array.isArray(value) ? value.filter(isCodeNode) : [];
}

interface Context {
  readonly scope: ReadonlyMap<string, Value>;
  steps: number;
}

const UNKNOWN: unique symbol = Symbol('unknown');
type Plain = string | number | boolean | null | undefined;
type Value = Plain | typeof UNKNOWN | List | Entries;
type List = readonly Value[];
/** An object, whose keys may be any. */
interface Entries {
  readonly entries: ReadonlyMap<string, Value>;
}
