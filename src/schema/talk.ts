import { z } from 'zod';
import { typesetText } from '../lib/typography.ts';
import { DateSchema, EventSchema, nameText, UrlSchema, VideoSchema } from './events.ts';
import { DEFAULT_SITE, type Site } from './site.ts';
import { AspectSchema, LangSchema, MacrosSchema, type Aspect } from './site-values.ts';

const SpeakerSchema = z.strictObject({
  /** The name as the title slide shows it. */
  name: nameText,
  /** Where the speaker works or belongs. */
  affiliation: z.string().optional(),
  /** The speaker's page. */
  url: UrlSchema.optional(),
});

const SeriesSchema = z.strictObject({
  /** The name of the series, written alike in each of its talks. */
  name: nameText,
  /** Which part of it the talk is, from 1; parts may be missing. */
  part: z.int().min(1, 'must be 1 or more').max(9999),
});

/** Each of a list of names stands there once. */
function refuseTwins(names: readonly string[], context: z.core.$RefinementCtx): void {
  for (const [index, name] of names.entries())
    if (names.indexOf(name) < index)
      context.addIssue({
        code: 'custom',
        path: [index],
        message: `says \`${name}\` a second time`,
      });
}

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

const SummarySchema = z
  .string()
  .trim()
  .min(1, 'must not be empty')
  .max(300, 'is longer than 300 characters');
const DurationSchema = z.number().positive().max(600);

/** The frontmatter of a talk. A draft may do without what `PublishedTalkSchema` asks for. */
export const TalkSchema = z.strictObject({
  /** The title, as on the title slide and in every list. */
  title: z.string().trim().min(1, 'must not be empty').max(200, 'is longer than 200 characters'),
  /** One line under the title. */
  subtitle: z.string().optional(),
  /** What the talk is about, in one or two sentences; shown in lists and to search engines. */
  summary: SummarySchema.optional(),
  /** Who gives the talk. */
  speakers: z
    .array(SpeakerSchema)
    .superRefine((speakers, context) =>
      refuseTwins(
        speakers.map(({ name }) => name),
        context,
      ),
    )
    .default([]),
  /** Where the talk was given or will be, each time it is. */
  events: z.array(EventSchema).default([]),
  /** The one event of a talk, short for `events` with one entry. */
  event: EventSchema.optional(),
  /** The course or series that the talk is a part of. */
  series: SeriesSchema.optional(),
  /** When the talk was given or last written. */
  date: DateSchema.optional(),
  /** Speaking time in minutes. */
  duration: DurationSchema.optional(),
  /** Words of narration that go by in a minute on stage, for slides without a `time`. @default 130 */
  pace: z.number().min(30).max(600).default(130),
  /** Words to group talks by; lower case. */
  tags: z
    .array(
      z
        .string()
        .regex(/^[^\p{Lu}\p{Lt}]*$/u, 'must be lower case')
        .regex(
          /^[\p{L}\p{N}][\p{L}\p{M}\p{N} .+#_-]*$/u,
          'has a sign that a tag cannot have; letters, digits, spaces and `.`, `+`, `#`, `_`, `-` are allowed',
        ),
    )
    .superRefine(refuseTwins)
    .default([]),
  /** A draft is built in `lectern dev` only. @default 'draft' */
  status: z.enum(['draft', 'published']).default('draft'),
  /** A picture beside the talk for its title slide, and with that for the catalog and for links elsewhere. */
  cover: z
    .string()
    .regex(
      /^(?![a-z][a-z0-9+.-]*:|\/).+\.(?:svg|png|jpe?g|gif|webp|avif)$/i,
      'must be a picture beside the talk, such as `./cover.jpg`',
    )
    .optional(),
  /** The recording of the talk. */
  video: VideoSchema.optional(),
  /** Captions or a transcript of the recording, a `.vtt` or `.srt` file next to the talk. */
  captions: z.string().optional(),
  /** A BibTeX file next to the talk with sources that this talk alone may cite, in addition to `references.bib`. */
  references: z.string().optional(),
  /** The language of the text, and of the interface around it. @default that of the site */
  lang: LangSchema.optional(),
  /** The name of the talk that this one is a translation of; their pages link each other. */
  translationOf: z.string().trim().min(1, 'must not be empty').optional(),
  /** Whether paragraphs are narration, or stand on slides too; `show` is for decks that come from elsewhere. @default 'narration' */
  prose: z.enum(['narration', 'show']).default('narration'),
  /** Whether straight quotes and double hyphens are set as the language does; code, ids and addresses never are. @default true */
  typography: z.boolean().default(true),
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
  /** How slides come in; those who asked for less motion see none of it. @default 'fade' */
  transition: z.enum(['none', 'fade', 'slide']).default('fade'),
  /** The shape of the slides: `16:9`, `16:10` or `4:3`. @default that of the site */
  aspect: AspectSchema.optional(),
  /** Commands for formulas, in addition to those of the site: `\R: \mathbb{R}`. @default {} */
  macros: MacrosSchema.optional(),
  /** The deck's colours; `auto` follows the reader's choice. @default 'auto' */
  theme: z.enum(['auto', 'light', 'dark']).default('auto'),
  /** Folder names the talk had before; its old addresses still lead here. */
  aliases: z.array(z.string().trim().min(1, 'must not be empty')).default([]),
  /** Ids inside the talk that changed, each with the present one: `old-slide: new-slide`, `fig:old: fig:new`. */
  moved: z.record(z.string(), z.string().trim().min(1, 'must not be empty')).default({}),
});

/** The frontmatter of a talk that is published: lists and readers need to know what it is about, when, and how long. */
export const PublishedTalkSchema = TalkSchema.extend({
  summary: SummarySchema,
  date: DateSchema,
  duration: DurationSchema,
});

/** What a talk says, with what its site says for talks that do not. */
export type Talk = Omit<z.infer<typeof TalkSchema>, 'event'> & TalkDefaults;

/** What a site decides for talks that say nothing about it. */
export interface TalkDefaults {
  readonly lang: string;
  readonly aspect: Aspect;
  readonly macros: Readonly<Record<string, string>>;
}

/** What a site decides for its talks. */
export function talkDefaults({ lang, slides, math }: Site): TalkDefaults {
  return { lang, aspect: slides.aspect, macros: math.macros };
}

/** What the site of a talk says when it says nothing. */
export const USUAL_TALK: TalkDefaults = talkDefaults(DEFAULT_SITE);

/** The frontmatter as everything else reads it: with the defaults of the site, and its titles set as the text is. */
export function completeTalk<Data extends z.infer<typeof TalkSchema>>(
  written: Data,
  defaults: TalkDefaults,
): Omit<Data, 'event'> & TalkDefaults {
  const { event, ...rest } = written;
  const data = {
    ...rest,
    events: event ? [event, ...written.events] : written.events,
    lang: written.lang ?? defaults.lang,
    aspect: written.aspect ?? defaults.aspect,
    macros: { ...defaults.macros, ...written.macros },
  };
  return data.typography ? typesetTitles(data) : data;
}

function typesetTitles<Data extends Talk>(data: Data): Data {
  const set = (text: string): string => typesetText(text, data.lang);
  return {
    ...data,
    title: set(data.title),
    ...(data.subtitle !== undefined && { subtitle: set(data.subtitle) }),
    ...(data.summary !== undefined && { summary: set(data.summary) }),
    variants: Object.fromEntries(
      Object.entries(data.variants).map(([key, variant]) => [
        key,
        variant.title === undefined ? variant : { ...variant, title: set(variant.title) },
      ]),
    ),
  };
}

export type Variant = z.infer<typeof VariantSchema>;
