import type { Speaker } from '../i18n/speak.ts';
import type { SyntaxNode } from '../model/syntax.ts';
import { ASIDES, knownAside } from '../format/asides.ts';
import { htmlElement, text } from './build-nodes.ts';

/** `:::note[Title]` as an `<aside>` with a title; the label arrives as a first paragraph with a mark on it. */
export function asideNode(
  directive: SyntaxNode,
  children: readonly SyntaxNode[],
  { say }: Speaker,
): SyntaxNode {
  const kind = knownAside(directive.name);
  const [first, ...rest] = children;
  const isLabelled = first?.data?.['directiveLabel'] === true;
  const title = isLabelled ? (first.children ?? []) : [text(say(ASIDES[kind]))];
  const heading = htmlElement('p', { className: ['aside-title'] }, title);
  const body = isLabelled ? rest : children;
  return htmlElement('aside', { className: ['aside', `aside-${kind}`] }, [heading, ...body]);
}
