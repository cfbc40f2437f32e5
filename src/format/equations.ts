import type { SyntaxNode } from '../model/syntax.ts';
import { parseCodeMeta } from './code-meta.ts';

/** A name that an author gave to a formula, or to a line of it. */
export interface Equation {
  readonly id: string;
  /** Where its `\label` is in the formula; null for a name behind the `$$`. */
  readonly at: number | null;
}

/**
 * The equations of a formula that stands alone, in their order; one without a name has no number and is none.
 *
 *     $$ id=euler              \label{eq:euler}
 *     e^{i\pi} = -1            e^{i\pi} = -1
 */
export function readEquations({ type, meta, value = '' }: SyntaxNode): Equation[] {
  if (type !== 'math') return [];
  const id = nameOf(parseCodeMeta(meta).options['id'] ?? '');
  const labels = findLabels(value).map(({ name, start }) => ({ id: nameOf(name), at: start }));
  return [...(id ? [{ id, at: null }] : []), ...labels.filter((label) => label.id !== '')];
}

/** Whether each line of a formula may have a number of its own. */
export function hasNumberedLines(tex: string): boolean {
  return BY_LINES.test(tex);
}

/** A formula without its labels, with `\tag{…}` where its lines have numbers. */
export function setLabels(tex: string, numberAt: (start: number) => number | null): string {
  let set = '';
  let from = 0;
  for (const { start, end } of findLabels(tex)) {
    const number = numberAt(start);
    set += tex.slice(from, start) + (number === null ? '' : `\\tag{${number}}`);
    from = end;
  }
  return set + tex.slice(from);
}

/** What is wrong with the names in a formula; null when each of its lines has one at most. */
export function equationFault(node: SyntaxNode): EquationFault | null {
  const equations = readEquations(node);
  const tex = node.value ?? '';
  const reference = REFERENCE.exec(tex)?.groups?.['name'];
  if (reference !== undefined) {
    const instead = `Write \`[[eq:${nameOf(reference)}]]\` in the text around it.`;
    return { reason: `a reference in it would be empty`, instead };
  }
  const [label] = findLabels(tex);
  if (label && node.type === 'inlineMath') {
    const instead =
      'Put `$$` on a line of its own before and after the formula, or take the label out.';
    return {
      reason: `it has the name \`${nameOf(label.name)}\`, and stands in a sentence`,
      instead,
    };
  }
  if (equations.length === 0) return null;
  const names = equations.map(({ id }) => `\`${id}\``).join(' and ');
  if (HAS_TAG.test(tex)) {
    const instead = 'Take `\\tag{…}` out: what has a name gets a number from Lectern.';
    return { reason: `it has both \`\\tag\` and the name ${names}`, instead };
  }
  if (equations.length === 1) return null;
  if (!hasNumberedLines(tex) || equations.some(({ at }) => at === null)) {
    const instead =
      'Keep one of them, or put the lines into `\\begin{align}`, where each may have a `\\label`.';
    return { reason: `it has the names ${names}`, instead };
  }
  const lines = equations.map(({ at }) => lineAt(tex, at ?? 0));
  return new Set(lines).size === lines.length
    ? null
    : {
        reason: `one of its lines has two of the names ${names}`,
        instead: 'Keep one name for each line.',
      };
}

/** Every `\label{…}` of a formula. `\\label` is the end of a line and a word. */
function findLabels(tex: string): { name: string; start: number; end: number }[] {
  return Array.from(tex.matchAll(PARTS)).flatMap(({ 0: part, index, groups }) =>
    groups?.['name'] === undefined
      ? []
      : [{ name: groups['name'], start: index, end: index + part.length }],
  );
}

const PARTS = /\\label\s*\{(?<name>[^{}]*)\}|\\[\s\S]/g;
const BY_LINES = /^\s*\\begin\{(?:align|alignat|gather)\*?\}/;
const REFERENCE = /(?<!\\)(?:\\\\)*\\(?:eq)?ref\s*\{(?<name>[^{}]*)\}/;
const HAS_TAG = /(?<!\\)(?:\\\\)*\\tag(?![A-Za-z])/;

/** `eq:euler`, `eqn:euler`, `eq-euler` as in Quarto, and `euler` are one name. */
function nameOf(written: string): string {
  return written
    .normalize('NFC')
    .trim()
    .replace(/^eqn?[:-](?=.)/, '');
}

/** The number of the line break before a place. */
function lineAt(tex: string, at: number): number {
  return Array.from(tex.slice(0, at).matchAll(/\\[\s\S]/g)).filter(([part]) => part === '\\\\')
    .length;
}

/** Why a formula cannot have the names it has, and what to do. */
export interface EquationFault {
  readonly reason: string;
  readonly instead: string;
}
