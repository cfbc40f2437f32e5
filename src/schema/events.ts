import { z } from 'zod';
import { isCalendarDate } from '../lib/dates.ts';

/** A day, a month or a year: talks are not always known to the day. YAML may have read it as a date or a number. */
export const DateSchema = z.preprocess(
  (value) =>
    value instanceof Date
      ? value.toISOString().slice(0, 10)
      : typeof value === 'number'
        ? String(value)
        : value,
  z.string().refine(isCalendarDate, {
    error: 'is no date of the calendar; write `2018-10-24`, `2018-10` or `2018`',
  }),
);

/** An address of the web. */
export const UrlSchema = z.url({
  protocol: /^https?$/,
  error: 'is no web address; write one that starts with `https://`',
});

/** The name of a person, an event or a series. */
export const nameText = z.string().trim().min(1, 'must not be empty');

/** A recording. */
export const VideoSchema = z.strictObject({
  /** The recording. */
  url: UrlSchema,
});

/** One time that a talk is given. */
export const EventSchema = z
  .strictObject({
    /** The name of the conference or meetup; the same for each time it takes place. */
    name: nameText,
    /** City and country, or the room. */
    place: z.string().optional(),
    /** The day of the talk, or its month or year. */
    date: DateSchema.optional(),
    /** When the talk starts, by the clocks of the place: `18:30`. */
    start: z
      .string()
      .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'is no time of day; write `18:30`')
      .optional(),
    /** The time zone of the place, needed with `start`: `Europe/Zurich`. */
    timeZone: z.string().min(1, 'must not be empty').optional(),
    /** The event's page. */
    url: UrlSchema.optional(),
    /** The recording of the talk at this event, where it is not the `video` of the talk. */
    video: VideoSchema.optional(),
  })
  .superRefine(({ date = '', start, timeZone }, context) => {
    const refuse = (key: string, message: string) =>
      context.addIssue({ code: 'custom', path: [key], message });
    if (start !== undefined && date.length < 'YYYY-MM-DD'.length)
      refuse('start', 'needs a `date` with its day');
    else if (start !== undefined && timeZone === undefined)
      refuse('start', 'needs a `timeZone`, such as `Europe/Zurich`');
    if (timeZone !== undefined && start === undefined) refuse('timeZone', 'needs a `start`');
  });
export type TalkEvent = z.infer<typeof EventSchema>;
