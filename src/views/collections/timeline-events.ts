import type { PlacedEvent } from '../../refs/timeline-places.ts';

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
