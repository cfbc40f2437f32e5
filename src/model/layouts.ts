/** What a slide can hold, as a layout counts it. */
export const BLOCK_KINDS = [
  'title',
  'text',
  'list',
  'figure',
  'table',
  'code',
  'quote',
  'math',
  'columns',
  'aside',
  'video',
  'component',
] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** How many of a kind: exactly so many, from one number to another, or any number. */
export type Amount = number | readonly [least: number, most: number] | 'any';

/** What a layout has a place for, by kind. It takes nothing of a kind that is not named, but a title, which any slide may have. */
export type Takes = Readonly<Partial<Record<BlockKind, Amount>>>;

/** A way to arrange a slide that a project or a theme adds. */
export interface AddedLayout {
  /** Its style sheet; null for one without. Absolute. */
  readonly styles: string | null;
  /** Null where it takes whatever is written. */
  readonly takes: Takes | null;
}

/** A layout of Lectern: what a slide of it holds, and what it looks like, for the gallery. */
export interface OwnLayout {
  readonly takes: Takes | null;
  /** One sentence of the documentation. */
  readonly summary: string;
}

/** The ways of Lectern to arrange what a slide shows; a project adds its own, and replaces those it names alike. */
export const OWN_LAYOUTS: Readonly<Record<string, OwnLayout>> = {
  default: {
    takes: null,
    summary:
      'The title at the top, and what the slide shows as large as it can be, in the middle of the rest.',
  },
  statement: {
    takes: null,
    summary: 'A sentence as large as a slide. A title alone, or one line alone, gets it by itself.',
  },
  section: {
    takes: null,
    summary:
      'A new part of the talk: its number and its title on a dark ground, a tick in the progress bar, and its title small above the slides that follow.',
  },
  quote: {
    takes: { quote: 1, text: [0, 1] },
    summary:
      'A quotation in large letters, with the line that begins with a dash as its name. A slide that shows nothing but a quotation gets it by itself.',
  },
  fact: {
    takes: { text: [0, 2], list: [0, 1], quote: [0, 1] },
    summary:
      'One number, as large as letters get: the title, or the first words in bold in `<Show>` below the title.',
  },
  compare: {
    takes: { columns: 1, text: [0, 1] },
    summary: 'Two columns side by side with a rule between them, each below its own heading.',
  },
  center: { takes: null, summary: 'Everything in the middle, from side to side as well.' },
  split: { takes: null, summary: 'Words on one side, a figure on the other.' },
  'image-left': {
    takes: { figure: 1, text: 'any', list: 'any', quote: 'any', aside: 'any', math: 'any' },
    summary: 'A picture over the left half, to the edges; words beside it.',
  },
  'image-right': {
    takes: { figure: 1, text: 'any', list: 'any', quote: 'any', aside: 'any', math: 'any' },
    summary: 'A picture over the right half, to the edges; words beside it.',
  },
  image: {
    takes: { figure: 1, text: [0, 1] },
    summary: 'A picture from edge to edge, with the title in light letters at its foot.',
  },
  full: {
    takes: null,
    summary:
      'A drawing that uses the whole slide and is cut nowhere, or a picture from edge to edge.',
  },
  dense: {
    takes: null,
    summary: 'Smaller letters and less air, for a table or code that needs it.',
  },
  end: {
    takes: { text: [0, 2], list: [0, 1] },
    summary:
      'The last slide: the title of the talk, who gave it, the address of its page, and that address as a QR code.',
  },
};
