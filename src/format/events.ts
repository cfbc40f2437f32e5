import { momentOf, isTimeZone } from '../lib/zoned-time.ts';
import type { TalkEvent } from '../schema/events.ts';

/** The event that stands for all in one line: the one with the latest date, or else the first that is listed. */
export function mainEvent(events: readonly TalkEvent[]): TalkEvent | undefined {
  return events.reduce<TalkEvent | undefined>(
    (main, event) => (main === undefined || dateOf(event) > dateOf(main) ? event : main),
    undefined,
  );
}

/**
 * Name, place and date of a talk wherever one line says them, and what it is sorted and grouped by: those of its main event,
 * and the talk's own date where that has none.
 */
export function occasionOf({ events, date }: GivenTalk): Occasion {
  const event = mainEvent(events);
  return {
    name: event?.name ?? '',
    place: event?.place ?? '',
    date: event?.date ?? date,
    url: event?.url,
  };
}

/** Whether times of day of these events are on the clocks of more than one time zone. */
export function hasSeveralZones(events: readonly TalkEvent[]): boolean {
  return new Set(events.flatMap(({ start, timeZone }) => (start ? [timeZone] : []))).size > 1;
}

/** When a talk starts, in milliseconds of UTC; null for an event that has no time, or one that clocks skip. */
export function startOf({ date, start, timeZone }: TalkEvent): number | null {
  if (date === undefined || start === undefined || timeZone === undefined) return null;
  return isTimeZone(timeZone) ? momentOf(date, start, timeZone) : null;
}

function dateOf({ date = '', start = '' }: TalkEvent): string {
  return `${date} ${start}`;
}

/** Where and when a talk was given, as its title says it. */
export interface Occasion {
  readonly name: string;
  readonly place: string;
  readonly date: string | undefined;
  readonly url: string | undefined;
}

interface GivenTalk {
  readonly events: readonly TalkEvent[];
  readonly date?: string | undefined;
}
