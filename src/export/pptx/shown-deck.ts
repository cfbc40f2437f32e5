/** A deck as a browser shows it: what stands on each slide, and where, in pixels of a stage 1,280 wide (960 at 4:3). */
export interface ShownDeck {
  readonly stage: { readonly width: number; readonly height: number };
  /** The colors of the site, as `rrggbb`. */
  readonly colors: Readonly<Record<ThemeColor, string>>;
  readonly fonts: { readonly headings: string; readonly text: string; readonly mono: string };
  readonly slides: readonly ShownSlide[];
}

/** The colors of a theme, by what they are for. */
export const THEME_COLORS = [
  'ink',
  'paper',
  'soft',
  'raised',
  'accent',
  'signal',
  'keyword',
  'string',
  'function',
  'constant',
  'link',
] as const;
export type ThemeColor = (typeof THEME_COLORS)[number];

/** One page of the printed deck: a slide, or one step of it. */
export interface ShownSlide {
  readonly id: string;
  readonly layout: string;
  readonly isHidden: boolean;
  readonly background: { readonly color: string; readonly picture: string | null };
  readonly title: TextPart | null;
  readonly footer: string;
  readonly parts: readonly ShownPart[];
  /** What the speaker says, a paragraph each. */
  readonly notes: readonly Paragraph[];
}

export type ShownPart = TextPart | CodePart | TablePart | PicturePart | PanelPart;

interface PartBase {
  readonly box: Box;
  /** The step it appears with; null when it is there from the start. */
  readonly step: number | null;
  /** The column it is in; 0 outside columns. */
  readonly column: number;
}

/** Paragraphs and lists, one below the other. */
export interface TextPart extends PartBase {
  readonly type: 'text';
  readonly role: 'body' | 'caption' | 'quote' | 'subtitle' | 'title';
  readonly paragraphs: readonly Paragraph[];
  readonly look: Look | null;
}

/** A ground or a bar behind or beside other parts. */
export interface PanelPart extends PartBase {
  readonly type: 'panel';
  readonly look: Look;
}

/** A listing: a paragraph for each line. */
export interface CodePart extends PartBase {
  readonly type: 'code';
  readonly lines: readonly Paragraph[];
  readonly look: Look | null;
}

export interface TablePart extends PartBase {
  readonly type: 'table';
  /** Widths of the columns, in pixels. */
  readonly columns: readonly number[];
  readonly rows: readonly TableRow[];
  readonly hasHead: boolean;
}

export interface TableRow {
  readonly height: number;
  readonly cells: readonly TableCell[];
}

export interface TableCell {
  readonly paragraphs: readonly Paragraph[];
  readonly columns: number;
  readonly rows: number;
  readonly fill: string | null;
  readonly line: string | null;
}

/** Something that stays a picture, and why. */
export interface PicturePart extends PartBase {
  readonly type: 'picture';
  readonly kind: 'drawing' | 'image' | 'formula' | 'film' | 'other';
  readonly alt: string;
  /** The mark on its element in the page. */
  readonly mark: string;
  /** Where its file is, when it has one. */
  readonly address: string | null;
  readonly link: string | null;
}

/** What is behind a text: a fill, a line around it, and how far the text is from the edge, in pixels. */
export interface Look {
  readonly fill: string | null;
  readonly line: string | null;
  readonly inset: readonly [top: number, right: number, bottom: number, left: number];
}

export interface Paragraph {
  readonly runs: readonly Run[];
  /** Depth in a list, from 0. */
  readonly level: number;
  readonly bullet: 'none' | 'disc' | 'number';
  /** The color of its mark in a list. */
  readonly markColor: string | null;
  /** The number of the first of its list. */
  readonly start: number;
  readonly align: 'left' | 'center' | 'right';
  readonly isRightToLeft: boolean;
  /** From the edge of its box to its text, in pixels. */
  readonly indent: number;
  /** Space before it, in pixels. */
  readonly before: number;
  /** Height of a line as a share of the size of its letters. */
  readonly leading: number;
  readonly step: number | null;
}

export interface Run {
  /** A line break is `\n`. */
  readonly text: string;
  /** Size of its letters, in pixels. */
  readonly size: number;
  readonly color: string;
  readonly font: string;
  readonly lang: string;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isStruck: boolean;
  readonly isUnderlined: boolean;
  readonly isUpper: boolean;
  readonly mark: string | null;
  readonly shift: 'none' | 'super' | 'sub';
  /** Where it leads, as a whole address; within the deck `#id`. */
  readonly link: string | null;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
