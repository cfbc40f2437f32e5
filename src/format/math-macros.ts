import type { SyntaxNode } from '../model/syntax.ts';

/** Commands for formulas, each with what it stands for. */
export type Macros = Readonly<Record<string, string>>;

/** A tree whose formulas have their commands written out, so that every view, id and search result reads the same formula. */
export function expandMacrosIn(root: SyntaxNode, macros: Macros): SyntaxNode {
  if (Object.keys(macros).length === 0) return root;
  const expand = (node: SyntaxNode): SyntaxNode => {
    if (node.type === 'math' || node.type === 'inlineMath')
      return { ...node, value: expandMacros(node.value ?? '', macros) };
    return node.children ? { ...node, children: node.children.map(expand) } : node;
  };
  return expand(root);
}

/**
 * A formula with its commands written out.
 *
 *     \abs{x} with \abs: \left|#1\right|  ->  \left|{x}\right|
 *
 * A command that stands for itself in the end is left as it is, for the typesetter to name.
 */
export function expandMacros(tex: string, macros: Macros): string {
  let left = MOST_EXPANSIONS;
  return expandIn(tex);

  function expandIn(text: string): string {
    let made = '';
    let at = 0;
    while (at < text.length) {
      const command = COMMAND.exec(text.slice(at))?.[0];
      if (command === undefined) {
        made += text[at] ?? '';
        at += 1;
        continue;
      }
      at += command.length;
      const expansion = Object.hasOwn(macros, command) ? macros[command] : undefined;
      if (expansion === undefined || left === 0) {
        made += command;
        continue;
      }
      left -= 1;
      const { values, end } = readArguments(text, at, countArguments(expansion));
      at = end;
      made += apart(expandIn(fill(expansion, values)), text[at]);
    }
    return made;
  }
}

/** A command at the end of an expansion must not run into the letter behind it. */
function apart(expansion: string, next: string | undefined): string {
  return /\\[A-Za-z]+$/.test(expansion) && /^[A-Za-z]$/.test(next ?? '')
    ? `${expansion} `
    : expansion;
}

function countArguments(expansion: string): number {
  return Math.max(0, ...[...expansion.matchAll(/#([1-9])/g)].map(([, number]) => Number(number)));
}

function fill(expansion: string, values: readonly string[]): string {
  return expansion.replace(
    /#([1-9])/g,
    (_, number: string) => `{${values[Number(number) - 1] ?? ''}}`,
  );
}

/** As TeX reads them: a group in braces, a command, or a single sign. */
function readArguments(text: string, from: number, count: number): ReadArguments {
  const values: string[] = [];
  let end = from;
  while (values.length < count) {
    const rest = text.slice(end);
    const start = end + (rest.length - rest.trimStart().length);
    if (start >= text.length) break;
    const token = text[start] === '{' ? groupAt(text, start) : tokenAt(text, start);
    values.push(text[start] === '{' ? token.slice(1, -1) : token);
    end = start + token.length;
  }
  return { values, end };
}

function tokenAt(text: string, at: number): string {
  return COMMAND.exec(text.slice(at))?.[0] ?? String.fromCodePoint(text.codePointAt(at) ?? 32);
}

/** From a brace to the one that closes it; an unclosed one is given its end, and the typesetter names the formula. */
function groupAt(text: string, from: number): string {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '{') depth += 1;
    else if (text[at] === '}' && (depth -= 1) === 0) return text.slice(from, at + 1);
  }
  return `${text.slice(from)}}`;
}

/** A command and the spaces that end its name. */
const COMMAND = /^\\(?:[A-Za-z]+|[^A-Za-z])/;
/** More than any formula needs; macros that call each other would never end. */
const MOST_EXPANSIONS = 1000;

interface ReadArguments {
  readonly values: readonly string[];
  readonly end: number;
}
