import type { SyntaxNode } from '../model/syntax.ts';
import { walk } from '../syntax/nodes.ts';

/**
 * Finds signs that the parser took for syntax and that are text in a talk, by their offsets.
 *
 * - `:30` in `18:30`, `:vec` in `a:vec`, `::left`: of all directives a talk has asides alone, which open with three colons.
 * - the first `$` of `$5 and $10`: by Pandoc's rule no formula ends after a space or before a digit, and none opens before a space.
 * - a dollar or a backtick that the parser pairs with one further on, and then overlooks what is between them.
 * - a single `~`, which is in `5~6` and `HEAD~1`: two strike through.
 * - signs in the text of a picture, from which the parser drops formulas and directives with their words.
 *
 * `source` is what the author wrote, `text` the same with signs that have been found before exchanged.
 */
export function findPlainSigns(root: SyntaxNode, text: string, source: string): number[] {
  const found: number[] = [];
  const inCode: number[] = [];
  // Once a dollar is plain, the parser pairs those after it anew: what it took them for until then says nothing.
  let pairedUntil = 0;
  walk(root, (node, ancestors) => {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start === undefined || end === undefined) return;
    if (node.type === 'textDirective') found.push(start, ...bracesAtEnd(source, start, end));
    if (node.type === 'leafDirective')
      found.push(start, start + 1, ...bracesAtEnd(source, start, end));
    if (node.type === 'inlineMath' && start >= pairedUntil) {
      const dollars = dollarsOf(text, source, start);
      found.push(...dollars);
      if (dollars[0] === start) {
        pairedUntil = ancestors.findLast(isLine)?.position?.end.offset ?? end;
        found.push(...loneDollars(text, source, start + 1, pairedUntil, /[`{<[\]]/));
      }
    }
    if (node.type === 'inlineCode') inCode.push(...signsInCode(text, start, end));
    if (node.type === 'tableCell') found.push(...loneDollars(text, source, start, end));
    if (node.type === 'delete' && !text.startsWith('~~', start)) found.push(start, end - 1);
    if (node.type === 'image' || node.type === 'imageReference')
      found.push(...signsIn(text, start, end));
  });
  // What is code is known when nothing else is taken for what it is not.
  return found.length > 0 ? found : inCode;
}

/** Signs that are all an element holds, `<kbd>*</kbd>`: they open nothing that a later one would close. */
export function findSignsAlone(source: string): number[] {
  return Array.from(source.matchAll(/<([a-z]\w*)(?:\s[^<>{}]*)?>([*_~`$:]+)(?=<\/\1>)/g)).flatMap(
    ({ 0: whole, 2: signs = '', index }) =>
      Array.from(signs, (_, at) => index + whole.length - signs.length + at),
  );
}

/** `{id=b}` after a name is text with it; `{name}` is the expression it is everywhere else. */
function bracesAtEnd(source: string, start: number, end: number): number[] {
  const braces = /\{[^{}]*\}$/.exec(source.slice(start, end))?.[0];
  if (!braces || /^\{\s*[\w$]+(?:\.[\w$]+)*\s*\}$/.test(braces)) return [];
  return [end - braces.length, end - 1];
}

/** The dollar that opens what is no formula, or those after a backslash, which do not close one. */
function dollarsOf(text: string, source: string, start: number): number[] {
  if (source.startsWith('$$', start)) return [];
  const end = endOfFormula(source, start);
  if (end === null) return [start];
  const inside = [...text.slice(start + 1, end).matchAll(/\$/g)];
  return inside.map(({ index }) => start + 1 + index);
}

/** What a line of prose is held by. */
function isLine({ type }: SyntaxNode): boolean {
  return type === 'paragraph' || type === 'heading' || type === 'tableCell';
}

/**
 * Dollars between two places that open no formula, as far as the first sign that stops the search.
 *
 * In cells there is none: the parser pairs dollars across cells, and loses the expressions between them.
 */
function loneDollars(
  text: string,
  source: string,
  start: number,
  end: number,
  stop = /(?!)/,
): number[] {
  const lone: number[] = [];
  for (let at = start; at < end && !stop.test(text.charAt(at)); at += 1) {
    if (text.charAt(at) === '\\') at += 1;
    else if (text.charAt(at) === '$' && text.charAt(at + 1) !== '$') {
      const close = endOfFormula(source, at);
      if (close !== null && close < end) at = close;
      else lone.push(at);
    }
  }
  return lone;
}

/** Backticks and dollars inside code, which the parser pairs with others after it when it looks for expressions. */
function signsInCode(text: string, start: number, end: number): number[] {
  const fence = /^`+/.exec(text.slice(start, end))?.[0].length ?? 0;
  const inside = text.slice(start + fence, end - fence);
  return [...inside.matchAll(/[`$]/g)].map(({ index }) => start + fence + index);
}

/** Where the formula ends that a dollar opens, by Pandoc's rule; null when it opens none. */
function endOfFormula(source: string, start: number): number | null {
  for (let at = start + 1; at < source.length; at += 1) {
    const sign = source.charAt(at);
    if (sign === '\\') at += 1;
    else if (sign === '\n' && /^\n[\s>]*\n/.test(source.slice(at, at + 80))) return null;
    else if (sign === '$') {
      const inside = source.slice(start + 1, at);
      return /^$|^\s|\s$/.test(inside) || /\d/.test(source.charAt(at + 1)) ? null : at;
    }
  }
  return null;
}

/** Colons and dollars that no backslash has made plain already. */
function signsIn(text: string, start: number, end: number): number[] {
  const signs = [...text.slice(start, end).matchAll(/\\.|[:$]/gs)];
  return signs.flatMap(({ 0: sign, index }) => (sign.length === 1 ? [start + index] : []));
}
