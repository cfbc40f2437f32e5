/** What kinds of idea search finds. */
export type RecordKind =
  'talk' | 'slide' | 'page' | 'passage' | 'term' | 'system' | 'event' | 'source' | 'docs';

/** One idea, as search knows it: a section with its slide is one record, however many pages show it. */
export interface SearchRecord {
  readonly kind: RecordKind;
  /** Where one reads it, below the base path: `talks/kvm/#gvisor`. */
  readonly path: string;
  /** What the idea is called. A hit in it weighs most. */
  readonly title: string;
  /** Whether the title is another idea's, shown with a hit and not searched. */
  readonly isTitleLent?: boolean;
  /** Whether it is a system that is a term of the glossary, too. */
  readonly isTwin?: boolean;
  /** Other spellings, acronyms and synonyms of the title; of a talk, its speakers. */
  readonly names: readonly string[];
  /** Names and other names of the terms and systems it links to. */
  readonly related: readonly string[];
  readonly texts: readonly WeightedText[];
  /** What stands beside the title: a year, a date, a time. */
  readonly note: string;
  /** The talk it belongs to. */
  readonly talk: string | null;
  /** Whether it has a slide, whose id is the fragment of the path. */
  readonly hasSlide: boolean;
  /** Path of a small picture of its slide, below the base path. */
  readonly picture: string | null;
  /** Its moment in the recording. */
  readonly watch: string | null;
  readonly year: string | null;
  readonly tags: readonly string[];
  /** Ids of the systems it speaks of. */
  readonly systems: readonly string[];
  readonly lang: string;
}

/** A piece of text, and how much a hit in it counts beside plain text at 1. */
export interface WeightedText {
  readonly weight: number;
  readonly text: string;
}

/** A record with nothing but a name and a place, for others to be spread over. */
export const BARE_RECORD = {
  names: [],
  related: [],
  texts: [],
  note: '',
  talk: null,
  hasSlide: false,
  picture: null,
  watch: null,
  year: null,
  tags: [],
  systems: [],
  lang: 'en',
} as const satisfies Partial<SearchRecord>;
