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
