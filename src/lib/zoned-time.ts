/**
 * The moment at which the clocks of a place show a time, in milliseconds of UTC; null for a time that they skip.
 *
 * A time that they show twice, when they are set back, is the first of the two.
 *
 * @param date `2026-03-29`
 * @param time `18:30`
 * @param zone a name that `isTimeZone` knows
 */
export function momentOf(date: string, time: string, zone: string): number | null {
  const shown = Date.parse(`${date}T${time}:00Z`);
  const offsets = [shown - DAY, shown + DAY].map((near) => offsetAt(near, zone));
  const moments = offsets.map((offset) => shown - offset);
  const real = moments.filter((moment) => moment + offsetAt(moment, zone) === shown);
  return real.length > 0 ? Math.min(...real) : null;
}

/** What the clocks of a place show instead of a time that they skip: `03:30`. */
export function timeAfterGap(date: string, time: string, zone: string): string {
  const shown = Date.parse(`${date}T${time}:00Z`);
  const moment = shown - offsetAt(shown - DAY, zone);
  return new Date(moment + offsetAt(moment, zone)).toISOString().slice(11, 16);
}

/** Whether a text names a time zone: `Europe/Zurich`, `UTC`. */
export function isTimeZone(name: string): boolean {
  if (/^[+-]|\s/.test(name)) return false;
  try {
    clockOf(name);
    return true;
  } catch {
    return false;
  }
}

const DAY = 86_400_000;

/** How far the clocks of a place are ahead of UTC at a moment, in milliseconds. */
function offsetAt(moment: number, zone: string): number {
  const parts = clockOf(zone).formatToParts(moment);
  const [year, month, day, hour, minute, second] = UNITS.map((unit) =>
    Number(parts.find(({ type }) => type === unit)?.value),
  ) as [number, number, number, number, number, number];
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(moment / 1000) * 1000;
}

const UNITS = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const;
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  clocks.set(timeZone, clock);
  return clock;
}
