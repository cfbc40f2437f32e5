import type { TalkEvent } from '../schema/events.ts';
import type { LoadedTalk } from './load-talks.ts';

/** Of talks that do not say how long they are, in minutes. */
const USUAL_DURATION = 60;

/** When a talk at an event is over, in milliseconds of UTC. */
export function endOf({ data }: Pick<LoadedTalk, 'data'>, start: number): number {
  return start + (data.duration ?? USUAL_DURATION) * 60_000;
}

/** The same for a browser: a moment, or the last one of a day in the reader's own time; undefined for what is not known to the day. */
export function occasionEnd(
  talk: Pick<LoadedTalk, 'data'>,
  { date }: TalkEvent,
  start: number | null,
): string | undefined {
  if (start !== null) return new Date(endOf(talk, start)).toISOString();
  return date?.length === 'YYYY-MM-DD'.length ? `${date}T23:59:59` : undefined;
}
