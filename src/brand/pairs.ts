import type { ColorName } from './tokens.ts';

/** WCAG 2.2: 1.4.3 for text, 1.4.11 for what has to be seen to use a control or to read a figure. */
export const LEAST = { text: 4.5, control: 3 } as const;

/** The grounds of pages, panels and slides. */
export const GROUNDS = ['paper', 'raised', 'stage'] as const satisfies readonly ColorName[];
/** All grounds that text and code are on: what is chosen and what is marked too. */
const ALL_GROUNDS = [...GROUNDS, 'accent-soft', 'mark'] as const;

/** Colors of text that is on every ground. */
const EVERYWHERE = [
  'ink',
  'ink-soft',
  'tok-keyword',
  'tok-string',
  'tok-function',
  'tok-constant',
  'tok-comment',
] as const satisfies readonly ColorName[];

const text = (ink: ColorName, grounds: readonly ColorName[]) =>
  grounds.map((ground) => ({ ink, ground, least: LEAST.text }));
const control = (ink: ColorName, grounds: readonly ColorName[]) =>
  grounds.map((ground) => ({ ink, ground, least: LEAST.control }));

/**
 * Every two colors of which one is seen on the other, with the contrast that this takes.
 *
 * Contrast has no direction: the words on a full button are `paper` on `accent`.
 */
export const PAIRS: readonly Pair[] = [
  ...EVERYWHERE.flatMap((ink) => text(ink, ALL_GROUNDS)),
  ...text('accent', GROUNDS),
  ...text('signal', GROUNDS),
  // The edge of what is chosen, the bars of clocks, and the mark of a line with an error.
  ...control('accent', ['accent-soft', 'line']),
  ...control('signal', ['mark', 'line']),
  ...text('curtain-ink', ['curtain', 'curtain-mark']),
  ...text('curtain-soft', ['curtain', 'curtain-mark']),
  ...text('lamp', ['curtain']),
];

/** A color on another. */
export interface Pair {
  readonly ink: ColorName;
  readonly ground: ColorName;
  /** The contrast that is needed, as WCAG measures it. */
  readonly least: number;
}
