import type { Problem } from '../model/problem.ts';
import type { TalkTree } from '../model/sources.ts';
import type { SyntaxNode } from '../model/syntax.ts';
import { createProblem } from '../problems/catalogue.ts';
import { suggest } from '../refs/suggest.ts';
import { ASIDES } from '../slides/asides.ts';
import { codeOf, type CodePiece } from '../syntax/code.ts';
import { elementsInCode, placeInCode } from '../syntax/code-elements.ts';
import { boundNames, freeNames } from '../syntax/code-names.ts';
import { isElement, placeOf, walk } from '../syntax/nodes.ts';

/** The components a talk may use without importing them. */
export const AUTHOR_COMPONENTS = [
  'Column',
  'Columns',
  'Figure',
  'Fragment',
  'Morph',
  'Notes',
  'PageOnly',
  'Show',
  'Slide',
  'SlideOnly',
  'Steps',
  'Table',
  'Transcript',
  'Video',
] as const;

/** The components that still are some when code runs; the others are arranged before. */
const RUNNING_COMPONENTS: readonly string[] = ['Fragment', 'PageOnly', 'SlideOnly', 'Video'];

/** Names MDX and the compiler give every document. */
const GIVEN = ['props', 'frontmatter', 'file', 'url', 'getHeadings', 'arguments', 'undefined'];

/** Components, variables and asides that exist. */
export function checkComponents(talk: TalkTree): Problem[] {
  const names = declaredNames(talk);
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
  const name = isElement(node) ? componentName(node) : null;
  if (name === null) return [];
  const components = [...AUTHOR_COMPONENTS, ...names];
  if (components.includes(name)) return [];
  const place = { file, ...placeOf(node), suggestions: suggest(name, components), target: name };
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
    elements.some(({ name }) => name === 'Notes') ||
    // What cannot be read cannot be searched, and a private word is worth a false alarm.
    pieces.some(({ tree, text }) => tree === null && /<Notes\b/.test(text));
  if (hasNotes) return [createProblem('hidden-notes', { file: talk.file, ...placeOf(node) }, {})];
  const bound = new Set(pieces.flatMap(({ tree }) => (tree ? boundNames(tree) : [])));
  const known = [...names, ...bound];
  return [
    ...elements.flatMap((element) => checkElementInCode(element, known, talk)),
    ...pieces.flatMap((piece) => checkVariables(piece, node, names, talk)),
  ];
}

function checkElementInCode(
  element: SyntaxNode,
  known: readonly string[],
  talk: TalkTree,
): Problem[] {
  const name = componentName(element);
  if (name === null || RUNNING_COMPONENTS.includes(name) || known.includes(name)) return [];
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
  if (!piece.tree) return [];
  const document = { source: talk.text, placeAt: talk.placeAt };
  const seen = new Set([...names, ...GIVEN]);
  return freeNames(piece.tree).flatMap(({ name, node }) => {
    if (seen.has(name) || name in globalThis) return [];
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
  const place = { file, ...placeOf(node), suggestions: near, target: name };
  return [createProblem('unknown-aside', place, { name })];
}

/** What the talk's own imports and exports name. */
function declaredNames({ root, text }: TalkTree): string[] {
  const modules = (root.children ?? []).filter((node) => node.type === 'mdxjsEsm');
  return modules.flatMap((node) =>
    codeOf(node, text).flatMap(({ tree }) => (tree ? boundNames(tree) : [])),
  );
}
