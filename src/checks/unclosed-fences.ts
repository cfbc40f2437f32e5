import type { Place, Problem } from '../model/problem.ts';
import type { TalkTree } from '../model/sources.ts';
import type { SyntaxNode } from '../model/syntax.ts';
import { createPlaceFinder } from '../lib/places.ts';
import { createProblem, type ProblemPlace } from '../problems/catalogue.ts';
import { FENCE_LEAD } from '../syntax/fence-lead.ts';
import { placeOf, walk } from '../syntax/nodes.ts';

/**
 * Code fences that nothing closes, so that the rest of the talk, list or quote is taken for code.
 *
 * A fence that the end of a later one closes is among them: the opening line of that one stands in its code.
 */
export function checkUnclosedFences(talk: TalkTree): Problem[] {
  const problems: Problem[] = [];
  let isShifted = false;
  walk(talk.root, (node) => {
    const fence = node.type === 'code' ? readFence(node, talk.text) : null;
    if (!fence) return;
    const swallowed = fence.lines.findIndex((line) => opensAnother(line, fence.mark));
    // After a fence that took the end of another for its own, every bare mark opens where it should close.
    const isFollowUp = isShifted && fence.isBare;
    if (swallowed < 0 && (fence.isClosed || isFollowUp)) return;
    isShifted ||= swallowed >= 0;
    const ticked = fence.isBare ? findTicked(talk.text, placeOf(node).line) : null;
    if (ticked) {
      const at = { file: talk.file, ...ticked };
      problems.push(fenceProblem(fence.mark, at, null, true));
      return;
    }
    const lineOf = (index: number) => talk.originOf(placeOf(node).line + 1 + index).line;
    const end = swallowed >= 0 ? { index: swallowed, isMark: false } : findLikelyEnd(fence);
    const near = end && { line: lineOf(end.index), isMark: end.isMark };
    problems.push(fenceProblem(fence.mark, { file: talk.file, ...placeOf(node) }, near));
  });
  return problems;
}

/** The fence that runs to the end of a text which cannot be parsed, and took the end of an element with it. */
export function findOpenFence(text: string, file: string): Problem | null {
  let open: { mark: string; offset: number } | null = null;
  let offset = 0;
  for (const line of text.split('\n')) {
    const { lead = '', mark = '' } = FENCE.exec(line)?.groups ?? {};
    if (open === null && mark !== '') open = { mark, offset: offset + lead.length };
    else if (open !== null && closes(line, open.mark, true)) open = null;
    offset += line.length + 1;
  }
  if (open === null) return null;
  return fenceProblem(open.mark, { file, ...createPlaceFinder(text)(open.offset) }, null);
}

function fenceProblem(
  mark: string,
  at: ProblemPlace,
  near: Near | null,
  isTicked = false,
): Problem {
  return createProblem('unclosed-fence', { ...at, target: mark }, { mark, near, isTicked });
}

/**
 * A line above a bare mark that was meant to open the fence which that mark closes: with a backtick after the language, it is
 * code inside a sentence.
 */
function findTicked(text: string, line: number): Place | null {
  const lines = text.split(/\r?\n/).slice(0, line - 1);
  const at = lines.findLastIndex((each) => MARKED.test(each));
  const lead = TICKED.exec(lines[at] ?? '')?.groups?.['lead'];
  return lead === undefined ? null : { line: at + 1, column: lead.length + 1 };
}

/** A fence as it stands in the source; null for code that the author did not write as one. */
function readFence(node: SyntaxNode, text: string): Fence | null {
  const { start, end } = node.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return null;
  const written = text.slice(start.offset, end.offset);
  const { mark, info = '' } = /^(?<mark>`{3,}|~{3,})(?<info>[^\r\n]*)/.exec(written)?.groups ?? {};
  if (mark === undefined) return null;
  const before = text.slice(text.lastIndexOf('\n', start.offset - 1) + 1, start.offset);
  const lines = written.split(/\r?\n/);
  const isClosed = lines.length > 1 && closes(lines.at(-1) ?? '', mark, before.includes('>'));
  return {
    mark,
    isBare: info.trim() === '',
    isClosed,
    lines: lines.slice(1, isClosed ? -1 : undefined),
  };
}

function closes(line: string, mark: string, isQuoted: boolean): boolean {
  const rest = line.trimEnd().replace(isQuoted ? /^[ \t>]+/ : /^[ \t]+/, '');
  return rest.length >= mark.length && rest === (mark[0] ?? '').repeat(rest.length);
}

/** A line inside a fence that was meant to open one of its own: the same mark, then a language. */
function opensAnother(line: string, mark: string): boolean {
  const rest = /^[ \t>]*(`{3,}|~{3,})[ \t]*[a-z][\w+-]*(?:[ \t].*)?$/i.exec(line)?.[1];
  return rest?.startsWith(mark) ?? false;
}

/** Where the code of a fence seems to end: at a mark that does not fit, or before a slide that follows. */
function findLikelyEnd({ lines }: Fence): LikelyEnd | null {
  const mark = lines.findIndex((line) => /^[ \t>]*(?:`{2,}|~{2,})[ \t.]*$/.test(line));
  if (mark >= 0) return { index: mark, isMark: true };
  const slide = lines.findIndex(
    (line, index) => /^(?:#{2,3} \S|---$)/.test(line) && lines[index - 1]?.trim() === '',
  );
  return slide >= 0 ? { index: slide, isMark: false } : null;
}

/** The first line of a fence, in lists and quotes too. */
const FENCE = new RegExp(`^(?<lead>${FENCE_LEAD})(?<mark>\`{3,}(?=[^\`]*$)|~{3,})`);

/** A line that begins with the mark of a fence, whether or not it opens one. */
const MARKED = new RegExp(`^${FENCE_LEAD}(?:\`{3,}|~{3,})`);
const TICKED = new RegExp(`^(?<lead>${FENCE_LEAD})\`{3,}[ \\t]*[A-Za-z][^\`]*\``);

interface Fence {
  /** The signs that open it: three or more. */
  readonly mark: string;
  /** Whether no language follows. */
  readonly isBare: boolean;
  readonly isClosed: boolean;
  /** What is between its first line and its end. */
  readonly lines: readonly string[];
}

/** A line of a fence, counted from its first line of code. */
interface LikelyEnd {
  readonly index: number;
  readonly isMark: boolean;
}

interface Near {
  readonly line: number;
  /** Whether the line is a mark that does not fit, and not what follows the code. */
  readonly isMark: boolean;
}
