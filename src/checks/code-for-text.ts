import type { Problem } from '../model/problem.ts';
import type { TalkTree } from '../model/sources.ts';
import type { SyntaxNode } from '../model/syntax.ts';
import { shorten } from '../lib/shorten.ts';
import { createProblem } from '../problems/catalogue.ts';
import { codeOf, isCodeNode, walkCode, type CodeNode } from '../syntax/code.ts';
import { isExpression, placeOf, walk } from '../syntax/nodes.ts';

/**
 * Braces that were meant as text, and are code that computes a constant or nothing: `{1, 2, 3}` shows the last number, `{}` nothing.
 *
 * Code that could be wanted stays: a text in quotes, a calculation, a name that the talk defines.
 */
export function checkCodeForText(talk: TalkTree): Problem[] {
  const problems: Problem[] = [];
  walk(talk.root, (node) => {
    if (!isExpression(node)) return;
    const found = shownInstead(node, talk);
    if (found === undefined) return;
    const value = (node.value ?? '').replace(/\s+/g, ' ');
    const written = `{${shorten(value, 40)}}`;
    const place = { file: talk.file, ...placeOf(node), target: written };
    problems.push(createProblem('code-for-text', place, { written, shown: found }));
  });
  return problems;
}

/** Whether braces are a list that was meant as text, whose names nobody has to define. */
export function isTextInBraces(tree: CodeNode): boolean {
  return tree.type === 'Program' && expressionOf(tree)?.type === 'SequenceExpression';
}

/** What is shown for braces that were meant as text, null for nothing; undefined for code. */
function shownInstead(node: SyntaxNode, talk: TalkTree): string | null | undefined {
  const text = node.value ?? '';
  if (isInOpenFormula(node, talk.text)) return undefined;
  if (text.trim() === '') return null;
  const tree = codeOf(node, talk.text)[0]?.tree;
  const code = tree ? expressionOf(tree) : null;
  if (!code || /\/[*/]/.test(text)) return undefined;
  const shown = node.shown === undefined || node.shown === '' ? null : node.shown;
  if (code.type === 'SequenceExpression') return shown ?? wordsOfLast(code, text);
  if (isNumber(code) && !/[\d.)]\s+[-+*/%|&^]|[-+*/%|&^]\s+[\d.(]/.test(text))
    return shown ?? text.trim();
  if (isNothing(code)) return null;
  return code.type === 'ArrayExpression' && isListOfNumbers(code) ? shown : undefined;
}

/** A formula that nothing closes has a problem of its own. */
function isInOpenFormula({ position }: SyntaxNode, source: string): boolean {
  const start = position?.start.offset ?? 0;
  return source.slice(source.lastIndexOf('\n', start - 1) + 1, start).includes('$$');
}

/** The expression of a program that is nothing else. */
function expressionOf(tree: CodeNode): CodeNode | null {
  const body = tree['body'];
  const statement: unknown = Array.isArray(body) && body.length === 1 ? body[0] : null;
  const expression = isCodeNode(statement) ? statement['expression'] : null;
  return isCodeNode(expression) ? expression : null;
}

function wordsOfLast(code: CodeNode, text: string): string | null {
  const last = (code['expressions'] as CodeNode[]).at(-1);
  return last?.type === 'Literal' ? text.slice(last.start, last.end) : null;
}

/** A number, or numbers that are put together without a space, as in `{1-3}`. */
function isNumber(code: CodeNode): boolean {
  let isOnly = true;
  walkCode(code, ({ type, value }) => {
    isOnly &&=
      type === 'BinaryExpression' ||
      type === 'UnaryExpression' ||
      (type === 'Literal' && typeof value === 'number');
  });
  return isOnly;
}

/** What no view shows anything of: `null`, `true`, a function, an object, a pattern. */
function isNothing(code: CodeNode): boolean {
  const { type, value } = code;
  if (type === 'Literal')
    return (
      value === null || typeof value === 'boolean' || value instanceof RegExp || 'regex' in code
    );
  return NOTHING.has(type);
}

const NOTHING = new Set(['ObjectExpression', 'ThisExpression', 'ClassExpression']);

function isListOfNumbers(code: CodeNode): boolean {
  const items = code['elements'] as readonly (CodeNode | null)[];
  return items.every((item) => item !== null && isNumber(item));
}
