import type { Problem } from '../model/problem.ts';
import type { TalkTree } from '../model/sources.ts';
import type { SyntaxNode } from '../model/syntax.ts';
import { createProblem } from '../problems/catalogue.ts';
import { suggest } from '../refs/suggest.ts';
import { ASIDES } from '../format/asides.ts';
import { AUTHOR_COMPONENTS } from '../format/component-options.ts';
import { isTextInBraces } from './code-for-text.ts';
import { meantComponent } from './meant-component.ts';
import { isForeignElement } from './foreign/elements.ts';
import { codeOf, type CodePiece } from '../syntax/code.ts';
import { elementsInCode, placeInCode } from '../syntax/code-elements.ts';
import { boundNames, freeNames } from '../syntax/code-names.ts';
import { HTML_ELEMENTS } from '../syntax/html-names.ts';
import { isElement, isExpression, placeOf, walk } from '../syntax/nodes.ts';

/** The components that still are some when code runs; the others are arranged before. */
const RUNNING_COMPONENTS: readonly string[] = ['Fragment', 'PageOnly', 'SlideOnly', 'Video'];

/** Names MDX and the compiler give every document. */
const GIVEN = ['props', 'frontmatter', 'file', 'url', 'getHeadings', 'arguments', 'undefined'];

/**
 * Components, variables and asides that exist.
 *
 * @param added components of the project, which talks use like those of Lectern
 */
export function checkComponents(talk: TalkTree, added: readonly string[]): Problem[] {
  const names = [...declaredNames(talk), ...added];
  const problems: Problem[] = [];
  walk(talk.root, (node) => {
    problems.push(
      ...checkName(node, names, talk),
      ...checkCode(node, names, talk),
      ...checkAside(node, talk),
    );
  });
  return problems;
}

/** The component that an element is. */
function checkName(node: SyntaxNode, names: readonly string[], { file }: TalkTree): Problem[] {
  if (!isElement(node)) return [];
  const name = componentName(node);
  const components = [...AUTHOR_COMPONENTS, ...names];
  if (name === null) return checkSmallName(node, components, names, file);
  if (components.includes(name) || isForeignElement(name)) return [];
  const place = { file, ...placeOf(node), suggestions: suggest(name, components), target: name };
  return [createProblem('unknown-component', place, { name })];
}

/** Names of components begin with a capital; by any other, an element is one of HTML. */
function checkSmallName(
  node: SyntaxNode,
  components: readonly string[],
  names: readonly string[],
  file: string,
): Problem[] {
  const name = node.name ?? '';
  const isOwn = names.includes(name) && !HTML_ELEMENTS.has(name);
  const wanted = isOwn
    ? name.charAt(0).toUpperCase() + name.slice(1)
    : meantComponent(name, components);
  if (wanted === null) return [];
  const at = { file, ...placeOf(node), target: name };
  if (isOwn) return [createProblem('unknown-component', at, { name, wanted })];
  const place = { ...at, suggestions: suggest(name, components) };
  return [createProblem('unknown-component', place, { name })];
}

/** The part of an element's name that is a variable: `D` of `<D.Part>`; null for plain HTML. */
function componentName({ name }: SyntaxNode): string | null {
  const first = name?.split('.')[0] ?? '';
  return /^\p{Lu}/u.test(first) || first !== name ? first : null;
}

/** Elements and variables in the code of a node. */
function checkCode(node: SyntaxNode, names: readonly string[], talk: TalkTree): Problem[] {
  const pieces = codeOf(node, talk.text);
  if (pieces.length === 0) return [];
  const document = { source: talk.text, placeAt: talk.placeAt };
  const elements = elementsInCode(node, document);
  const hasNotes =
    elements.some(({ name }) => isNotes(name ?? '')) ||
    // What cannot be read cannot be searched, and a private word is worth a false alarm.
    pieces.some(({ tree, text }) => tree === null && /<Notes\b/i.test(text));
  if (hasNotes) return [createProblem('hidden-notes', { file: talk.file, ...placeOf(node) }, {})];
  const bound = new Set(pieces.flatMap(({ tree }) => (tree ? boundNames(tree) : [])));
  const known = [...names, ...bound];
  return [
    ...elements.flatMap((element) => checkElementInCode(element, known, talk)),
    ...pieces.flatMap((piece) => checkVariables(piece, node, names, talk)),
  ];
}

function isNotes(name: string): boolean {
  return name === 'Notes' || meantComponent(name, AUTHOR_COMPONENTS) === 'Notes';
}

function checkElementInCode(
  element: SyntaxNode,
  known: readonly string[],
  talk: TalkTree,
): Problem[] {
  const name = componentName(element);
  if (name === null) return checkName(element, known, talk);
  if (RUNNING_COMPONENTS.includes(name) || known.includes(name)) return [];
  if (!AUTHOR_COMPONENTS.some((each) => each === name)) return checkName(element, known, talk);
  const at = { file: talk.file, ...placeOf(element), target: name };
  return [createProblem('code-component', at, { name })];
}

function checkVariables(
  piece: CodePiece,
  owner: SyntaxNode,
  names: readonly string[],
  talk: TalkTree,
): Problem[] {
  if (!piece.tree || (isExpression(owner) && isTextInBraces(piece.tree))) return [];
  const document = { source: talk.text, placeAt: talk.placeAt };
  const seen = new Set(names);
  const isAlone = isExpression(owner) && /^[\w$]+$/.test(piece.text.trim());
  return freeNames(piece.tree).flatMap(({ name, node }) => {
    // `{file}` alone was meant as text, though the compiler has something of that name.
    const isGiven = GIVEN.includes(name) || name in globalThis;
    if (seen.has(name) || (isGiven && !(isAlone && name !== 'undefined'))) return [];
    seen.add(name);
    const place = { file: talk.file, ...placeInCode(node, piece, owner, document) };
    const near = { ...place, suggestions: suggest(name, names), target: name };
    return [createProblem('unknown-variable', near, { name })];
  });
}

function checkAside(node: SyntaxNode, { file }: TalkTree): Problem[] {
  const { name } = node;
  if (node.type !== 'containerDirective' || !name || Object.hasOwn(ASIDES, name)) return [];
  const near = suggest(name, Object.keys(ASIDES));
  const mark = node.data?.['quoteMark'];
  const written = typeof mark === 'string' ? `[!${mark}]` : `:::${name}`;
  const place = { file, ...placeOf(node), suggestions: near, target: name };
  return [createProblem('unknown-aside', place, { written })];
}

/** What the talk's own imports and exports name. */
function declaredNames({ root, text }: TalkTree): string[] {
  const modules = (root.children ?? []).filter((node) => node.type === 'mdxjsEsm');
  return modules.flatMap((node) =>
    codeOf(node, text).flatMap(({ tree }) => (tree ? boundNames(tree) : [])),
  );
}
