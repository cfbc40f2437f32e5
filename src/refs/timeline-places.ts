import { createSlugger } from '../lib/slug.ts';
import type { TimelineEvent } from '../schema/collections.ts';

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
