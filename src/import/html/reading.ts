import type { Element, Root } from 'hast';
import type { ImportNode, SourcePlace } from '../imported-deck.ts';
import type { AssetShelf } from '../asset-shelf.ts';
import type { Ledger } from '../ledger.ts';

/** What reading Markdown and HTML needs to know of the deck it is from. */
export interface Reading {
  readonly file: string;
  readonly ledger: Ledger;
  readonly assets: AssetShelf;
  /** The line of the file that the text starts on. @default 1 */
  readonly line?: number;
  /** Definitions of links that are elsewhere in the deck, as they are written, to be read with the text. */
  readonly definitions?: string;
  /** Called with the tree before any element is settled; may change it. */
  readonly tree?: (tree: Root) => void;
  /** Whether the end of a line breaks the line, as in Marp. */
  readonly breaksLines?: boolean;
  /** What a format makes of an element before anything else looks at it. */
  readonly element?: (element: Element, tools: ElementTools) => Meaning | null;
  /** What a format makes of a picture of Markdown, by its text and address. */
  readonly picture?: (node: ImportNode, place: SourcePlace) => ImportNode | null;
  /** Called for each comment, in order. Without it, comments are reported as dropped. */
  readonly comment?: (text: string, place: SourcePlace) => void;
  /** The steps of a fence and the options Lectern knows, made of what the format writes after the language. */
  readonly fence?: (node: ImportNode, place: SourcePlace) => void;
  /** Width of the slide that sizes in pixels are of. @default 1280 */
  readonly stageWidth?: number;
}

/** What an element means in its format. */
export type Meaning =
  /** Its children stand in its place. The attributes named are accounted for. */
  | { readonly type: 'unwrap'; readonly used?: readonly string[]; readonly step?: boolean }
  /** It is an ordinary element, perhaps with fewer attributes, and perhaps a step. */
  | { readonly type: 'plain'; readonly used?: readonly string[]; readonly step?: boolean }
  /** Its children are columns, or rows of them. */
  | { readonly type: 'columns'; readonly used?: readonly string[] }
  /** It is taken out; the format has said what became of it. */
  | { readonly type: 'gone' }
  /** It is these nodes. */
  | { readonly type: 'nodes'; readonly nodes: readonly ImportNode[] };

/** What a format can ask for while it decides about an element. */
export interface ElementTools {
  readonly place: SourcePlace;
  /** The blocks that the children of an element are. */
  readonly blocksOf: (element: Element) => ImportNode[];
}
