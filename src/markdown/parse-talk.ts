import { mdxToJs, mdxToMdast } from 'satteri';
import type { SyntaxNode } from '../model/syntax.ts';
import { setFormulasApart } from './display-math.ts';
import { FEATURES } from './features.ts';

/** Parses MDX text to a syntax tree, or says where it cannot be parsed. */
export function parseTalk(source: string): ParsedTalk {
  try {
    const root = mdxToMdast(source, { features: FEATURES }) as unknown as SyntaxNode;
    const joined = HAS_COLON_KEY.test(source) ? joinColons(root) : root;
    return {
      type: 'parsed',
      root: source.includes('$$') ? setFormulasApart(joined, source) : joined,
    };
  } catch (error) {
    return { type: 'failed', ...readParserError(error) };
  }
}

/** `[@DBLP:conf/x]`: the parser takes `:conf` for a directive. */
const HAS_COLON_KEY = /@[^\s\]]*:[A-Za-z]/;

/** Makes text again of what looks like a directive and carries nothing, so that a key with a colon stays in one piece. */
function joinColons(node: SyntaxNode): SyntaxNode {
  if (!node.children) return node;
  const children: SyntaxNode[] = [];
  for (const child of node.children.map((each) => asText(joinColons(each)))) {
    const before = children.at(-1);
    if (before?.type === 'text' && child.type === 'text')
      children[children.length - 1] = joinTexts(before, child);
    else children.push(child);
  }
  return { ...node, children };
}

function asText(node: SyntaxNode): SyntaxNode {
  const isBare =
    node.type === 'textDirective' &&
    node.children?.length === 0 &&
    Object.keys(node.attributes ?? {}).length === 0;
  return isBare ? { type: 'text', value: `:${node.name ?? ''}`, position: node.position } : node;
}

function joinTexts(before: SyntaxNode, after: SyntaxNode): SyntaxNode {
  const [start, end] = [before.position?.start, after.position?.end];
  const value = `${before.value ?? ''}${after.value ?? ''}`;
  return { type: 'text', value, position: start && end && { start, end } };
}

/** The parser puts the place at the front of its message: `8:1: Unexpected … (mdx-jsx:unexpected-character)`. */
export function readParserError(error: unknown): SyntaxFailure {
  const text = error instanceof Error ? error.message : String(error);
  const match = /^(\d+):(\d+)(?:-\d+:\d+)?: (.*?)(?: \([\w:-]+\))?$/s.exec(text);
  if (!match) return { message: text, place: { line: 1, column: 1 } };
  return { message: match[3] ?? text, place: { line: Number(match[1]), column: Number(match[2]) } };
}

/** What the parser found wrong, and where. */
export interface SyntaxFailure {
  readonly message: string;
  readonly place: { readonly line: number; readonly column: number };
}

/** A syntax tree, or the reason there is none. */
export type ParsedTalk =
  | { readonly type: 'parsed'; readonly root: SyntaxNode }
  | ({ readonly type: 'failed' } & SyntaxFailure);

/** An import or export that is no valid JavaScript, which shows only when the talk is compiled. */
export function findModuleError(source: string, root: SyntaxNode): SyntaxFailure | null {
  const module = root.children?.find((node) => node.type === 'mdxjsEsm');
  const looksLikeOne = root.children?.some(isBrokenModuleLine);
  if (!module && !looksLikeOne) return null;
  if (looksLikeOne)
    return { message: 'an import or export cannot be read', place: placeOfBroken(root) };
  try {
    mdxToJs(source, { features: FEATURES });
    return null;
  } catch (error) {
    return readParserError(error);
  }
}

/** A broken import is read as prose; prose that begins like code is worth a word. */
function isBrokenModuleLine(node: SyntaxNode): boolean {
  const first = node.children?.[0];
  return (
    node.type === 'paragraph' &&
    first?.type === 'text' &&
    /^(?:import\s+[\w{*].*["']|export\s+(?:const|let|function|default)\b)/.test(first.value ?? '')
  );
}

function placeOfBroken(root: SyntaxNode): SyntaxFailure['place'] {
  const start = root.children?.find(isBrokenModuleLine)?.position?.start;
  return { line: start?.line ?? 1, column: start?.column ?? 1 };
}
