import type { Problem } from '../model/problem.ts';
import type { TalkTree } from '../model/sources.ts';
import type { SyntaxNode } from '../model/syntax.ts';
import { createProblem } from '../problems/catalogue.ts';
import { walk } from '../syntax/nodes.ts';

/** Formulas and asides that nothing closes, so that the rest of the talk, list or quote is taken for theirs. */
export function checkUnclosedBlocks(talk: TalkTree): Problem[] {
  const problems: Problem[] = [];
  let isShifted = false;
  const report = (node: SyntaxNode, mark: string, offset = 0) => {
    const start = node.position?.start.offset ?? 0;
    const at = { file: talk.file, ...talk.placeAt(start + offset), target: mark };
    problems.push(createProblem('unclosed-block', at, { mark, isFormula: mark.startsWith('$') }));
  };
  walk(talk.root, (node) => {
    const mark = openMarkOf(node, talk.text);
    // After a formula that took the start of another for its own end, the next one opens where it should close.
    const isFollowUp = isShifted && mark === '$$';
    if (mark !== null && !isFollowUp && !hasAttributes(node, talk.text)) report(node, mark);
    if (node.type === 'math' && mark !== null) isShifted = !isFollowUp;
    if (node.type === 'text' && !isFollowUp)
      for (const offset of loneDollars(node, talk.text)) report(node, '$$', offset);
    return node.type !== 'math';
  });
  return problems;
}

/** Whether a node runs on because nothing closes it, so that what is wrong inside is none of its own mistakes. */
export function isUnclosed(node: SyntaxNode, text: string): boolean {
  return openMarkOf(node, text) !== null;
}

/** Whether it is closed with `$$ {#eq-x}`, of which the check of foreign syntax says what to write. */
function hasAttributes(node: SyntaxNode, text: string): boolean {
  return node.type === 'math' && /\$\$[ \t]*\{[ \t]*[#.:]/.test(writtenOf(node, text));
}

/** The mark that a block opens with and nothing closes; null for any other node. */
function openMarkOf(node: SyntaxNode, text: string): string | null {
  if (node.type === 'math') return openFormula(node, text);
  return node.type === 'containerDirective' ? openAside(node, text) : null;
}

function openFormula(node: SyntaxNode, text: string): string | null {
  const written = writtenOf(node, text).trimEnd();
  const mark = /^\${2,}/.exec(written)?.[0];
  if (mark === undefined) return null;
  const isClosed = written.length >= 2 * mark.length && written.endsWith(mark);
  return isClosed && !SWALLOWED.test(written) ? null : mark;
}

/** After a blank line, a slide, a list, a fence or an element: no formula goes on so. */
const SWALLOWED = /\n[ \t>]*\r?\n[ \t>]*(?:#{2,6} |[-*] |:{3}|`{3}|<[A-Z]|---[ \t]*\r?\n)/;

function openAside(node: SyntaxNode, text: string): string | null {
  const written = writtenOf(node, text);
  const mark = /^:{3,}/.exec(written)?.[0];
  if (mark === undefined) return null;
  const start = node.position?.start.offset ?? 0;
  const inside = node.children?.at(-1)?.position?.end.offset;
  const rest = written.slice(inside === undefined ? mark.length : inside - start);
  return /\n[ \t>]*:{3,}[ \t>]*$/.test(rest.trimEnd()) ? null : `${mark}${node.name ?? ''}`;
}

/** Where a text has `$$` in front of what looks like a formula. */
function loneDollars(node: SyntaxNode, text: string): number[] {
  const written = writtenOf(node, text);
  return [...written.matchAll(FORMULA_START)].map(({ index }) => index);
}

const FORMULA_START =
  /(?<![\\$\w`])\$\$(?!\$)(?=[^\n$]*(?:[\\^_=]|[\w)}][ \t]*[+*/<>-][ \t]*[\w({\\]))(?=\S|[ \t]*[\\\w]+[ \t]*[\^_=+])/g;

function writtenOf({ position }: SyntaxNode, text: string): string {
  return text.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
}
