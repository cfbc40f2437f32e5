/** A rectangle in pixels of the stage, which is 1280 px wide on every screen. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The four sides of a box. */
export type Side = keyof Box;

/** Red, green, blue from 0 to 255, and opacity from 0 to 1. */
export type Color = readonly [number, number, number, number];

/** Something one sees on a slide: a run of text, a picture, a box with a colour of its own, a shape of a drawing. */
export interface Part {
  readonly kind: 'text' | 'picture' | 'box' | 'shape';
  /** Which of the slide's marked elements it belongs to, counted in the order of the document; the slide itself is 0. */
  readonly source: number;
  /** Place in a walk of the slide, and of the last node inside: one part holds another when its range does. */
  readonly range: readonly [number, number];
  /** Name of the element: `li`, `text`, `img`. */
  readonly element: string;
  readonly text: string;
  readonly box: Box;
  /** The box of each line of a text; the pieces of a box, of which one that is broken between lines has several. */
  readonly lines: readonly Box[];
  /** What cuts it off: the nearest boxes around it that hide what does not fit. */
  readonly clips: readonly Clip[];
  readonly isCode: boolean;
  /** Whether it can be seen at this step. */
  readonly isShown: boolean;
  /** Number of the drawing or formula it is a part of, null outside of both. */
  readonly drawing: number | null;
  readonly type: TextStyle | null;
  readonly picture: Picture | null;
}

/** A box that hides what does not fit into it. */
export interface Clip {
  readonly box: Box;
  readonly hidesX: boolean;
  readonly hidesY: boolean;
  readonly element: string;
}

/** How a text is set. */
export interface TextStyle {
  /** Height of its type as it comes out on the stage. */
  readonly size: number;
  /** How much of that is the drawing's own scale; 1 outside of drawings. */
  readonly scale: number;
  readonly isBold: boolean;
  /** Null when it is painted with something else than one colour. */
  readonly color: Color | null;
  readonly isTurned: boolean;
  /** Characters that the browser has no picture of and shows as boxes. */
  readonly missing: string;
}

/** What is known of a picture. */
export interface Picture {
  readonly hasName: boolean;
  /** Pixels of the file, the largest one that is offered; null for drawings and films, and before it is loaded. */
  readonly pixels: { readonly width: number; readonly height: number } | null;
  /** How it stands in its box: where it is drawn, without the margins that keep its shape. */
  readonly drawn: Box;
}

/** A slide as it stands on one screen at one step. */
export interface Measurement {
  readonly stage: Box;
  readonly layout: string;
  readonly parts: readonly Part[];
  /** Words and signs of the deck around the slide: its bar, the slide's number. */
  readonly frame: readonly Box[];
  readonly background: Picture | null;
}
