import type {
  Box,
  CodePart,
  Look,
  PanelPart,
  Paragraph,
  PicturePart,
  Run,
  ShownPart,
  TablePart,
  TextPart,
} from '../shown-deck.ts';

declare global {
  /** What functions that run in a printed deck share. */
  var pptx: PageTools;
}

/**
 * Tools for reading a printed deck, put there by the functions of this folder one after the other.
 *
 * Those run inside the page, so they use nothing from outside themselves but these.
 */
export interface PageTools {
  /** A color as `rrggbb`; null for one that is not seen. */
  readonly colorOf: (color: string) => string | null;
  /** The first font of a list, by the name that everybody knows. */
  readonly firstFont: (family: string) => string;
  readonly isInline: (element: Element) => boolean;
  /** The ground of an element, and the line around it; null without either. */
  readonly lookOf: (element: Element) => Look | null;
  readonly barOf: (element: Element) => Bar | null;
  readonly readRuns: (nodes: readonly Node[], isCode: boolean) => Run[];
  readonly runOf: (text: string, element: Element) => Run;
  /** Runs without spaces around them. */
  readonly trimmed: (runs: readonly Run[]) => Run[];
  /** A place in the deck as `#id`, one of the site at its public address, if that is known. */
  readonly linkOf: (link: Element) => string | null;
  readonly altOf: (element: Element) => string;
  /** The step with which something appears: that of its own element or of one around it. */
  readonly stepOf: (element: Element, slide: Element) => number | null;
  /** A paragraph of the words of some nodes; none without words. A level below 0 is no list. */
  readonly paragraphsOf: (
    element: HTMLElement,
    nodes: readonly Node[],
    level: number,
  ) => Paragraph[];
  readonly formOf: (element: HTMLElement, level: number) => Omit<Paragraph, 'runs'>;
  readonly notesOf: (notes: HTMLElement) => Paragraph[];
  readonly boxOf: (rect: DOMRect, slide: SlidePlace) => Box;
  readonly placeOf: (element: Element, slide: SlidePlace) => Place;
  readonly tableOf: (table: HTMLElement, slide: SlidePlace) => TablePart;
  readonly codeOf: (pre: HTMLElement, slide: SlidePlace) => CodePart;
  readonly pictureOf: (element: Element, slide: SlidePlace) => PicturePart;
  readonly textOf: (
    element: HTMLElement,
    nodes: readonly Node[],
    within: HTMLElement,
    slide: SlidePlace,
    level: number,
  ) => TextPart | null;
  readonly joinTexts: (above: TextPart, below: TextPart) => TextPart | null;
  readonly boxedText: (texts: readonly TextPart[], place: Place, look: Look) => TextPart | null;
  readonly barPart: (bar: Bar, place: Place) => PanelPart;
  readonly partsOf: (slide: SlidePlace, heading: Element | null) => ShownPart[];
}

/** A line along one side of an element. */
export interface Bar {
  readonly side: 'left' | 'right' | 'top' | 'bottom';
  readonly width: number;
  readonly color: string;
}

/** Where a part is, and when. */
export interface Place {
  readonly box: Box;
  readonly step: number | null;
  readonly column: number;
}

/** A slide on its page. */
export interface SlidePlace {
  readonly slide: HTMLElement;
  readonly origin: DOMRect;
  readonly columns: readonly Element[];
}

/** What the addresses and names in a deck are judged by. */
export interface DeckPlace {
  /** The path of the deck below the base. */
  readonly ownPath: string;
  readonly base: string;
  /** The public address of the site; null when it is not known. */
  readonly address: string | null;
  /** What fonts of the page are called outside it. */
  readonly fontNames: Readonly<Record<string, string>>;
  /** Selects what is not part of a slide. */
  readonly skipped: string;
}
