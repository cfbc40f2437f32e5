import { isPair, isScalar, visit, type Document, type Pair, type Scalar } from 'yaml';
import type { Problem } from '../model/problem.ts';
import { createProblem, type ProblemPlace } from '../problems/catalogue.ts';

/**
 * Texts that YAML cuts at a `#` after a space: `title: Why #1 is best` is the title `Why`.
 *
 * What is plainly a remark stays one: a space after the `#`, and before it a value of one word that is no name.
 */
export function findCutValues(
  text: string,
  document: Document,
  placeAt: (offset: number) => ProblemPlace,
): Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Scalar(role, node, path) {
      if (role === 'key' || typeof node.value !== 'string' || !node.range) return;
      const lost = commentAfter(text, node.range[1]);
      const key = keyOf(path);
      if (lost === null || isRemark(node, key, lost)) return;
      const at = { ...placeAt(node.range[0]), target: lost };
      problems.push(createProblem('cut-value', at, { key, kept: node.value, lost }));
    },
  });
  return problems;
}

/** Why a value is empty that begins with a `#`; null for any other. */
export function reasonOfRemark(
  { document, text }: { document: Document; text: string },
  path: readonly PropertyKey[],
): string | null {
  const node = document.getIn(path, true);
  if (!isScalar(node) || node.value !== null || !node.range) return null;
  const remark = commentAfter(text, node.range[0]);
  return remark && `is empty: YAML reads \`${remark}\` as a remark. Put quotes around it`;
}

/** The comment behind a value on the line where it ends; null when there is none. */
function commentAfter(text: string, offset: number): string | null {
  return /^[ \t]*(#[^\r\n]*?)[ \t]*(?:\r?\n|$)/.exec(text.slice(offset))?.[1] ?? null;
}

function isRemark({ type, value }: Scalar, key: string, lost: string): boolean {
  if (type === 'BLOCK_FOLDED' || type === 'BLOCK_LITERAL' || /^#+$/.test(lost)) return true;
  if (/^#[^\s#]/.test(lost)) return false;
  return type !== 'PLAIN' || (!/\s/.test(String(value)) && !NAMES.test(key));
}

/** Keys whose value is a name or a sentence even when it is one word. */
const NAMES =
  /^(?:title|short|name|term|label|summary|description|definition|heading|lead|text|venue|event|city|place|speaker|role|footer|alt)$/i;

function keyOf(path: readonly unknown[]): string {
  const pair = path.findLast((each): each is Pair => isPair(each));
  return isScalar(pair?.key) ? String(pair.key.value) : '';
}
