import { z } from 'zod';
import { USUAL_PACE } from '../lib/duration.ts';
import { isCalendarDate } from '../lib/dates.ts';

/** A day, a month or a year: talks are not always known to the day. YAML may have read it as a date or a number. */
const DateSchema = z.preprocess(
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

const UrlSchema = z.url({
  protocol: /^https?$/,
  error: 'is no web address; write one that starts with `https://`',
});

const SpeakerSchema = z.strictObject({
  /** The name as it stands on the title slide. */
  name: z.string().min(1),
  /** Where the speaker works or belongs. */
  affiliation: z.string().optional(),
  /** The speaker's page. */
  url: UrlSchema.optional(),
});

const EventSchema = z.strictObject({
  /** The name of the conference or meetup. */
  name: z.string().min(1),
  /** City and country, or the room. */
  place: z.string().optional(),
  /** The day the event took place. */
  date: DateSchema.optional(),
  /** The event's page. */
  url: UrlSchema.optional(),
});

const VideoSchema = z.strictObject({
  /** The recording. */
  url: UrlSchema,
});

const ChoiceSchema = z.array(z.string().min(1)).min(1, 'must not be empty');

/** A shorter deck made of some of the talk's slides; the title slide always stays. */
const VariantSchema = z
  .strictObject({
    /** What the deck is called, after the talk's title. @default the variant's key */
    title: z.string().trim().min(1, 'must not be empty').optional(),
    /** Speaking time in minutes. */
    duration: z.number().positive().max(600),
    /** The slides it has, by id, or by tag as `tag:demo`. */
    only: ChoiceSchema.optional(),
    /** The slides it leaves out, by id, or by tag as `tag:demo`. */
    without: ChoiceSchema.optional(),
  })
  .refine(({ only, without }) => (only === undefined) !== (without === undefined), {
    error: 'needs either `only` or `without`',
  });

/** The frontmatter of a talk. */
export const TalkSchema = z.strictObject({
  /** The title, as on the title slide and in every list. */
  title: z.string().trim().min(1, 'must not be empty'),
  /** One line under the title. */
  subtitle: z.string().optional(),
  /** What the talk is about, in one or two sentences; shown in lists and to search engines. */
  summary: z.string().trim().min(1, 'must not be empty').max(300, 'is longer than 300 characters'),
  /** Who gives the talk. */
  speakers: z.array(SpeakerSchema).default([]),
  /** Where the talk was given. */
  event: EventSchema.optional(),
  /** When the talk was given or last written. */
  date: DateSchema,
  /** Speaking time in minutes. */
  duration: z.number().positive().max(600),
  /** Words of narration that go by in a minute on stage, for slides without a `time`. @default 130 */
  pace: z.number().min(30).max(600).default(USUAL_PACE),
  /** Words to group talks by; lower case. */
  tags: z
    .array(
      z
        .string()
        .regex(/^[\p{Ll}\p{Lo}\p{N}][\p{Ll}\p{Lo}\p{M}\p{N} .+#-]*$/u, 'must be lower case'),
    )
    .default([]),
  /** A draft is built in `npm run dev` only. @default 'draft' */
  status: z.enum(['draft', 'published']).default('draft'),
  /** The recording of the talk. */
  video: VideoSchema.optional(),
  /** Captions or a transcript of the recording, a `.vtt` or `.srt` file beside the talk. */
  captions: z.string().optional(),
  /** A BibTeX file beside the talk with sources that this talk alone may cite, besides `references.bib`. */
  references: z.string().optional(),
  /** The language of the text. @default 'en' */
  lang: z
    .string()
    .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'is no language tag; write `en` or `pt-BR`')
    .default('en'),
  /** Other decks of the same slides, each at `slides/<key>/`: `short: {duration: 20, only: [intro, demo]}`. */
  variants: z
    .record(
      z
        .string()
        .regex(
          /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
          'holds more than lower case letters, digits and single hyphens',
        ),
      VariantSchema,
    )
    .default({}),
  /** Slides under a `###` heading go below their `##` slide instead of after it. @default false */
  stacks: z.boolean().default(false),
  /** How slides come in. @default 'none' */
  transition: z.enum(['none', 'fade', 'slide']).default('none'),
  /** The deck's colours; `auto` follows the reader's choice. @default 'auto' */
  theme: z.enum(['auto', 'light', 'dark']).default('auto'),
  /** Folder names the talk had before; its old addresses still lead here. */
  aliases: z.array(z.string().trim().min(1, 'must not be empty')).default([]),
  /** Ids inside the talk that changed, each with the present one: `old-slide: new-slide`, `fig:old: fig:new`. */
  moved: z.record(z.string(), z.string().trim().min(1, 'must not be empty')).default({}),
});
export type Talk = z.infer<typeof TalkSchema>;
export type Variant = z.infer<typeof VariantSchema>;
