import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/**
 * What the docstrings of a schema say of its keys, as deep as it goes.
 *
 * @param file the module of the schema
 * @param name of the constant that is the schema
 */
export function readDocComments(file: string, name: string): DocTree {
  const modules = new Map<string, ts.SourceFile>();
  return readConstant(file, name);

  function readConstant(path: string, constant: string): DocTree {
    const source = moduleAt(path);
    for (const statement of source.statements) {
      if (ts.isImportDeclaration(statement)) {
        const from = importedFrom(statement, constant);
        if (from !== null) return readConstant(join(dirname(path), from), constant);
      }
      if (!ts.isVariableStatement(statement)) continue;
      const declared = statement.declarationList.declarations.find(
        (each) => ts.isIdentifier(each.name) && each.name.text === constant,
      );
      if (declared?.initializer)
        return { ...readExpression(declared.initializer, path), ...commentOf(statement) };
    }
    return EMPTY;
  }

  function readExpression(node: ts.Expression, path: string): DocTree {
    if (ts.isIdentifier(node)) return { ...readConstant(path, node.text), text: '', fallback: '' };
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return EMPTY;
    const { name: method, expression: base } = node.expression;
    const [first, second] = node.arguments;
    const inner = ts.isIdentifier(base) && base.text === 'z' ? EMPTY : readExpression(base, path);
    if (first && ts.isObjectLiteralExpression(first) && OBJECTS.has(method.text))
      return { ...inner, keys: { ...inner.keys, ...readKeys(first, path) } };
    if (method.text === 'array' && first) return { ...EMPTY, inner: readExpression(first, path) };
    if (method.text === 'record' && second)
      return { ...EMPTY, inner: readExpression(second, path) };
    if (method.text === 'preprocess' && second) return readExpression(second, path);
    return inner;
  }

  function readKeys(object: ts.ObjectLiteralExpression, path: string): Record<string, DocTree> {
    return Object.fromEntries(
      object.properties
        .filter(ts.isPropertyAssignment)
        .map((property) => [
          ts.isStringLiteral(property.name) ? property.name.text : property.name.getText(),
          { ...readExpression(property.initializer, path), ...commentOf(property) },
        ]),
    );
  }

  function moduleAt(path: string): ts.SourceFile {
    const known = modules.get(path);
    if (known) return known;
    const made = ts.createSourceFile(
      path,
      readFileSync(path, 'utf8'),
      ts.ScriptTarget.Latest,
      true,
    );
    modules.set(path, made);
    return made;
  }
}

/** The path that a declaration imports a name from; null when it does not. */
function importedFrom(declaration: ts.ImportDeclaration, name: string): string | null {
  const named = declaration.importClause?.namedBindings;
  if (!named || !ts.isNamedImports(named)) return null;
  if (!named.elements.some((each) => each.name.text === name)) return null;
  return ts.isStringLiteral(declaration.moduleSpecifier) ? declaration.moduleSpecifier.text : null;
}

/** The docstring of a node, and what its `@default` says. */
function commentOf(node: ts.Node): Pick<DocTree, 'text' | 'fallback'> {
  const doc = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc).at(-1);
  const tag = doc?.tags?.find(({ tagName }) => tagName.text === 'default');
  return { text: lineOf(doc?.comment), fallback: lineOf(tag?.comment) };
}

function lineOf(comment: ts.JSDoc['comment']): string {
  return (ts.getTextOfJSDocComment(comment) ?? '').replace(/\s+/g, ' ').trim();
}

const OBJECTS: ReadonlySet<string> = new Set(['strictObject', 'object', 'extend']);
export const EMPTY: DocTree = { text: '', fallback: '', keys: {}, inner: null };

/** The docstring of a schema, and those of its parts. */
export interface DocTree {
  readonly text: string;
  /** What holds when a key is left out. */
  readonly fallback: string;
  readonly keys: Readonly<Record<string, DocTree>>;
  /** Of the items of a list, or the values of a map. */
  readonly inner: DocTree | null;
}
