import { z } from 'zod';
import { isCalendarDate } from '../lib/dates.ts';
import type { DeepReadonly } from '../lib/deep-readonly.ts';
import { text } from './site-values.ts';

/** How one system relates to another. */
export const RELATION_VERBS = [
  'wraps',
  'runs-on',
  'replaces',
  'implements',
  'competes-with',
] as const;

/** A term of `glossary.yaml`. */
export const TermSchema = z.strictObject({
  /** The term as it is written in a sentence. */
  term: text,
  /** What it means, in a sentence or two. */
  definition: text,
  /** Other spellings, acronyms and synonyms. */
  also: z.array(text).default([]),
  /** Ids of related terms. */
  see: z.array(text).default([]),
  /** Ids the term had before; links to them still lead here. */
  aliases: z.array(text).default([]),
  /** Why the term is here although no talk refers to it; without a reason the check asks. */
  unused: text.optional(),
});
export type TermEntry = DeepReadonly<z.infer<typeof TermSchema>>;

/** A system of `systems.yaml`. */
export const SystemSchema = z.strictObject({
  /** The name as its makers write it. */
  name: text,
  /** What it is, in a sentence or two. */
  summary: text,
  /** When it appeared, or from when to when it was in use. */
  years: z
    .union([text, z.number().transform(String)])
    .nullable()
    .default(null),
  /** Other spellings and acronyms. */
  also: z.array(text).default([]),
  /** How it stands to other systems. */
  relations: z
    .array(
      z.strictObject({
        /** What it does to the other system. */
        verb: z.enum(RELATION_VERBS),
        /** The id of the other system. */
        to: text,
      }),
    )
    .default([]),
  /** Ids the system had before; links to them still lead here. */
  aliases: z.array(text).default([]),
});
export type SystemEntry = DeepReadonly<z.infer<typeof SystemSchema>>;

/** An event of `timeline.yaml`. */
export const TimelineEventSchema = z.strictObject({
  /** A day, a month or a year. */
  date: z.preprocess(
    (value) => (typeof value === 'number' ? String(value) : value),
    z.string().refine(isCalendarDate, {
      error: 'is no date of the calendar; write `2018-10-24`, `2018-10` or `2018`',
    }),
  ),
  /** What happened, in a line. */
  title: text,
  /** Ids of the systems it concerns. */
  systems: z.array(text).default([]),
  /** Talks and slides that tell of it: `slug` or `slug#slide`. */
  talks: z.array(text).default([]),
});
export type TimelineEvent = DeepReadonly<z.infer<typeof TimelineEventSchema>>;

/** An entry of `references.bib`, as the parser reads it. */
export const BibEntrySchema = z.object({
  key: text,
  type: text,
  fields: z.record(z.string(), z.string()),
  line: z.number(),
});
export type BibEntry = DeepReadonly<z.infer<typeof BibEntrySchema>>;
