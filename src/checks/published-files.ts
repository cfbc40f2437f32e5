import type { Problem } from '../model/problem.ts';
import type { TalkTree } from '../model/sources.ts';
import type { SyntaxNode } from '../model/syntax.ts';
import { readBlock } from '../format/blocks.ts';
import { isWikiLink } from '../format/collect-references.ts';
import { parseLinkTarget } from '../format/parse-target.ts';
import { createProblem, type ProblemPlace } from '../problems/catalogue.ts';
import { addressesOf } from '../syntax/addresses.ts';
import { codeOf } from '../syntax/code.ts';
import { elementsInCode } from '../syntax/code-elements.ts';
import { isElement, placeOf, textAttributeOf, walk } from '../syntax/nodes.ts';
import { activeKindOf } from './active-files.ts';
import { checkDrawing } from './pictures.ts';

/** Files that a talk publishes, by whatever road, are no pages and no scripts: what they say would run on the site itself. */
export function checkPublishedFiles(talk: TalkTree): Problem[] {
  const problems: Problem[] = [];
  const captions = talk.data?.captions;
  if (captions !== undefined)
    problems.push(...checkPublishedFile(captions, { file: talk.file, line: 1, column: 1 }, talk));
  const linked = new Set<string>();
  walk(talk.root, ({ type, identifier }) => {
    if (type === 'linkReference' && identifier) linked.add(identifier);
  });
  walk(talk.root, (node, ancestors) => {
    const at = { file: talk.file, ...placeOf(node) };
    const isAddress =
      node.type === 'definition' ||
      node.type === 'image' ||
      (node.type === 'link' && !isWikiLink(node, talk.text));
    // Of a drawing that becomes part of the page, that form is looked into.
    const isInlined =
      (node.type === 'image' && isFigure(ancestors)) ||
      (node.type === 'definition' && !linked.has(node.identifier ?? ''));
    if (isAddress) problems.push(...checkPublishedFile(node.url ?? '', at, talk, isInlined));
    const document = { source: talk.text, placeAt: talk.placeAt };
    const elements = codeOf(node, talk.text).length > 0 ? elementsInCode(node, document) : [];
    for (const element of isElement(node) ? [node, ...elements] : elements) {
      const place = { file: talk.file, ...placeOf(element) };
      const shown = isElement(element, 'Figure') ? textAttributeOf(element, 'src') : undefined;
      for (const { url } of addressesOf(element, talk.text))
        problems.push(...checkPublishedFile(url, place, talk, url === shown));
    }
  });
  return problems;
}

/** Whether a picture is all that its paragraph has, maybe with a link around it. */
function isFigure(ancestors: readonly SyntaxNode[]): boolean {
  const paragraph = ancestors.findLast(({ type }) => type === 'paragraph');
  return paragraph !== undefined && readBlock(paragraph)?.kind === 'figure';
}

/**
 * One address, as it is written in a talk.
 *
 * @param isInlined whether a drawing is not published as a file, but becomes part of the page
 */
export function checkPublishedFile(
  url: string,
  at: ProblemPlace,
  talk: Pick<TalkTree, 'slug' | 'read'>,
  isInlined = false,
): Problem[] {
  const target = parseLinkTarget(url, talk.slug);
  if (target.kind !== 'file') return [];
  const { path } = target;
  const kind = activeKindOf(path);
  if (kind !== null)
    return [createProblem('active-file', { ...at, target: url }, { path: url, kind })];
  return isInlined ? [] : checkDrawing(path, talk.read(path), at, false);
}
