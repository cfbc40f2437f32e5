import type { Root } from 'mdast';
import type {} from 'satteri';

/** The kinds of syntax node that only MDX and directives have. */
export interface JsxAttribute {
  readonly type: 'mdxJsxAttribute' | 'mdxJsxExpressionAttribute';
  readonly name?: string;
  readonly value?: string | { readonly type: string; readonly value: string } | null;
}

/**
 * A loose view of any syntax node, for walks that treat all kinds alike.
 *
 * The parser's own unions are closed per parent; a transform that replaces one kind by another has no use for that.
 */
export interface SyntaxNode {
  readonly type: string;
  readonly children?: readonly SyntaxNode[];
  readonly value?: string;
  /** The text as its author wrote it, where typography has changed it; ids are made of this. */
  readonly written?: string;
  /** What a reader sees of a formula or an expression, as far as it is known before it runs. */
  readonly shown?: string;
  readonly name?: string | null;
  readonly attributes?: readonly JsxAttribute[] | Readonly<Record<string, string>>;
  readonly depth?: number;
  readonly url?: string;
  readonly alt?: string | null;
  /** The nodes of a picture's text, where it has more than words: the parser keeps what is left of them in `alt`. */
  readonly altNodes?: readonly SyntaxNode[];
  readonly title?: string | null;
  readonly lang?: string | null;
  readonly meta?: string | null;
  readonly align?: readonly (string | null)[];
  readonly identifier?: string;
  readonly label?: string | null;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly position?: Root['position'] | undefined;
}

/** The parsed document as the parser types it. */
export type ParserRoot = Root;
