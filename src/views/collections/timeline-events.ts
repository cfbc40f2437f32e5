import type { TimelineEvent } from '../../model/collections.ts';
import { createSlugger } from '../../lib/slug.ts';

/** An event with the id it has on the timeline page. */
export interface PlacedEvent {
  readonly id: string;
  readonly event: TimelineEvent;
}

/** The events in the order of time; those of one date keep the order of the file. An event is named by its date. */
export function placeEvents(timeline: readonly TimelineEvent[]): PlacedEvent[] {
  const nameEvent = createSlugger();
  return [...timeline]
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
    .map((event) => ({ id: nameEvent(`on ${event.date}`), event }));
}

/** The events under their decades: `1960s`. */
export function groupByDecade(
  events: readonly PlacedEvent[],
): { decade: number; events: PlacedEvent[] }[] {
  const decades = new Map<number, PlacedEvent[]>();
  for (const placed of events) {
    const decade = Math.floor(Number(placed.event.date.slice(0, 4)) / 10) * 10;
    decades.set(decade, [...(decades.get(decade) ?? []), placed]);
  }
  return [...decades].map(([decade, members]) => ({ decade, events: members }));
}

/** Where a date stands on a line of years; a year or month that is not known closer stands in its middle. */
export function yearOf(date: string): number {
  const [year, month, day] = date.split('-').map(Number);
  if (month === undefined) return (year ?? 0) + 0.5;
  return (year ?? 0) + (month - 1 + ((day ?? 15.5) - 0.5) / 31) / 12;
}
