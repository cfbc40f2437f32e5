import type { SyntaxNode } from '../model/syntax.ts';
import { setFormulasApart } from './display-math.ts';
import type { Macros } from './math-macros.ts';
import { parseMdx } from './parse-mdx.ts';
import { readQuoteAsides } from './quote-asides.ts';
import { setPicturesApart } from './set-pictures-apart.ts';
import { showComputed } from './show-computed.ts';

/** Parses MDX text to a syntax tree of what its author wrote, or says where it cannot be parsed. */
export function parseTalk(source: string, macros: Macros = {}): ParsedTalk {
  try {
    const settled = parseMdx(source);
    const root = source.includes('$$') ? setFormulasApart(settled, source) : settled;
    const asides = source.includes('[!') ? readQuoteAsides(root, source) : root;
    const apart = HAS_PICTURE.test(source) ? setPicturesApart(asides, source) : asides;
    return { type: 'parsed', root: showComputed(apart, source, macros) };
  } catch (error) {
    return { type: 'failed', ...readParserError(error) };
  }
}

const HAS_PICTURE = /!\[|<(?:img|picture|svg|video|Figure|Video)\b/;

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
