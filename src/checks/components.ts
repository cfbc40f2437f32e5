import type { Problem } from '../model/problem.ts';
import type { TalkSource } from '../model/sources.ts';
import type { SyntaxNode } from '../model/syntax.ts';
import { createProblem } from '../problems/catalogue.ts';
import { suggest } from '../refs/suggest.ts';
import { ASIDES } from '../slides/asides.ts';
import { attributesOf, isElement, isExpression, placeOf, walk } from '../syntax/nodes.ts';

/** The components a talk may use without importing them. */
export const AUTHOR_COMPONENTS = [
  'Column',
  'Columns',
  'Figure',
  'Fragment',
  'Notes',
  'PageOnly',
  'Show',
  'Slide',
  'SlideOnly',
  'Steps',
  'Table',
  'Video',
] as const;

/** Names MDX gives every document. */
const GIVEN = ['props', 'frontmatter', 'undefined', 'true', 'false', 'null'];

/** Components, variables and asides that exist. */
export function checkComponents({ root, file }: TalkSource): Problem[] {
  const names = declaredNames(root);
  const components = [...AUTHOR_COMPONENTS, ...names];
  const problems: Problem[] = [];
  walk(root, (node) => {
    const at = { file, ...placeOf(node) };
    if (isElement(node) && !holdsNotes(node) && node.name && /^\p{Lu}/u.test(node.name)) {
      const name = node.name.split('.')[0] ?? '';
      if (components.includes(name)) return;
      const place = { ...at, suggestions: suggest(name, components), target: name };
      problems.push(createProblem('unknown-component', place, { name }));
    } else if (holdsNotes(node)) {
      problems.push(createProblem('hidden-notes', at, {}));
    } else if (isExpression(node)) {
      const name = /^\s*([A-Za-z_$][\w$]*)(?:\.[\w$]+)*\s*$/.exec(node.value ?? '')?.[1];
      if (!name || names.includes(name) || GIVEN.includes(name)) return;
      const place = { ...at, suggestions: suggest(name, names), target: name };
      problems.push(createProblem('unknown-variable', place, { name }));
    } else if (node.type === 'containerDirective' && !Object.hasOwn(ASIDES, node.name ?? '')) {
      const name = node.name ?? '';
      problems.push(
        createProblem(
          'unknown-aside',
          { ...at, suggestions: suggest(name, Object.keys(ASIDES)), target: name },
          { name },
        ),
      );
    }
  });
  return problems;
}

/** A note in code, which nothing can take out before the code runs. */
function holdsNotes(node: SyntaxNode): boolean {
  const isCode = isExpression(node) || node.type === 'mdxjsEsm';
  if (isCode) return /<Notes\b/.test(node.value ?? '');
  return attributesOf(node).some(
    ({ value }) => typeof value === 'object' && /<Notes\b/.test(value?.value ?? ''),
  );
}

/** What the talk's own imports and exports name. */
function declaredNames(root: SyntaxNode): string[] {
  const code = (root.children ?? [])
    .filter((node) => node.type === 'mdxjsEsm')
    .map((node) => node.value ?? '');
  return code.flatMap((text) => [
    ...[...text.matchAll(/\bimport\s+([\s\S]*?)\s+from\b/g)].flatMap((match) =>
      importedNames(match[1] ?? ''),
    ),
    ...[
      ...text.matchAll(/\bexport\s+(?:async\s+)?(?:const|let|var|function\*?|class)\s+([\w$]+)/g),
    ].map((match) => match[1] ?? ''),
  ]);
}

/** `A, { b as C }, * as D` as the names they bring: A, C, D. */
function importedNames(clause: string): string[] {
  return clause
    .replace(/[{}]/g, ',')
    .split(',')
    .map(
      (part) =>
        part
          .trim()
          .split(/\s+as\s+/)
          .at(-1)
          ?.replace(/^\*\s*/, '') ?? '',
    )
    .filter(Boolean);
}
