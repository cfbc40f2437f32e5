import type { PlacedEvent } from '../../refs/timeline-places.ts';
import { yearOf } from './timeline-events.ts';

const WIDTH = 1040;
const MARGIN = 20;
/** Where the line of years begins and ends, in the units of the drawing; a slider below it has the same ends. */
export const STRIP_ENDS = { from: MARGIN, to: WIDTH - MARGIN } as const;
const DOT = 5;
const STEP = DOT * 2 + 2;
const LABELS = 46;

/** Lays the events out as dots over a line of years; dots that would touch are stacked. */
export function layOutStrip(events: readonly PlacedEvent[]): Strip {
  const years = events.map(({ event }) => yearOf(event.date));
  const from = Math.floor(Math.min(...years) / 10) * 10;
  const to = Math.max(Math.ceil(Math.max(...years)) + 1, from + 10);
  const xOf = (year: number) => MARGIN + ((year - from) / (to - from)) * (WIDTH - 2 * MARGIN);
  const heights = new Map<number, number>();
  const stacked = years.map((year) => {
    const column = Math.floor(xOf(year) / STEP);
    const level = heights.get(column) ?? 0;
    heights.set(column, level + 1);
    return { x: column * STEP + STEP / 2, level };
  });
  const base = STEP * Math.max(...heights.values(), 3) + DOT;
  return {
    width: WIDTH,
    height: base + LABELS,
    base,
    radius: DOT,
    dots: stacked.map(({ x, level }) => ({ x, y: base - STEP * (level + 1) + DOT })),
    ticks: decadesOf(from, to).map((year) => ({ year, x: Math.round(xOf(year)) })),
  };
}

/** Every tenth year, or every hundredth where tens would not fit. */
function decadesOf(from: number, to: number): number[] {
  const step = to - from > 150 ? 100 : 10;
  const first = Math.ceil(from / step) * step;
  return Array.from(
    { length: Math.floor((to - first) / step) + 1 },
    (_, index) => first + index * step,
  );
}

/** The places of everything on a strip, in the units of its drawing. */
export interface Strip {
  readonly width: number;
  readonly height: number;
  /** The height of the line the dots stand on. */
  readonly base: number;
  readonly radius: number;
  /** One dot an event, in the order of the events. */
  readonly dots: readonly { readonly x: number; readonly y: number }[];
  readonly ticks: readonly { readonly year: number; readonly x: number }[];
}
