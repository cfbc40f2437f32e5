import type { Problem } from '../model/problem.ts';
import type { TalkTree } from '../model/sources.ts';
import type { SyntaxNode } from '../model/syntax.ts';
import { createProblem } from '../problems/catalogue.ts';
import { isDiagram, listingsOf } from '../format/blocks.ts';
import { parseCodeMeta } from '../format/code-meta.ts';
import { isComment, isElement, isExpression, placeOf, plainText, walk } from '../syntax/nodes.ts';

/** Code that changes on stage: two listings at least, nothing else, and no two alike in a row. */
export function checkMorphs(talk: TalkTree): Problem[] {
  const problems: Problem[] = [];
  walk(talk.root, (node) => {
    if (isElement(node, 'Morph')) problems.push(...checkMorph(node, talk));
  });
  return problems;
}

function checkMorph(morph: SyntaxNode, { file }: TalkTree): Problem[] {
  const at = { file, ...placeOf(morph) };
  const listings = listingsOf(morph);
  const others = (morph.children ?? []).filter(
    (child) => !listings.includes(child) && !isComment(child),
  );
  return [
    ...others.map((child) =>
      createProblem('morph-content', { file, ...placeOf(child) }, { what: describe(child) }),
    ),
    ...(listings.length < 2
      ? [createProblem('lone-listing', at, { count: listings.length })]
      : listings
          .slice(1)
          .flatMap((listing, index) =>
            codeOf(listing) === codeOf(listings[index])
              ? [
                  createProblem(
                    'same-listing',
                    { file, ...placeOf(listing) },
                    { number: index + 2 },
                  ),
                ]
              : [],
          )),
  ];
}

/** Two listings of the same file or region are the same code as well. */
function codeOf(listing: SyntaxNode | undefined): string {
  const { src } = parseCodeMeta(listing?.meta).options;
  return src === undefined ? (listing?.value ?? '') : `src=${src}`;
}

/** What stands where a listing should, with its first words. */
function describe(node: SyntaxNode): string {
  if (isDiagram(node)) return `the ${node.lang} diagram`;
  if (isElement(node)) return `\`<${node.name ?? ''}>\``;
  if (isExpression(node)) return `\`{${(node.value ?? '').trim()}}\``;
  const words = plainText(node).trim().split(/\s+/).slice(0, 5).join(' ');
  return words === '' ? 'a part without words' : `\`${words}\``;
}
