import { isCodeNode, walkCode, type CodeNode } from './code.ts';

/**
 * The names a piece of code uses and does not bring itself, with the nodes that use them.
 *
 * A name that is bound anywhere in the piece counts as bound everywhere in it: rather nothing said than a wrong thing.
 */
export function freeNames(tree: CodeNode): { name: string; node: CodeNode }[] {
  const bound = new Set(boundNames(tree));
  const free: { name: string; node: CodeNode }[] = [];
  walkCode(tree, (node, parent, key) => {
    const name = String(node['name']);
    if (node.type === 'Identifier' && isUse(parent, key) && !bound.has(name))
      free.push({ name, node });
  });
  return free;
}

/** The names that code brings: imports, variables, functions and their parameters. */
export function boundNames(tree: CodeNode): string[] {
  const names: string[] = [];
  walkCode(tree, (node) => {
    for (const field of BINDING_FIELDS.get(node.type) ?? []) {
      const bound = node[field];
      for (const pattern of Array.isArray(bound) ? (bound as unknown[]) : [bound])
        if (isCodeNode(pattern)) names.push(...namesOfPattern(pattern));
    }
  });
  return names;
}

/** Where each kind of node has the names it binds. */
const BINDING_FIELDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['ImportSpecifier', ['local']],
  ['ImportDefaultSpecifier', ['local']],
  ['ImportNamespaceSpecifier', ['local']],
  ['VariableDeclarator', ['id']],
  ['FunctionDeclaration', ['id', 'params']],
  ['FunctionExpression', ['id', 'params']],
  ['ArrowFunctionExpression', ['params']],
  ['ClassDeclaration', ['id']],
  ['ClassExpression', ['id']],
  ['CatchClause', ['param']],
]);

/** `{ a, b: [c = 1], ...d }` as the names it binds: a, c, d. */
function namesOfPattern(pattern: CodeNode): string[] {
  switch (pattern.type) {
    case 'Identifier':
      return [String(pattern['name'])];
    case 'ObjectPattern':
      return (pattern['properties'] as CodeNode[]).flatMap((property) =>
        namesOfPattern((property['value'] ?? property['argument']) as CodeNode),
      );
    case 'ArrayPattern':
      return (pattern['elements'] as (CodeNode | null)[]).flatMap((element) =>
        element ? namesOfPattern(element) : [],
      );
    case 'AssignmentPattern':
      return namesOfPattern(pattern['left'] as CodeNode);
    case 'RestElement':
      return namesOfPattern(pattern['argument'] as CodeNode);
    default:
      return [];
  }
}

/** Whether an identifier stands for a value, and not for the name of a property, a label or an export. */
function isUse(parent: CodeNode | null, key: string): boolean {
  switch (parent?.type) {
    case 'MemberExpression':
      return key === 'object' || parent['computed'] === true;
    case 'Property':
    case 'PropertyDefinition':
    case 'MethodDefinition':
      return key !== 'key' || parent['computed'] === true;
    case 'ExportSpecifier':
      return key === 'local';
    case 'UnaryExpression':
      return parent['operator'] !== 'typeof';
    case 'LabeledStatement':
    case 'BreakStatement':
    case 'ContinueStatement':
    case 'MetaProperty':
    case 'ImportSpecifier':
    case 'ImportAttribute':
      return false;
    default:
      return true;
  }
}
