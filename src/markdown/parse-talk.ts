import { mdxToMdast } from 'satteri';
import type { SyntaxNode } from '../model/syntax.ts';
import { FEATURES } from './features.ts';

/** Parses MDX text to a syntax tree, or says where it cannot be parsed. */
export function parseTalk(source: string): ParsedTalk {
  try {
    return { type: 'parsed', root: mdxToMdast(source, { features: FEATURES }) as unknown as SyntaxNode };
  } catch (error) {
    return { type: 'failed', ...readParserError(error) };
  }
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
